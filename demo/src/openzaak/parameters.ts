import type { Ask } from '#server'
import { invalid } from './problem.ts'
import type { InvalidParam } from './problem.ts'

/** What a query parameter may hold; a list is comma separated. */
export type Kind =
  | { kind: 'text'; maxLength?: number }
  | { kind: 'date' | 'boolean' | 'url' | 'number' | 'texts' }
  | { kind: 'one' | 'many'; of: readonly string[] }

/** The parameters an operation knows, by name. */
export type Kinds = Readonly<Record<string, Kind>>

export const TEXT: Kind = { kind: 'text' }
export const TEXTS: Kind = { kind: 'texts' }
export const DATE: Kind = { kind: 'date' }
export const BOOLEAN: Kind = { kind: 'boolean' }
export const URI: Kind = { kind: 'url' }
export const NUMBER: Kind = { kind: 'number' }

const PAGING: Kinds = { page: NUMBER, pageSize: NUMBER }

/**
 * Reads the query of a list. An empty value counts as not given, as in Open Zaak.
 * @throws Refusal 400 for an unknown parameter (`unknown-parameters`) or an impossible value
 */
export function readQuery(ask: Ask, kinds: Kinds, { paged = true } = {}): Map<string, string> {
  const known: Kinds = paged ? { ...kinds, ...PAGING } : kinds
  const unknown = [...new Set(ask.query.keys())].filter((name) => known[name] === undefined)
  if (unknown.length > 0) {
    const reason = `Onbekende query parameters: ${unknown.join(', ')}`
    throw invalid({ name: 'nonFieldErrors', code: 'unknown-parameters', reason })
  }
  const given = new Map<string, string>()
  for (const [name, value] of ask.query) {
    if (value !== '' && PAGING[name] === undefined) given.set(name, value)
  }
  return checked(given, known)
}

/** Reads the body of a `_zoek`, which takes the same parameters as JSON; what it does not know it ignores. */
export function readSearch(body: unknown, kinds: Kinds): Map<string, string> {
  if (!isRecord(body)) throw invalid({ name: 'nonFieldErrors', code: 'invalid', reason: 'Ongeldige data.' })
  const given = new Map<string, string>()
  for (const [name, value] of Object.entries(body)) {
    if (kinds[name] !== undefined) given.set(name, asText(name, value))
  }
  return checked(given, kinds)
}

/**
 * The record a URL names: the uuid at its end when host and folder are ours, else nothing, so that another host's
 * URL matches no record, as with the real register.
 */
export function uuidIn(url: string, folder: string): string | undefined {
  if (!url.startsWith(`${folder}/`)) return undefined
  return url.slice(folder.length + 1).toLowerCase()
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isUrl(value: string): boolean {
  return /^https?:\/\/[^/]/.test(value) && URL.canParse(value)
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
}

function checked(given: Map<string, string>, kinds: Kinds): Map<string, string> {
  const faults: InvalidParam[] = []
  for (const [name, value] of given) {
    const kind = kinds[name]
    const fault = kind === undefined ? undefined : faultOf(kind, value)
    if (fault !== undefined) faults.push({ name, ...fault })
  }
  if (faults.length > 0) throw invalid(...faults)
  return given
}

function faultOf(kind: Kind, value: string): Omit<InvalidParam, 'name'> | undefined {
  switch (kind.kind) {
    case 'text': {
      if (kind.maxLength === undefined || value.length <= kind.maxLength) return undefined
      return { code: 'max_length', reason: `Zorg ervoor dat deze waarde maximaal ${kind.maxLength} tekens heeft.` }
    }
    case 'texts':
    case 'number':
      return undefined
    case 'date':
      return isDate(value) ? undefined : { code: 'invalid', reason: 'Voer een geldige datum in.' }
    case 'boolean':
      return ['true', 'false'].includes(value.toLowerCase())
        ? undefined
        : { code: 'invalid', reason: 'Voer een geldige waarde in.' }
    case 'url':
      return isUrl(value) ? undefined : { code: 'invalid', reason: 'Voer een geldige URL in.' }
    case 'one':
      return choiceFault(value, kind.of)
    case 'many':
      for (const part of value.split(',')) {
        const fault = choiceFault(part, kind.of)
        if (fault !== undefined) return fault
      }
      return undefined
  }
}

function choiceFault(value: string, of: readonly string[]): Omit<InvalidParam, 'name'> | undefined {
  if (of.includes(value)) return undefined
  const reason = `Selecteer een geldige keuze. ${value} is geen beschikbare keuze.`
  return { code: 'invalid_choice', reason }
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true
}

function asText(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(',')
  throw invalid({ name, code: 'invalid', reason: 'Ongeldige waarde.' })
}
