import type { Answer } from '#server'

/** A KVK error; sent as application/json, also to who asked for hal+json. */
export function fout(status: number, code: string, omschrijving: string): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: { fout: [{ code, omschrijving }] } }
}

export function nothingFound(): Answer {
  return fout(404, 'IPD5200', 'Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters.')
}

export function wrongKvkNummer(kvkNummer: string): Answer {
  return fout(400, 'IPD0004', `Het KVK-nummer ${kvkNummer} is niet valide.`)
}

export function unknownKvkNummer(kvkNummer: string): Answer {
  return fout(404, 'IPD0005', `Op basis van het KVK-nummer ${kvkNummer} kan het product niet worden geleverd.`)
}

export function wrongVestigingsnummer(nummer: string): Answer {
  return fout(400, 'IPD0006', `Het vestigingsnummer ${nummer} is niet valide.`)
}

export function unknownVestigingsnummer(nummer: string): Answer {
  return fout(404, 'IPD0007', `Op basis van het vestigingsnummer ${nummer} kan het product niet worden geleverd.`)
}

export function wrongRsin(rsin: string): Answer {
  return fout(400, 'IPD0010', `Het RSI-nummer ${rsin} is niet valide.`)
}

export function wrongParameters(names: readonly string[]): Answer {
  return fout(400, 'IPD1999', `De volgende opgegeven parameter(s) is (zijn) ongeldig: ${names.join(', ')}.`)
}

export function wrongType(): Answer {
  return fout(400, 'IPD5203', 'Het opgegeven type is niet valide.')
}

/** What the KVK, or the gateway before it, says for a status without a search behind it. */
export function troubled(status: number): Answer {
  switch (status) {
    case 401:
      return fout(401, '401', 'Geen of onjuiste apikey aangeleverd.')
    case 403:
      return fout(403, '403', 'Niet geautoriseerd voor deze operatie.')
    case 406:
      return fout(406, '406', 'Opgegeven Accept header wordt niet ondersteund.')
    case 404:
      return fout(404, 'IPD0001', 'Het gevraagde product bestaat niet.')
    default:
      return fout(status, 'IPD9999', 'Algemene technische fout.')
  }
}
