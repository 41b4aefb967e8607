import type { JsonObject } from './json.ts'

/**
 * Where a published document contradicts itself or what its publisher's own software does. One line each, with the
 * reason and where it can be seen. This list is the referee's only leniency: keep it tiny, and report what is in it.
 */
export interface Deviation {
  name: string
  /** The documents it concerns, by the beginning of their file name. */
  documents: readonly string[]
  reason: string
  source: string
}

const MAYKIN = ['openklant2-', 'openzaak-', 'objects-api-'] as const

export const KNOWN_DEVIATIONS = {
  answersWithoutPatterns: {
    name: 'answers-without-patterns',
    documents: ['brp-personen-bevragen-'],
    reason: "answers hold characters that the document's patterns forbid, such as the slash in an official code text",
    source: "RvIG's published test set: 81 of 1,176 persons break a pattern",
  },
  relativeInstance: {
    name: 'relative-instance',
    documents: ['brp-personen-bevragen-'],
    reason: 'the instance of an error is the path that was asked, where the document says an absolute URI',
    source: "the publisher's own scenarios of every error: instance /haalcentraal/api/brp/personen",
  },
  blankUri: {
    name: 'blank-uri',
    documents: MAYKIN,
    reason: 'an optional URL or e-mail address without a value is the empty string, not null or absent',
    source: 'Open Zaak: communicatiekanaal, selectielijstklasse (Django URLField with blank=True)',
  },
  problemsUndocumented: {
    name: 'problems-undocumented',
    documents: ['openklant2-', 'objects-api-4'],
    reason:
      'the document lists no 4xx or 5xx at all; the software answers problem+json as the ZGW documents describe it',
    source: 'Open Klant 2.18 and Objects API 4.0: vng-api-common exception handling',
  },
  statusesUndocumented: {
    name: 'statuses-undocumented',
    documents: ['openzaak-'],
    reason:
      'some statuses that the software answers are missing at some operations: 304, 400, 404 (page past the end), 405, 412',
    source: 'Open Zaak 1.30: a list past its last page answers 404 not_found, If-None-Match answers 304',
  },
  unavailableUndocumented: {
    name: 'unavailable-undocumented',
    documents: ['openzaak-', 'kvk-'],
    reason: 'what stands before the software (a gateway) answers 429, 502, 503 and 504 without the document knowing',
    source: 'HTTP semantics, RFC 9110 §15.6',
  },
  profileErrors: {
    name: 'profile-errors',
    documents: ['kvk-vestigingsprofiel-'],
    reason: 'the document has one default answer, the profile; errors are the `fout` list of the sister documents',
    source: 'KVK Basisprofiel 1.5.0, responses 400 to 500',
  },
  errorsAsJson: {
    name: 'errors-as-json',
    documents: ['kvk-basisprofiel-'],
    reason: 'an error is sent as application/json, also to who asks for hal+json, where the document has hal+json only',
    source: "answer of KVK's public test API, 12345678: 404 with application/json",
  },
  nestedExpand: {
    name: 'nested-expand',
    documents: ['openklant2-', 'openzaak-zaken-'],
    reason: 'expand takes dotted paths, but the schemas describe `_expand` on the outermost resource only',
    source: 'Open Klant 2.18: GET /klantcontacten?expand=hadBetrokkenen.wasPartij; Open Zaak 1.30: status.statustype',
  },
  urlFilterAsNumber: {
    name: 'url-filter-as-number',
    documents: ['openzaak-'],
    reason: 'a filter on a related resource has the type of its key in the database and the description of a URL',
    source: 'Open Zaak 1.30: GET /statussen?zaak={integer} "URL-referentie naar de ZAAK"',
  },
  repeatedFilter: {
    name: 'repeated-filter',
    documents: ['objects-api-'],
    reason: 'data_attr is one string by its schema and may be given several times by its own words',
    source:
      "Objects API 4.0: description of data_attr, '?data_attr=height__exact__100&data_attr=naam__icontains__boom'",
  },
  halLinks: {
    name: 'hal-links',
    documents: ['kvk-'],
    reason: 'a hal+json answer has `_links`, a map, where the document describes `links`, a list',
    source: "answers of KVK's public test API, 69599084 and 90000749",
  },
} as const satisfies Record<string, Deviation>

/** Documented as optional, but sent with every good answer by the publisher, and relied upon by clients. */
export const ALWAYS_SENT: readonly { documents: readonly string[]; header: string; source: string }[] = [
  { documents: MAYKIN, header: 'API-version', source: 'vng-api-common adds it to every answer' },
]

