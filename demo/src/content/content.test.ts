import { describe, expect, it } from 'vitest'
import { AFDELINGEN, BERICHTEN, fillIn, KENNISARTIKELEN, VACS } from './index.ts'

interface Piece {
  where: string
  html: string
}

const TAGS = new Set(['p', 'ul', 'ol', 'li', 'h3', 'strong', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'])

const CITIES = [
  ...['Amsterdam', 'Rotterdam', 'Den Haag', 'Gravenhage', 'Utrecht', 'Eindhoven', 'Groningen', 'Tilburg', 'Almere'],
  ...['Breda', 'Nijmegen', 'Apeldoorn', 'Arnhem', 'Haarlem', 'Enschede', 'Amersfoort', 'Zaanstad', 'Hertogenbosch'],
  ...['Zwolle', 'Leeuwarden', 'Maastricht', 'Dordrecht', 'Zoetermeer', 'Leiden', 'Deventer', 'Delft', 'Hilversum'],
]

const ENGLISH = ['the', 'and', 'with', 'your', 'you', 'this', 'that', 'please', 'from', 'should', 'not', 'are']

const artikelPieces: Piece[] = KENNISARTIKELEN.flatMap((artikel) =>
  Object.entries(artikel.secties).map(([sectie, html]: [string, string]) => ({
    where: `${artikel.sleutel}.${sectie}`,
    html,
  })),
)

const vacPieces: Piece[] = VACS.flatMap((vac) => [
  { where: `${vac.sleutel}.antwoord`, html: vac.antwoord },
  ...(vac.toelichting === undefined ? [] : [{ where: `${vac.sleutel}.toelichting`, html: vac.toelichting }]),
])

const berichtPieces: Piece[] = BERICHTEN.map(({ titel, inhoud }) => ({ where: titel, html: inhoud }))

const pieces: Piece[] = [...artikelPieces, ...vacPieces, ...berichtPieces]

const titles: Piece[] = [
  ...KENNISARTIKELEN.map(({ sleutel, titel }) => ({ where: sleutel, html: titel })),
  ...VACS.map(({ sleutel, vraag }) => ({ where: sleutel, html: vraag })),
  ...BERICHTEN.map(({ titel }) => ({ where: titel, html: titel })),
]

const labels: Piece[] = [...KENNISARTIKELEN, ...VACS].flatMap(({ sleutel, trefwoorden }) =>
  trefwoorden.map((trefwoord) => ({ where: sleutel, html: trefwoord })),
)

function words(html: string): string[] {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word))
}

/** What is wrong with the mark-up: a foreign tag, a foreign attribute, or a tag that does not close in turn. */
function markupFaults(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const [, slash, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/gi)) {
    if (!TAGS.has(name)) faults.push(`tag ${name}`)
    if (attributes !== '' && !/^ href="https:\/\/[a-z.]+[a-z/-]*"$/.test(attributes))
      faults.push(`attribute${attributes}`)
    if (slash !== '/') open.push(name)
    else if (open.pop() !== name) faults.push(`</${name}> out of turn`)
  }
  if (open.length > 0) faults.push(`unclosed ${open.join(' ')}`)
  if (/[<>]/.test(html.replaceAll(/<\/?[a-z0-9]+[^<>]*>/g, ''))) faults.push('loose < or >')
  return faults
}

describe('the check of mark-up', () => {
  it.each([
    '<script>x</script>',
    '<p onclick="x">x</p>',
    '<p><ul></p></ul>',
    '<p>x',
    '<p>1 < 2</p>',
    '<a href="http://x">x</a>',
  ])('sees what is wrong in %s', (html) => {
    expect(markupFaults(html)).not.toEqual([])
  })
})

