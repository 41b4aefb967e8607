import { describe, expect, it } from 'vitest'
import { KennisDocument, SECTIES } from './kennis.ts'

describe('the sections of a kennisartikel', () => {
  it('begin with what it is about and end with what only agents may read', () => {
    expect(SECTIES.map(([, titel]) => titel)).toEqual([
      'Inleiding',
      'Aanvraag',
      'Voorwaarden',
      'Bewijs',
      'Kosten',
      'Termijn',
      'Bezwaar',
      'Bijzonderheden',
      'Geen reactie',
      'Contact',
      'KCC',
    ])
  })

  it('have a key and a title each of their own', () => {
    expect(new Set(SECTIES.map(([sleutel]) => sleutel)).size).toBe(SECTIES.length)
    expect(new Set(SECTIES.map(([, titel]) => titel)).size).toBe(SECTIES.length)
  })
})

describe('a document', () => {
  it('may do without address and date, and has no other soort than we can show', () => {
    const document = { id: 'vac_1', soort: 'vac', titel: 'Vraag', afdelingen: [], trefwoorden: [], secties: [] }
    expect(KennisDocument.parse(document)).toEqual(document)
    expect(KennisDocument.safeParse({ ...document, soort: 'folder' }).success).toBe(false)
  })
})
