import { URI } from './parameters.ts'
import type { Kind, Kinds } from './parameters.ts'
import type { Rol, Zaak } from './register.ts'
import type { BetrokkeneSeed } from './seed.ts'

const TYPES = ['medewerker', 'natuurlijk_persoon', 'niet_natuurlijk_persoon', 'organisatorische_eenheid', 'vestiging']
/** What a rol may mean, in the standard's words. */
export const GENERIEK: readonly string[] = [
  'adviseur',
  'behandelaar',
  'belanghebbende',
  'beslisser',
  'initiator',
  'klantcontacter',
  'mede_initiator',
  'zaakcoordinator',
]
const ASSURANCE = [
  'urn:etoegang:core:assurance-class:loa1',
  'urn:etoegang:core:assurance-class:loa2',
  'urn:etoegang:core:assurance-class:loa2plus',
  'urn:etoegang:core:assurance-class:loa3',
  'urn:etoegang:core:assurance-class:loa4',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
]

/** The filters on one rol, as `/rollen` names them. */
export const ROL_LIST_KINDS: Kinds = {
  betrokkene: URI,
  betrokkeneType: { kind: 'one', of: TYPES },
  omschrijvingGeneriek: { kind: 'one', of: GENERIEK },
  machtiging: { kind: 'one', of: ['eigen', 'gemachtigde', 'machtiginggever'] },
  machtiging__loa: { kind: 'one', of: ASSURANCE },
  betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: upTo(9),
  betrokkeneIdentificatie__natuurlijkPersoon__anpIdentificatie: upTo(17),
  betrokkeneIdentificatie__natuurlijkPersoon__inpA_nummer: upTo(10),
  betrokkeneIdentificatie__nietNatuurlijkPersoon__innNnpId: upTo(9),
  betrokkeneIdentificatie__nietNatuurlijkPersoon__annIdentificatie: upTo(17),
  betrokkeneIdentificatie__nietNatuurlijkPersoon__kvkNummer: upTo(8),
  betrokkeneIdentificatie__nietNatuurlijkPersoon__vestigingsNummer: upTo(24),
  betrokkeneIdentificatie__vestiging__vestigingsNummer: upTo(24),
  betrokkeneIdentificatie__vestiging__kvkNummer: upTo(8),
  betrokkeneIdentificatie__medewerker__identificatie: upTo(128),
  betrokkeneIdentificatie__organisatorischeEenheid__identificatie: upTo(255),
}

/** The same filters as the list of zaken names them. */
export const ROL_KINDS: Kinds = Object.fromEntries(
  Object.entries(ROL_LIST_KINDS).map(([name, kind]) => [`rol__${name}`, kind]),
)

export function isRolFilter(name: string): boolean {
  return name.startsWith('rol__')
}

/** All `rol__*` of one request must fit one and the same rol of the zaak. */
export function rolMatcher(given: ReadonlyMap<string, string>): (zaak: Zaak) => boolean {
  const asked = [...given].filter(([name]) => isRolFilter(name))
  if (asked.length === 0) return () => true
  const tests = asked.map(([name, value]) => rolTest(name.slice('rol__'.length), value))
  return (zaak) => zaak.rollen.some((rol) => tests.every((test) => test(rol)))
}

/** Whether a rol fits one of `ROL_LIST_KINDS`. */
export function rolTest(name: string, value: string): (rol: Rol) => boolean {
  switch (name) {
    case 'betrokkeneType':
      return ({ seed }) => seed.betrokkene.type === value
    case 'omschrijvingGeneriek':
      return ({ roltype }) => roltype.seed.omschrijvingGeneriek === value
    case 'machtiging':
      // Nobody in this town acts for another, so every rol is somebody's own.
      return () => value === 'eigen'
    default:
      return ({ seed }) => numberOf(seed.betrokkene, name) === value
  }
}

/** The number that a filter looks for, when a betrokkene of its kind has one. */
function numberOf(betrokkene: BetrokkeneSeed, filter: string): string | undefined {
  const [, kind = '', field = ''] = filter.split('__')
  switch (betrokkene.type) {
    case 'natuurlijk_persoon':
      return kind === 'natuurlijkPersoon' && field === 'inpBsn' ? betrokkene.bsn : undefined
    case 'niet_natuurlijk_persoon':
      return kind === 'nietNatuurlijkPersoon' ? numberOfCompany(betrokkene, field) : undefined
    case 'vestiging':
      if (kind !== 'vestiging') return undefined
      return field === 'kvkNummer' ? betrokkene.kvkNummer : betrokkene.vestigingsNummer
    case 'organisatorische_eenheid':
      return kind === 'organisatorischeEenheid' ? betrokkene.identificatie : undefined
    case 'medewerker':
      return kind === 'medewerker' ? betrokkene.identificatie : undefined
  }
}

function numberOfCompany(
  { rsin, kvkNummer, vestigingsNummer }: Extract<BetrokkeneSeed, { type: 'niet_natuurlijk_persoon' }>,
  field: string,
): string | undefined {
  switch (field) {
    case 'innNnpId':
      return rsin
    case 'kvkNummer':
      return kvkNummer
    case 'vestigingsNummer':
      return vestigingsNummer
    default:
      return undefined
  }
}

function upTo(maxLength: number): Kind {
  return { kind: 'text', maxLength }
}
