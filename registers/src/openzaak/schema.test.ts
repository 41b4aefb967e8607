import { describe, expect, it } from 'vitest'
import { page, rol, zaak } from './fixtures/records.ts'
import { Rol, Zakenpagina, ZaakRecord } from './schema.ts'

describe('an answer of Open Zaak', () => {
  it.each([
    ['nothing', undefined],
    ['HTML', '<p>Storing</p>'],
    ['a list without a count', { results: [] }],
    ['a zaak without a number', page(zaak({ identificatie: undefined }))],
    ['a zaak without a beginning', page(zaak({ startdatum: null }))],
    ['a zaak that names nobody', page({ ...zaak(), _expand: { zaaktype: { omschrijving: 'x' } } })],
    ['a zaak in which nothing was put', page({ ...zaak(), _expand: undefined })],
  ])('with %s is refused', (_, answer) => {
    expect(Zakenpagina.safeParse(answer).success).toBe(false)
  })

  it('keeps only what is used', () => {
    expect(ZaakRecord.parse(zaak({ bronorganisatie: '999999999' }))).not.toHaveProperty('bronorganisatie')
  })

  it('reads a zaak without a status, an end or a result', () => {
    const { _expand, ...bare } = ZaakRecord.parse(zaak({ toelichting: '', einddatum: '' }))
    expect(bare).toMatchObject({ toelichting: undefined, einddatum: undefined })
    expect(_expand).toMatchObject({ status: null, resultaat: null })
    const absent = { ...zaak(), _expand: { zaaktype: { omschrijving: 'x' }, rollen: [] } }
    expect(ZaakRecord.safeParse(absent).success).toBe(true)
  })

  it('tolerates kinds of betrokkenen that did not exist when this was written', () => {
    expect(Rol.parse(rol('digitale_assistent', { serienummer: 7 })).betrokkeneType).toBe('digitale_assistent')
    expect(Rol.parse({ ...rol('vestiging', {}), betrokkeneIdentificatie: null }).betrokkeneIdentificatie).toBeNull()
  })

  it('takes a handelsnaam as a list and as one text', () => {
    for (const handelsnaam of [['Bakkerij Moulin', 'Moulin'], 'Bakkerij Moulin']) {
      expect(Rol.parse(rol('vestiging', { handelsnaam })).betrokkeneIdentificatie?.handelsnaam).toBe('Bakkerij Moulin')
    }
  })
})
