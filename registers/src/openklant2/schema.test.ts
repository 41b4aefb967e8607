import { describe, expect, it } from 'vitest'
import { actor, betrokkene, internetaak, klantcontact, page } from './fixtures/records.ts'
import { Actor, Historiepagina, Internetaak, KlantcontactInHistorie } from './schema.ts'

describe('an answer of Open Klant', () => {
  it.each([
    ['nothing', undefined],
    ['HTML', '<p>Storing</p>'],
    ['a list without a count', { results: [] }],
    ['a klantcontact without a moment', page(klantcontact({ plaatsgevondenOp: undefined }))],
    ['a klantcontact without its betrokkenen', page({ ...klantcontact(), _expand: {} })],
    ['a klantcontact without _expand', page({ ...klantcontact(), _expand: undefined })],
  ])('with %s is refused', (_, answer) => {
    expect(Historiepagina.safeParse(answer).success).toBe(false)
  })

  it('keeps only what is used', () => {
    const parsed = KlantcontactInHistorie.parse(klantcontact({ vertrouwelijk: true, reactie: 'x' }))
    expect(parsed).not.toHaveProperty('vertrouwelijk')
    expect(parsed).not.toHaveProperty('reactie')
  })

  it('reads an empty text as absent', () => {
    const parsed = KlantcontactInHistorie.parse(klantcontact({ inhoud: '', nummer: '', referentienummer: null }))
    expect(parsed).toMatchObject({ inhoud: undefined, nummer: undefined, referentienummer: undefined })
  })

  it('tolerates codes that did not exist when this was written', () => {
    expect(Actor.parse(actor({ soortActor: 'digitale_assistent' })).soortActor).toBe('onbekend')
    expect(Internetaak.parse(internetaak({ status: 'in_de_wacht' })).status).toBe('onbekend')
  })

  it('reads a betrokkene who was nobody we know', () => {
    const parsed = KlantcontactInHistorie.parse(klantcontact({ betrokkenen: [betrokkene({ wasPartij: null })] }))
    expect(parsed._expand.hadBetrokkenen[0]?.wasPartij).toBeNull()
  })
})
