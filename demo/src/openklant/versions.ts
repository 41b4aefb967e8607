/** Releases of Open Klant that differ in a way a client must know of. */
export type Profile = '2.5' | '2.7' | '2.12' | '2.15' | '2.18'

/** What one release does. `minor` decides which fields and filters exist (their `since`), the flags the rest. */
export interface Version {
  minor: number
  /** The `API-version` header. */
  api: string
  /** Since 2.14 a 400; before it an unknown query parameter, so also a filter of a later release, was ignored. */
  unknownParameters: 'refused' | 'ignored'
  /** Before 2.16 a klantcontact, internetaak or partij without number got the highest one plus one. */
  generatesNummer: boolean
  /** Since 2.7 a partij shows and takes its identificatoren whole, before as links and read-only. */
  embedsIdentificatoren: boolean
  /** Since 2.6 codes are enumerated, combinations and uniqueness guarded, and `subIdentificatorVan` exists. */
  guardsIdentificatoren: boolean
  /** Since 2.14 `expand=a&expand=b` equals `expand=a,b`; before it the last one counted. */
  repeatsExpand: boolean
}

const versions: Record<Profile, Version> = {
  '2.5': row(5, '0.0.4'),
  '2.7': row(7, '0.1.2'),
  '2.12': row(12, '0.4.0'),
  '2.15': row(15, '0.6.0'),
  '2.18': row(18, '0.9.0'),
}

export function versionOf(profile: Profile): Version {
  return versions[profile]
}

/** Whether something that exists since a minor release (absent: always) exists in this one. */
export function exists(since: number | undefined, version: Version): boolean {
  return since === undefined || since <= version.minor
}

function row(minor: number, api: string): Version {
  return {
    minor,
    api,
    unknownParameters: minor >= 14 ? 'refused' : 'ignored',
    generatesNummer: minor < 16,
    embedsIdentificatoren: minor >= 7,
    guardsIdentificatoren: minor >= 6,
    repeatsExpand: minor >= 14,
  }
}
