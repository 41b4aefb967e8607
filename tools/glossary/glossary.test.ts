import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findForbidden, forbiddenWords, listRooms, partsOf, readGlossary } from './index.ts'

const entries = readGlossary()
const forbidden = forbiddenWords(entries)
const words = new Set(entries.map((entry) => entry.word))

describe('the glossary', () => {
  it('has an entry for every room on every floor', () => {
    const unknown = listRooms().filter(({ name }) => !words.has(name))
    const folders = unknown.map(
      ({ folder }) => `${folder}: add a row to docs/glossary.md with the word and its meaning`,
    )
    expect(folders).toEqual([])
  })

  it('says of every word whose it is', () => {
    expect(entries.filter(({ source }) => source === '').map(({ word }) => word)).toEqual([])
  })

  it.each([
    ['customerName', 'klant'],
    ['findCitizens', 'klant'],
    ['zaakType', 'zaaktype'],
    ['ContactMomenten', 'contactmoment'],
    ['listKlantcontacten', 'contactmoment'],
    ['internetaken', 'contactverzoek'],
    ['companies', 'bedrijf'],
    ['PARTIJ_URL', 'klant'],
  ])('does not know %s: that is %s', (identifier, instead) => {
    expect(findForbidden(identifier, forbidden)?.instead).toBe(instead)
  })

  it.each([
    'contactmomenten',
    'klant',
    'zaaktypen',
    'lowerCase',
    'personalData',
    'isComplete',
    'partition',
    'casing',
    'zoekPersonen',
  ])('has nothing against %s', (identifier) => {
    expect(findForbidden(identifier, forbidden)).toBeUndefined()
  })

  it('has nothing against its own words', () => {
    const contested = [...words].filter((word) => findForbidden(word, forbidden))
    expect(contested).toEqual([])
  })

  it('takes an identifier apart as people read it', () => {
    expect(partsOf('parseHTMLPage_v2')).toEqual(['parse', 'html', 'page', 'v2'])
  })

  it('refuses a row with a column too few, a word twice, and a word that it forbids itself', () => {
    const row = '| zaak | work | ZGW | | |'
    expect(() => readGlossary('| zaak | work | ZGW | |')).toThrow('4 columns')
    expect(() => readGlossary(`${row}\n${row}`)).toThrow('"zaak" stands in the glossary twice')
    expect(() => forbiddenWords(readGlossary(`${row}\n| klus | work | x | zaak | |`))).toThrow('both has "zaak"')
  })

  it('finds rooms that have files, and no empty folders', async () => {
    const root = await mkdtemp(join(tmpdir(), 'rooms-'))
    await mkdir(join(root, 'domain/src/leeg'), { recursive: true })
    await mkdir(join(root, 'domain/src/zaak'), { recursive: true })
    await writeFile(join(root, 'domain/src/zaak/index.ts'), '')
    expect(listRooms(root)).toEqual([{ floor: 'domain', name: 'zaak', folder: 'domain/src/zaak' }])
    await rm(root, { recursive: true })
  })
})
