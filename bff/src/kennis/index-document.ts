import { createHash } from 'node:crypto'
import type { KennisDocument, KennisSectie } from '@kiss/domain/kennis'
import { plainTextOf, safeAddress, sanitiseHtml } from './sanitise-html.ts'
import { isListed, wordsOf } from './words.ts'

/** Raise this whenever this file, the cleaning or the words change: everything is then indexed anew at the next sync. */
const INDEX_VERSION = 1

/** PostgreSQL keeps at most 1 MB of words of one document; this many characters always fit. */
const MOST_TEXT = 200_000

/** A document ready to be kept: clean, and with the words by which it is found, most telling first. */
export interface IndexedDocument {
  document: KennisDocument
  bronHash: Buffer
  /** The titel as words with a space between, to compare with what somebody typed. */
  titelPlat: string
  trefwoordenPlat: string
  /** Headings, and the section that an agent reads first. */
  inleidingPlat: string
  restPlat: string
  /** All that can be read, for the lines around a hit. */
  platteTekst: string
  /** Every word in it once, as far as it belongs in the list of words. */
  woorden: string[]
}

/** What tells whether a document has to be indexed anew. */
export function bronHashOf(document: KennisDocument): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, document]))
    .digest()
}

/** Cleans a document and prepares it for search. The costly part of a sync: only for what changed. */
export function indexDocument(source: KennisDocument): IndexedDocument {
  const document = cleanDocument(source)
  const texts = document.secties.map(({ inhoud }) => plainTextOf(inhoud))
  const [inleiding = '', ...rest] = texts
  const flat = {
    titelPlat: flatten(document.titel),
    trefwoordenPlat: flatten(document.trefwoorden.join(' ')),
    inleidingPlat: flatten([...document.secties.map(({ titel }) => titel), inleiding].join(' ')),
    restPlat: flatten(rest.join(' ')),
  }
  return {
    document,
    bronHash: bronHashOf(source),
    ...flat,
    // « and » mark the words found, so they cannot stand in the text itself.
    platteTekst: texts.join(' ').replace(/[«»]/g, '"').slice(0, MOST_TEXT),
    woorden: [...new Set(Object.values(flat).flatMap((text) => text.split(' ')))].filter(isListed),
  }
}

function flatten(text: string): string {
  return wordsOf(text.slice(0, MOST_TEXT)).join(' ')
}

function cleanDocument({ url, gewijzigdOp, ...source }: KennisDocument): KennisDocument {
  const address = safeAddress(url)
  const onWebsite = address !== undefined && /^https?:/.test(address)
  return {
    id: storable(source.id),
    soort: source.soort,
    titel: storable(source.titel).trim(),
    afdelingen: source.afdelingen.map(storable),
    trefwoorden: source.trefwoorden.map(storable),
    secties: source.secties.map(cleanSectie).filter(({ inhoud }) => inhoud !== ''),
    ...(onWebsite ? { url: address } : {}),
    ...(gewijzigdOp !== undefined && !Number.isNaN(Date.parse(gewijzigdOp)) ? { gewijzigdOp } : {}),
  }
}

function cleanSectie({ sleutel, titel, inhoud }: KennisSectie): KennisSectie {
  return { sleutel: storable(sleutel), titel: storable(titel), inhoud: sanitiseHtml(storable(inhoud)) }
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair; one such character would refuse the whole sync. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
