import { beforeAll, describe, expect, it } from 'vitest'
import { zoekKennis } from '@kiss/contract/kennis'
import type { KennisSoort } from '@kiss/domain/kennis'
import { createFakeKennisBron } from '@kiss/domain/kennis/testing'
import { openTestDatabase } from '#database/testing'
import { ARTICLES } from './fixtures/articles.ts'
import { searchKennis } from './search-kennis.ts'
import { syncKennis } from './sync-kennis.ts'

const { db } = await openTestDatabase()
const NOW = new Date('2026-06-01T08:00:00Z')
const CONTEXT = { medewerker: { identificatie: 'kiss', naam: 'KISS', email: '' } }

/** Enough documents about one thing to fill more than one page. */
const MANY = Array.from({ length: 23 }, (_, nr) => ({
  id: `vac_zwembad-${String(nr).padStart(2, '0')}`,
  soort: 'vac' as const,
  titel: `Zwemles vraag ${nr}`,
  afdelingen: ['Sport'],
  trefwoorden: [],
  secties: [{ sleutel: 'antwoord', titel: 'Antwoord', inhoud: '<p>Bel het zwembad.</p>' }],
}))

beforeAll(async () => {
  const bronnen = [createFakeKennisBron([...ARTICLES, ...MANY])]
  await syncKennis({ db, bronnen, context: CONTEXT, now: () => NOW })
})

async function search(tekst: string, soorten: KennisSoort[] = [], pagina = 1) {
  // The schema is part of what is tested: it trims, and every answer leaves through it.
  const body = zoekKennis.shape.body.parse({ tekst, soorten, pagina })
  return zoekKennis.shape.response.parse(await searchKennis(db, body))
}

async function idsOf(tekst: string): Promise<string[]> {
  return (await search(tekst)).treffers.map(({ id }) => id.replace(/^[a-z]+_/, ''))
}

describe('a search finds first', () => {
  it.each([
    // The titel itself, in any case
    ['Paspoort aanvragen', 'paspoort'],
    ['GROFVUIL LATEN OPHALEN', 'grofvuil'],
    ['woz-waarde', 'woz'],
    ['afvalkalender', 'afvalkalender'],
    // Forms of a word
    ['paspoorten', 'paspoort'],
    ['rijbewijzen', 'rijbewijs'],
    ['verhuizen', 'verhuizing'],
    ['ik ben verhuisd', 'verhuizing'],
    ['klant verhuist naar een nieuw adres', 'verhuizing'],
    ['bomen kappen', 'boom'],
    ['boom gekapt', 'boom'],
    ['getrouwd', 'huwelijk'],
    ['klachten', 'klacht'],
    ['parkeerboetes', 'parkeerboete'],
    ['straatverlichting gemeld', 'lantaarn'],
    // Accents missing or too many
    ['financiele ondersteuning', 'financieel'],
    ['financiële öndersteuning', 'financieel'],
    ['páspóórt', 'paspoort'],
    // Typing errors
    ['paspoortt', 'paspoort'],
    ['pasport aanvragen', 'paspoort'],
    ['rijbewis', 'rijbewijs'],
    ['verhuisen', 'verhuizing'],
    ['afvalcontianer', 'afvalcontainer'],
    ['grofvul', 'grofvuil'],
    ['gehandicaptenparkeerkart', 'gehandicaptenparkeerkaart'],
    ['kwijtshelding', 'kwijtschelding'],
    ['bijstansuitkering', 'bijstand'],
    // Compounds, whole and in pieces
    ['afval container', 'afvalcontainer'],
    ['identiteits kaart', 'identiteitskaart'],
    ['grof vuil', 'grofvuil'],
    ['gehandicapten parkeer kaart', 'gehandicaptenparkeerkaart'],
    ['uitkering', 'bijstand'],
    ['paspoortaanvraag', 'paspoort'],
    ['containerdeksel', 'container'],
    // While typing
    ['pasp', 'paspoort'],
    ['identiteitsk', 'identiteitskaart'],
    ['parkeerver', 'parkeervergunning'],
    ['belasti', 'kwijtschelding'],
    ['kwijtschelding van bel', 'kwijtschelding'],
    // Trefwoorden
    ['kliko', 'container'],
    ['dakkapel', 'verbouwen'],
    ['baby', 'geboorte'],
    ['id-kaart', 'identiteitskaart'],
    ['matras', 'grofvuil'],
    ['invalide', 'gehandicaptenparkeerkaart'],
    // Text, numbers and prices
    ['86,40', 'paspoort'],
    ['€ 41,35', 'vog'],
    ['75 jaar rijbewijs', 'rijbewijs'],
    ['31 centimeter', 'boom'],
    ['wmo-consulent', 'hulp'],
    // Whole sentences
    ['hoeveel kost een paspoort voor een kind', 'paspoort'],
    ['mevrouw wil graag weten wanneer oud papier wordt opgehaald', 'afvalkalender'],
    ['wat moet ik doen als mijn paspoort gestolen is', 'reisdocument-kwijt'],
    ['paspoort kwijt', 'reisdocument-kwijt'],
    ['spoed paspoort', 'spoed'],
    // Only words that the index leaves out
    ['hoe', 'hoe-laat'],
    ['mag ik zelf een', 'pasfoto'],
  ])('for %j: %s', async (tekst, first) => {
    expect((await idsOf(tekst))[0]).toBe(first)
  })

  it.each([
    ['kaart', 'identiteitskaart'],
    ['kaarten', 'gehandicaptenparkeerkaart'],
    ['container', 'afvalcontainer'],
    ['vergunning', 'parkeervergunning'],
    ['bezwaar', 'parkeerboete'],
    ['aangifte', 'overlijden'],
    ['openingstijden', 'hoe-laat'],
    ['paspoort', 'spoed'],
  ])('or among the first three for %j: %s', async (tekst, id) => {
    expect((await idsOf(tekst)).slice(0, 3)).toContain(id)
  })
})

