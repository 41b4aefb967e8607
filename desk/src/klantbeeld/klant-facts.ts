import type { KlantIdentificatie } from '@kiss/domain/klant'
import { formatGeboortedatum } from '@kiss/domain/persoon'
import type { Persoon } from '@kiss/domain/persoon'
import type { Bedrijf } from '@kiss/domain/bedrijf'
import type { KDataItem, KFact } from '#ui'

/** Something about a klant that weighs on every answer. */
export interface Warning {
  key: string
  badge: string
  tone: 'warning' | 'danger'
  title: string
  text: string
}

/** A bsn of which only the end can be read, to compare with what the caller says. */
export function maskBsn(bsn: string): string {
  return `•••••${bsn.slice(-4)}`
}

/** What must be seen before anything is said. */
export function warningsOf(persoon: Persoon): Warning[] {
  const warnings: Warning[] = []
  if (persoon.opschorting) warnings.push(OPSCHORTING[persoon.opschorting])
  if (persoon.geheim) {
    warnings.push({
      key: 'geheim',
      badge: 'Geheim',
      tone: 'danger',
      title: 'Geheimhouding',
      text: 'Geef niets over deze persoon door aan anderen, ook niet aan familie.',
    })
  }
  if (persoon.inOnderzoek) {
    warnings.push({
      key: 'onderzoek',
      badge: 'In onderzoek',
      tone: 'warning',
      title: 'Gegevens in onderzoek',
      text: 'Een of meer van deze gegevens worden onderzocht. Ze kunnen onjuist zijn.',
    })
  }
  return warnings
}

const OPSCHORTING: Record<NonNullable<Persoon['opschorting']>, Warning> = {
  overlijden: {
    key: 'overleden',
    badge: 'Overleden',
    tone: 'danger',
    title: 'Deze persoon is overleden',
    text: 'Vraag wie je spreekt en namens wie die belt.',
  },
  emigratie: {
    key: 'vertrokken',
    badge: 'Vertrokken',
    tone: 'warning',
    title: 'Deze persoon is vertrokken uit Nederland',
    text: 'De gemeente houdt deze gegevens niet meer bij. Het adres kan verouderd zijn.',
  },
  anders: {
    key: 'opgeschort',
    badge: 'Niet bijgehouden',
    tone: 'warning',
    title: 'De gemeente houdt deze gegevens niet meer bij',
    text: 'De gegevens kunnen verouderd zijn.',
  },
}

/** What one recognises a person by, in order of importance. Before the BRP has answered: what is known already. */
export function persoonFacts(bsn: string, persoon: Persoon | undefined, isBsnShown: boolean): KFact[] {
  const geboren = persoon?.geboortedatum ? formatGeboortedatum(persoon.geboortedatum) : undefined
  const leeftijd = persoon?.leeftijd === undefined ? '' : ` (${persoon.leeftijd} jaar)`
  const adres = persoon?.adresregels.join(', ')
  return [
    ...(geboren === undefined
      ? []
      : [{ key: 'geboren', label: 'Geboren', value: `${geboren}${leeftijd}`, numeric: true }]),
    ...(adres ? [{ key: 'adres', label: 'Adres', value: adres }] : []),
    { key: 'bsn', label: 'BSN', value: isBsnShown ? bsn : maskBsn(bsn), numeric: true },
  ]
}

const SOORT = { hoofdvestiging: 'Hoofdvestiging', nevenvestiging: 'Nevenvestiging', rechtspersoon: 'Rechtspersoon' }

/** What one recognises a company by. */
export function bedrijfFacts(klant: KlantIdentificatie, bedrijf: Bedrijf | undefined): KFact[] {
  if (klant.soort === 'persoon') return []
  const adres = bedrijf?.adresregels.join(', ')
  return [
    ...(bedrijf ? [{ key: 'soort', label: 'Soort', value: SOORT[bedrijf.soort] }] : []),
    ...(adres ? [{ key: 'adres', label: 'Adres', value: adres }] : []),
    { key: 'kvk', label: 'KVK', value: klant.kvkNummer, numeric: true },
    ...(klant.soort === 'vestiging'
      ? [{ key: 'vestiging', label: 'Vestiging', value: klant.vestigingsnummer, numeric: true }]
      : []),
  ]
}

/** Everything the BRP gave, in the order in which one verifies who is calling. */
export function persoonItems(persoon: Persoon): KDataItem[] {
  const plaats = [persoon.geboorteplaats, persoon.geboorteland].filter((part) => part !== undefined).join(', ')
  const geboren = persoon.geboortedatum ? formatGeboortedatum(persoon.geboortedatum) : ''
  return [
    { key: 'naam', label: 'Naam', value: persoon.naam.volledig },
    { key: 'voornamen', label: 'Voornamen', value: persoon.naam.voornamen },
    { key: 'geboren', label: 'Geboren', value: plaats && geboren ? `${geboren} in ${plaats}` : geboren || plaats },
    { key: 'geslacht', label: 'Geslacht', value: persoon.geslacht },
    { key: 'adres', label: 'Adres', value: persoon.adresregels.join(', ') },
  ]
}

/** Everything the Handelsregister gave. */
export function bedrijfItems(bedrijf: Bedrijf): KDataItem[] {
  return [
    { key: 'naam', label: 'Naam', value: bedrijf.naam },
    { key: 'soort', label: 'Soort', value: SOORT[bedrijf.soort] },
    { key: 'kvk', label: 'KVK-nummer', value: bedrijf.kvkNummer },
    { key: 'vestiging', label: 'Vestiging', value: bedrijf.vestigingsnummer },
    { key: 'adres', label: 'Adres', value: bedrijf.adresregels.join(', ') },
  ]
}
