import { describe, expect, it } from 'vitest'
import type { KennisDocument } from '@kiss/domain/kennis'
import { bronHashOf, indexDocument } from './index-document.ts'

const DOCUMENT: KennisDocument = {
  id: 'kennisartikel_1',
  soort: 'kennisartikel',
  titel: ' Financiële hulp: €\u00A050 ',
  afdelingen: ['Werk en Inkomen'],
  trefwoorden: ['geld', 'bijzondere bijstand'],
  secties: [
    { sleutel: 'tekst', titel: 'Inleiding', inhoud: '<p onclick="x">Wij «helpen».</p>' },
    { sleutel: 'vereisten', titel: 'Voorwaarden', inhoud: '<script>alert(1)</script>' },
    { sleutel: 'contact', titel: 'Contact', inhoud: '<ul><li>Bel 14\u00A0020</li><li>of mail</li></ul>' },
  ],
  url: 'https://www.example.nl/hulp',
  gewijzigdOp: '2026-05-01',
}

describe('a document to be indexed', () => {
  it('is cleaned, and loses sections without text', () => {
    const { document } = indexDocument(DOCUMENT)
    expect(document.secties).toEqual([
      { sleutel: 'tekst', titel: 'Inleiding', inhoud: '<p>Wij «helpen».</p>' },
      { sleutel: 'contact', titel: 'Contact', inhoud: '<ul><li>Bel 14\u00A0020</li><li>of mail</li></ul>' },
    ])
    expect(document.titel).toBe('Financiële hulp: €\u00A050')
  })

  it('is laid out by what tells most', () => {
    const { titelPlat, trefwoordenPlat, inleidingPlat, restPlat, platteTekst, woorden } = indexDocument(DOCUMENT)
    expect(titelPlat).toBe('financiele hulp 50')
    expect(trefwoordenPlat).toBe('geld bijzondere bijstand')
    expect(inleidingPlat).toBe('inleiding contact wij helpen')
    expect(restPlat).toBe('bel 14 020 of mail')
    expect(platteTekst).toBe('Wij "helpen". Bel 14 020 of mail')
    expect(woorden).toContain('bijstand')
    expect(woorden).not.toContain('50')
    expect(new Set(woorden).size).toBe(woorden.length)
  })

  it('holds nothing that PostgreSQL refuses', () => {
    const nasty = 'x\0y\uD800z'
    const { document } = indexDocument({ ...DOCUMENT, titel: nasty, trefwoorden: [nasty], afdelingen: [nasty] })
    expect([document.titel, ...document.trefwoorden, ...document.afdelingen]).toEqual(Array(3).fill('xy\uFFFDz'))
  })

  it.each(['javascript:alert(1)', '/relatief', 'mailto:x@example.nl', 'https://u:p@example.nl'])(
    'drops the address %s and a date that is none',
    (url) => {
      const { document } = indexDocument({ ...DOCUMENT, url, gewijzigdOp: 'gisteren' })
      expect(document).not.toHaveProperty('url')
      expect(document).not.toHaveProperty('gewijzigdOp')
    },
  )

  it('differs from another by its hash, whatever changed', () => {
    expect(bronHashOf({ ...DOCUMENT })).toEqual(bronHashOf(DOCUMENT))
    for (const change of [{ titel: 'x' }, { trefwoorden: [] }, { secties: [] }, { url: 'https://example.nl' }]) {
      expect(bronHashOf({ ...DOCUMENT, ...change })).not.toEqual(bronHashOf(DOCUMENT))
    }
  })
})