describe('the knowledge base', () => {
  it('is as large as that of a real contact centre', () => {
    expect(KENNISARTIKELEN.length).toBeGreaterThanOrEqual(84)
    expect(VACS.length).toBeGreaterThanOrEqual(64)
  })

  it('gives every item its own slug and title', () => {
    for (const items of [KENNISARTIKELEN, VACS]) {
      expect(new Set(items.map(({ sleutel }) => sleutel)).size).toBe(items.length)
      for (const { sleutel } of items) expect(sleutel).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
    expect(new Set(titles.map(({ html }) => html)).size).toBe(titles.length)
  })

  it('leaves no department without knowledge', () => {
    for (const afdeling of AFDELINGEN) {
      expect(KENNISARTIKELEN.some((artikel) => artikel.afdeling === afdeling)).toBe(true)
      expect(VACS.some((vac) => vac.afdeling === afdeling)).toBe(true)
    }
  })

  it('has text in every section', () => {
    expect(pieces.filter(({ html }) => words(html).length < 5).map(({ where }) => where)).toEqual([])
  })

  it('has keywords everywhere, none twice in one item', () => {
    for (const { sleutel, trefwoorden } of [...KENNISARTIKELEN, ...VACS]) {
      expect(trefwoorden.length, sleutel).toBeGreaterThanOrEqual(2)
      expect(new Set(trefwoorden).size, sleutel).toBe(trefwoorden.length)
    }
  })

  it('writes every kennisartikel out: an introduction, four more sections, 150 words', () => {
    for (const { sleutel, secties } of KENNISARTIKELEN) {
      const total = Object.values(secties).flatMap((html: string) => words(html)).length
      expect(total, sleutel).toBeGreaterThanOrEqual(150)
      expect(words(secties.tekst).length, sleutel).toBeGreaterThanOrEqual(60)
      expect(words(secties.tekst).length, sleutel).toBeLessThanOrEqual(150)
      expect(Object.keys(secties).length, sleutel).toBeGreaterThanOrEqual(5)
    }
  })

  it('tells the agent in nearly every kennisartikel what to ask', () => {
    const withMemo = KENNISARTIKELEN.filter(({ secties }) => secties.deskMemo !== undefined)
    expect(withMemo.length).toBeGreaterThanOrEqual(KENNISARTIKELEN.length * 0.9)
  })

  it('keeps some VACs that are no longer in use, and hardly any', () => {
    const statuses = new Set(VACS.map(({ status }) => status))
    expect(statuses).toEqual(new Set(['actief', 'non-actief', 'te-verwijderen']))
    expect(VACS.filter(({ status }) => status !== 'actief').length).toBeLessThan(VACS.length * 0.1)
  })

  it('uses simple mark-up only', () => {
    const faulty = pieces.flatMap(({ where, html }) => markupFaults(html).map((fault) => `${where}: ${fault}`))
    expect(faulty).toEqual([])
    expect(titles.filter(({ html }) => /[<>]/.test(html))).toEqual([])
  })

  it('leaves no placeholder open', () => {
    const filled = [...pieces, ...titles].map(({ html }) => fillIn(html, { gemeente: 'Zonnedijk' }))
    expect(filled.filter((text) => /[{}]/.test(text))).toEqual([])
    expect(filled.some((text) => text.includes('Zonnedijk'))).toBe(true)
  })

  it('names no real municipality', () => {
    const city = new RegExp(`(?<!\\p{L})(${CITIES.join('|')})(?!\\p{L})`, 'u')
    expect([...pieces, ...titles, ...labels].filter(({ html }) => city.test(html))).toEqual([])
  })

  it('is Dutch only', () => {
    const english = new RegExp(`(?<!\\p{L})(${ENGLISH.join('|')})(?!\\p{L})`, 'iu')
    expect([...pieces, ...titles, ...labels].filter(({ html }) => english.test(html))).toEqual([])
  })

  it('never repeats a section of one kennisartikel in another', () => {
    expect(new Set(pieces.map(({ html }) => html)).size).toBe(pieces.length)
  })
})

describe('the messages for agents', () => {
  it('are 24, about half of them work instructions, some of them important', () => {
    expect(BERICHTEN).toHaveLength(24)
    expect(BERICHTEN.filter(({ type }) => type === 'werkinstructie').length).toBeGreaterThanOrEqual(10)
    expect(BERICHTEN.filter(({ type }) => type === 'nieuws').length).toBeGreaterThanOrEqual(10)
    const important = BERICHTEN.filter(({ belangrijk }) => belangrijk).length
    expect(important).toBeGreaterThanOrEqual(4)
    expect(important).toBeLessThanOrEqual(9)
  })

  it('come newest first, each with a skill to filter by', () => {
    const ages = BERICHTEN.map(({ dagenGeleden }) => dagenGeleden)
    expect(ages).toEqual(ages.toSorted((a, b) => a - b))
    for (const { titel, skills } of BERICHTEN) expect(skills.length, titel).toBeGreaterThanOrEqual(1)
  })
})
