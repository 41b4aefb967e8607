import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import type { Objectidentificator } from './schema.ts'

/**
 * The four texts of an identificator as they are sent. The values are conventions of the field (KISS, ITA) and of Open
 * Klant's own lists; other programs find their way by them.
 */
export interface Identificator {
  codeObjecttype: string
  codeRegister: string
  codeSoortObjectId: string
  objectId: string
}

export function bsnIdentificator(bsn: string): Identificator {
  return { codeObjecttype: 'natuurlijk_persoon', codeRegister: 'brp', codeSoortObjectId: 'bsn', objectId: bsn }
}

export function kvkIdentificator(kvkNummer: string): Identificator {
  const codeObjecttype = 'niet_natuurlijk_persoon'
  return { codeObjecttype, codeRegister: 'hr', codeSoortObjectId: 'kvk_nummer', objectId: kvkNummer }
}

function vestigingIdentificator(vestigingsnummer: string): Identificator {
  const codeSoortObjectId = 'vestigingsnummer'
  return { codeObjecttype: 'vestiging', codeRegister: 'hr', codeSoortObjectId, objectId: vestigingsnummer }
}

/** By what a partij is found. A vestiging counts only together with the identificator that it falls under. */
export function klantIdentificator(klant: KlantIdentificatie): Identificator {
  switch (klant.soort) {
    case 'persoon':
      return bsnIdentificator(klant.bsn)
    case 'vestiging':
      return vestigingIdentificator(klant.vestigingsnummer)
    case 'rechtspersoon':
      return kvkIdentificator(klant.kvkNummer)
  }
}

export function soortPartijOf(klant: KlantIdentificatie): 'persoon' | 'organisatie' {
  return klant.soort === 'persoon' ? 'persoon' : 'organisatie'
}

/** An agent who logged in is known by e-mail; one without e-mail by what the registers know employees by. */
export function medewerkerIdentificator({ medewerker }: CallContext): Identificator {
  const { email, identificatie } = medewerker
  if (email === '') {
    return { codeObjecttype: 'mdw', codeRegister: 'obj', codeSoortObjectId: 'idf', objectId: identificatie }
  }
  return { codeObjecttype: 'mdw', codeRegister: 'msei', codeSoortObjectId: 'email', objectId: email }
}

export function zaakIdentificator(zaakId: string): Identificator {
  return { codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid', objectId: zaakId }
}

/** The uuid of the zaak that is meant; undefined when it is about something else. */
export function zaakIdOf(given: Objectidentificator | null | undefined): string | undefined {
  if (given?.codeObjecttype !== 'zgw-Zaak' || given.codeSoortObjectId !== 'uuid') return undefined
  return given.objectId
}

/** Open Klant tests each condition by itself, so an answer may fit them all with different identificatoren. */
export function isSame(given: Objectidentificator | null | undefined, wanted: Identificator): boolean {
  return given?.codeSoortObjectId === wanted.codeSoortObjectId && given.objectId === wanted.objectId
}