/** A 4xx that is an ordinary outcome of a good request, not a refusal of a bad one. */
export const ORDINARY_OUTCOMES: readonly {
  documents: readonly string[]
  status: number
  code?: string
  why: string
}[] = [
  { documents: [''], status: 404, why: 'absence is a value' },
  { documents: [''], status: 410, why: 'absence is a value' },
  { documents: [''], status: 429, why: 'too busy, says nothing about the request' },
  { documents: ['brp-'], status: 400, code: 'tooManyResults', why: 'a search that found too many persons' },
  { documents: ['openzaak-'], status: 403, why: 'one zaak or document above the confidentiality of the agent' },
]

export function concerns(entry: { documents: readonly string[] }, file: string): boolean {
  return entry.documents.some((start) => file.startsWith(start))
}

export function withoutPatterns(file: string): boolean {
  return concerns(KNOWN_DEVIATIONS.answersWithoutPatterns, file)
}

/** Whether this string may be empty despite its format. What the server itself makes (`url`) never is. */
export function blankAllowed(file: string, schema: JsonObject): boolean {
  if (schema['readOnly'] === true || typeof schema['minLength'] === 'number') return false
  return (schema['format'] === 'uri' || schema['format'] === 'email') && concerns(KNOWN_DEVIATIONS.blankUri, file)
}

/** The format that really holds where the document names this one. */
export function formatIn(file: string, format: string): string {
  return format === 'uri' && concerns(KNOWN_DEVIATIONS.relativeInstance, file) ? 'uri-reference' : format
}

const URL_FILTERS = new Set(['zaak', 'zaaktype', 'catalogus', 'informatieobject'])
const A_URL: JsonObject = { type: 'string', format: 'uri' }

/** What really holds for a query parameter where the document's schema is mistaken. */
export function parameterSchema(file: string, name: string, schema: JsonObject): JsonObject {
  const mistaken = schema['type'] === 'integer' && URL_FILTERS.has(name)
  return mistaken && concerns(KNOWN_DEVIATIONS.urlFilterAsNumber, file) ? A_URL : schema
}

/** Whether a parameter that is no list may be given several times. */
export function mayRepeat(file: string, name: string): boolean {
  return name === 'data_attr' && concerns(KNOWN_DEVIATIONS.repeatedFilter, file)
}

/** Properties that may be there although nothing describes them. */
export function undocumentedProperties(file: string): readonly string[] {
  if (concerns(KNOWN_DEVIATIONS.nestedExpand, file)) return ['_expand']
  return concerns(KNOWN_DEVIATIONS.halLinks, file) ? ['_links'] : []
}

const PROBLEM: JsonObject = {
  type: 'object',
  required: ['code', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    invalidParams: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'code', 'reason'],
        properties: { name: { type: 'string' }, code: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
}

const FOUT: JsonObject = {
  type: 'object',
  required: ['fout'],
  properties: {
    fout: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { code: { type: 'string' }, omschrijving: { type: 'string' } } },
    },
  },
}

/** What a status that the document leaves out looks like, or undefined when it is really undocumented. */
export function undocumentedAnswer(file: string, status: number): JsonObject | undefined {
  const problem = { content: { 'application/problem+json': { schema: PROBLEM } } }
  if (concerns(KNOWN_DEVIATIONS.problemsUndocumented, file) && status >= 400) return problem
  if (concerns(KNOWN_DEVIATIONS.statusesUndocumented, file)) {
    if (status === 304) return {}
    if ([400, 404, 405, 412].includes(status)) return problem
  }
  if (concerns(KNOWN_DEVIATIONS.unavailableUndocumented, file) && [429, 502, 503, 504].includes(status)) {
    return concerns(KNOWN_DEVIATIONS.statusesUndocumented, file) ? problem : kvkError()
  }
  return overrulesDocument(file, status) ? kvkError() : undefined
}

/** Whether the deviation wins from what the document says about this status. */
export function overrulesDocument(file: string, status: number): boolean {
  const { profileErrors, errorsAsJson } = KNOWN_DEVIATIONS
  return status >= 400 && (concerns(profileErrors, file) || concerns(errorsAsJson, file))
}

function kvkError(): JsonObject {
  return { content: { 'application/json': { schema: FOUT }, 'application/hal+json': { schema: FOUT } } }
}
