import { describe, expect, it } from 'vitest'
import { groupByCategorie, LinkInvoer } from './link.ts'
import type { Link } from './link.ts'

const INVOER = { titel: 'Afvalkalender', url: 'https://www.voorbeeld.nl/afval', categorie: 'Afval' }

function link(titel: string, categorie: string): Link {
  return { id: '0d8a7a3e-6f0b-4c57-9c7e-5d1b5a1f0001', titel, url: 'https://www.voorbeeld.nl', categorie, versie: 1 }
}

function faultsOf(invoer: unknown): Record<string, string> {
  const { error } = LinkInvoer.safeParse(invoer)
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('what a redacteur writes of a link', () => {
  it('is kept without the spaces around it', () => {
    expect(LinkInvoer.parse({ titel: ' Afvalkalender ', url: ` ${INVOER.url}`, categorie: ' Afval' })).toEqual(INVOER)
  })

  it('says at each field what is missing, in Dutch', () => {
    expect(faultsOf({ titel: ' ', url: '', categorie: '' })).toEqual({
      titel: 'Vul een titel in.',
      url: 'Vul een volledig webadres in, bijvoorbeeld https://www.voorbeeld.nl.',
      categorie: 'Vul een categorie in.',
    })
  })

  it('says what is too long', () => {
    const url = `https://www.voorbeeld.nl/${'a'.repeat(2000)}`
    expect(faultsOf({ titel: 'a'.repeat(201), url, categorie: 'a'.repeat(101) })).toEqual({
      titel: 'Een titel heeft maximaal 200 tekens.',
      url: 'Een webadres heeft maximaal 2000 tekens.',
      categorie: 'Een categorie heeft maximaal 100 tekens.',
    })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://voorbeeld.nl',
    'www.voorbeeld.nl',
    '//voorbeeld.nl',
    'https:',
  ])('refuses %s as an address', (url) => {
    expect(faultsOf({ ...INVOER, url })).toHaveProperty('url')
  })
})

describe('links by categorie', () => {
  it('stand in the order of a Dutch reader, whatever order they came in', () => {
    const groups = groupByCategorie([
      link('rijbewijs', 'Überhaupt'),
      link('Zwembad', 'Zorg'),
      link('Één loket', 'Afval'),
      link('afvalkalender', 'Afval'),
      link('Grofvuil', 'Afval'),
    ])
    expect(groups.map(({ categorie, links }) => [categorie, links.map(({ titel }) => titel)])).toEqual([
      ['Afval', ['afvalkalender', 'Één loket', 'Grofvuil']],
      ['Überhaupt', ['rijbewijs']],
      ['Zorg', ['Zwembad']],
    ])
  })

  it('leave the given list as it was', () => {
    const links = Object.freeze([link('b', 'B'), link('a', 'B')])
    expect(groupByCategorie(links)[0]?.links.map(({ titel }) => titel)).toEqual(['a', 'b'])
    expect(groupByCategorie([])).toEqual([])
  })
})
