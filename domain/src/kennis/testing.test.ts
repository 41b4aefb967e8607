import { describe, expect, it } from 'vitest'
import { buildKennisDocument, createFakeKennisBron, describeKennisBron } from './testing.ts'

const CONTEXT = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }
const VAC = buildKennisDocument({ id: 'vac_1', soort: 'vac', titel: 'Is parkeren gratis?' })

describeKennisBron('the fake', async () => ({
  bron: createFakeKennisBron([buildKennisDocument(), VAC]),
  titels: ['Is parkeren gratis?'],
  atLeast: 2,
}))

describe('the fake', () => {
  it('is silent when it is told to be', async () => {
    const bron = createFakeKennisBron([VAC])
    bron.silence('unreadable')
    await expect(bron.listDocumenten(CONTEXT)).rejects.toThrow('nep-kennis: unreadable')
  })
})