describe('the order', () => {
  it('is titel, trefwoorden, text', async () => {
    expect(await idsOf('paspoort')).toEqual(['paspoort', 'spoed', 'reisdocument-kwijt'])
    const ids = await idsOf('parkeren')
    expect(ids[0]).toBe('parkeervergunning')
  })

  it('shows documents with every word before those with some of them', async () => {
    const ids = await idsOf('identiteitskaart vermissing')
    expect(ids).toEqual(['reisdocument-kwijt', 'identiteitskaart'])
  })

  it('is the same on every page, and no line comes twice or is left out', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((pagina) => search('zwembad', [], pagina)))
    expect(pages.map(({ treffers }) => treffers.length)).toEqual([10, 10, 3, 0])
    expect(pages.map(({ totaal }) => totaal)).toEqual([23, 23, 23, 23])
    expect(new Set(pages.flatMap(({ treffers }) => treffers.map(({ id }) => id))).size).toBe(23)
  })
})

describe('what the agent sees', () => {
  it('is the text around the words, marked, without any HTML', async () => {
    const [treffer] = (await search('paspoort werkdagen')).treffers
    expect(treffer).toMatchObject({
      soort: 'kennisartikel',
      titel: 'Paspoort aanvragen',
      afdelingen: ['Publiekszaken'],
    })
    expect(treffer?.fragment).toContain('«werkdagen»')
    expect(treffer?.fragment).not.toMatch(/[<>]/)
  })

  it('has marks also where a word was typed wrong, in another form, or half', async () => {
    for (const tekst of ['paspoortt', 'paspoorten', 'paspo']) {
      expect((await search(tekst)).treffers[0]?.fragment, tekst).toContain('«paspoort»')
    }
  })

  it('is the beginning of the text where only the titel has the word', async () => {
    const fragment = (await search('ombudsman')).treffers[0]?.fragment
    expect(fragment).toMatch(/^Binnen zes weken krijgt u antwoord .* …$/)
    expect(fragment?.length).toBeLessThanOrEqual(162)
    expect((await search('hoe')).treffers[0]?.fragment).toBe('Om half negen, op donderdag tot acht.')
  })

  it('names what was probably meant, only when something was typed wrong', async () => {
    expect((await search('rijbewis verlengen')).bedoeldeJe).toBe('rijbewijs verlengen')
    expect(await search('rijbewijs verlengen')).not.toHaveProperty('bedoeldeJe')
    expect(await search('paspoortaanvraag')).not.toHaveProperty('bedoeldeJe')
  })

  it('says how fresh the index is', async () => {
    expect((await search('paspoort')).bijgewerktOp).toBe(NOW.toISOString())
  })

  it('is one soort when only that is asked', async () => {
    expect((await search('woz', ['vac'])).treffers.map(({ id }) => id)).toEqual(['vac_woz-wanneer'])
    expect((await search('woz', ['kennisartikel'])).treffers.map(({ id }) => id)).toEqual(['kennisartikel_woz'])
    expect((await search('woz', ['kennisartikel', 'vac'])).totaal).toBe(2)
    expect((await search('hoe', ['kennisartikel'])).totaal).toBe(0)
  })

  it('is nothing for what nobody ever wrote about', async () => {
    expect(await search('xyzzyquux')).toMatchObject({ treffers: [], totaal: 0 })
  })
})

describe('nothing that can be typed is an error', () => {
  it.each([
    ["paspoort'; drop table kennis_document; --"],
    ["'"],
    ['"paspoort" & | ! ( ) <-> :* :A'],
    ["a'b:*"],
    ['%%%___'],
    ['\\'],
    ['🚗🚗🚗'],
    ['paspoort 🚗'],
    ['\u0000'],
    ['pas\u0000poort'],
    ['\uD800'],
    ['a'],
    ['1e5 0x10 -3 1.5.6'],
    ['http://example.nl/pad?x=1&y=2 info@example.nl'],
    ['Кириллица 漢字 العربية'],
    ['x'.repeat(200)],
    ['paspoort '.repeat(22)],
    ['a b c d e f g h i j k l m n o p q r s t u v w x y z'],
    ['de het een en van'],
    ['ǅ ﬁ ½ ² Å'],
  ])('%j', async (tekst) => {
    const { treffers, totaal } = await search(tekst)
    expect(totaal).toBeGreaterThanOrEqual(treffers.length)
  })

  it('and what is around a word does not hide it', async () => {
    for (const tekst of ["'paspoort'", '“Paspoort”?', 'paspoort 🚗', '(paspoort & aanvragen):*', '%paspoort%']) {
      expect((await idsOf(tekst))[0], tekst).toBe('paspoort')
    }
  })
})
