import { Ajv } from 'ajv'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildTown } from '../town/index.ts'
import { objectenSeed } from './objecten.ts'

const folder = new URL('../../../../shared/testdata/objecttypes/', import.meta.url)
const seed = objectenSeed(buildTown(1, '2026-08-24'))

const TYPES = [
  ['afdeling', seed.afdelingen],
  ['groep', seed.groepen],
  ['medewerker', seed.medewerkers],
  ['kennisartikel', seed.kennisartikelen],
  ['vac', seed.vacs],
] as const

const absent = TYPES.filter(([name]) => !existsSync(new URL(`${name}-schema.json`, folder)))
if (absent.length > 0) console.warn('not verified: published concepts of objecttypes absent')

function schemaOf(name: string): Record<string, unknown> {
  const schema: unknown = JSON.parse(readFileSync(new URL(`${name}-schema.json`, folder), 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error(`${name}: not a schema`)
  return { ...schema }
}

const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  email: /^[a-z0-9.-]+@[a-z0-9.-]+$/,
}

describe('the objects of the town', () => {
  for (const [name, objects] of TYPES.filter((type) => !absent.includes(type))) {
    it(`are each a valid ${name} by the published schema`, () => {
      const validate = new Ajv({ formats: FORMATS, strict: false }).compile(schemaOf(name))
      for (const { data } of objects) {
        expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
      }
    })
  }

  it('belong together: teams, staff and knowledge name departments that exist', () => {
    const afdelingen = new Map(seed.afdelingen.map(({ data }) => [data.identificatie, data.naam]))
    const groepen = new Map(seed.groepen.map(({ data }) => [data.identificatie, data.naam]))
    for (const { data } of seed.groepen) expect(afdelingen.has(data.afdelingId ?? '')).toBe(true)
    for (const { data } of seed.medewerkers) {
      for (const each of data.afdelingen) expect(afdelingen.get(each.afdelingId ?? '')).toBe(each.afdelingnaam)
      for (const each of data.groepen ?? []) expect(groepen.get(each.groepsId ?? '')).toBe(each.groepsnaam)
    }
    for (const { data } of seed.kennisartikelen) {
      for (const each of data.afdelingen ?? []) expect(afdelingen.get(each.afdelingId ?? '')).toBe(each.afdelingnaam)
    }
    for (const { data } of seed.vacs) {
      for (const each of data.afdelingen ?? []) expect(afdelingen.get(each.afdelingId ?? '')).toBe(each.afdelingNaam)
    }
    const names = new Set(seed.medewerkers.map(({ data }) => data.volledigeNaam))
    for (const { data } of seed.medewerkers) expect(names.has(data.vervanging?.name)).toBe(true)
  })

  it('name the town and leave no open places in their texts', () => {
    const texts = JSON.stringify([seed.kennisartikelen, seed.vacs])
    expect(texts).toContain('Waterwolde')
    expect(texts).not.toMatch(/\{\{/)
  })

  it('are each there once', () => {
    for (const [name, objects] of TYPES) {
      expect(new Set(objects.map((object) => object.uuid)).size, name).toBe(objects.length)
    }
  })
})
