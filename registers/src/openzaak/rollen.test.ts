import type { KlantIdentificatie } from '@kiss/domain/klant'
import { describe, expect, it } from 'vitest'
import { rol } from './fixtures/records.ts'
import { isInitiator, nameOf } from './rollen.ts'
import { Rol } from './schema.ts'

const persoon: KlantIdentificatie = { soort: 'persoon', bsn: '999993653' }
const vestiging: KlantIdentificatie = { soort: 'vestiging', kvkNummer: '12345678', vestigingsnummer: '000012345678' }
const bedrijf: KlantIdentificatie = { soort: 'rechtspersoon', kvkNummer: '12345678' }
const metRsin: KlantIdentificatie = { ...bedrijf, rsin: '123456782' }

const NNP = 'niet_natuurlijk_persoon'

describe('whose zaak it is', () => {
  it.each([
    ['a person by bsn', persoon, rol('natuurlijk_persoon', { inpBsn: '999993653' }), true],
    ['another person', persoon, rol('natuurlijk_persoon', { inpBsn: '999990019' }), false],
    [
      'a person who is only concerned',
      persoon,
      rol('natuurlijk_persoon', { inpBsn: '999993653' }, 'belanghebbende'),
      false,
    ],
    ['a vestiging by its own number', vestiging, rol('vestiging', { vestigingsNummer: '000012345678' }), true],
    [
      'a vestiging of this bedrijf, the new way',
      vestiging,
      rol(NNP, { vestigingsNummer: '000012345678', kvkNummer: '12345678' }),
      true,
    ],
    [
      'a vestiging under another bedrijf',
      vestiging,
      rol(NNP, { vestigingsNummer: '000012345678', kvkNummer: '9' }),
      false,
    ],
    ['the bedrijf of a vestiging', vestiging, rol(NNP, { kvkNummer: '12345678', vestigingsNummer: '' }), false],
    ['a bedrijf by KVK number', bedrijf, rol(NNP, { kvkNummer: '12345678', innNnpId: '123456782' }), true],
    ['a bedrijf with its KVK number where the rsin belongs', bedrijf, rol(NNP, { innNnpId: '12345678' }), true],
    ['a bedrijf by rsin', metRsin, rol(NNP, { innNnpId: '123456782' }), true],
    ['a bedrijf by an rsin that we do not know', bedrijf, rol(NNP, { innNnpId: '123456782' }), false],
    ['another rsin', metRsin, rol(NNP, { innNnpId: '999999990', kvkNummer: '12345678' }), false],
    ['another KVK number', metRsin, rol(NNP, { innNnpId: '123456782', kvkNummer: '87654321' }), false],
    ['a vestiging of a bedrijf', bedrijf, rol(NNP, { kvkNummer: '12345678', vestigingsNummer: '000012345678' }), false],
  ])('%s', (_, klant, given, expected) => {
    expect(isInitiator(Rol.parse(given), klant)).toBe(expected)
  })
})

describe('what somebody is called', () => {
  it.each([
    [
      'natuurlijk_persoon',
      { voornamen: 'Suzanne', voorvoegselGeslachtsnaam: 'van', geslachtsnaam: 'Moulin' },
      'Suzanne van Moulin',
    ],
    ['natuurlijk_persoon', { voorletters: 'S.', geslachtsnaam: 'Moulin' }, 'S. Moulin'],
    [NNP, { statutaireNaam: 'Moulin B.V.' }, 'Moulin B.V.'],
    ['vestiging', { handelsnaam: ['Bakkerij Moulin'] }, 'Bakkerij Moulin'],
    ['organisatorische_eenheid', { naam: 'Parkeren' }, 'Parkeren'],
    ['medewerker', { voorletters: 'R.', voorvoegselAchternaam: 'van den', achternaam: 'Berg' }, 'R. van den Berg'],
    ['digitale_assistent', { naam: 'Gem' }, undefined],
    ['medewerker', {}, undefined],
  ])('%s %o', (soort, who, expected) => {
    expect(nameOf([Rol.parse(rol(soort, who))], 'initiator')).toBe(expected)
  })

  it('is the name that they want to be called by, when the zaak has no other', () => {
    const given = Rol.parse({ ...rol('medewerker', {}, 'behandelaar'), afwijkendeNaamBetrokkene: 'Team Parkeren' })
    expect(nameOf([given], 'behandelaar')).toBe('Team Parkeren')
    expect(nameOf([given], 'initiator')).toBeUndefined()
  })
})
