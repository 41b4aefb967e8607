import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { z } from 'zod'
import { KennisDocument, KennisTreffer } from '@kiss/domain/kennis'
import type { KennisSoort } from '@kiss/domain/kennis'
import type { Database } from '#database'
import { anyPartOf, tsqueryOf } from './plan-search.ts'
import type { Zoekwoord } from './plan-search.ts'

/** Ranking takes time, so only this many documents are ranked: nobody reads more. `totaal` never says more either. */
const MOST_RANKED = 300
/** With fewer documents than this that hold every word, those with most of the words are shown below them. */
const ENOUGH_COMPLETE = 10
/** A document below those must hold words of at least this part of the weight; "kosten" alone says too little. */
const ENOUGH_WEIGHT = 0.35
/** How many may be found by their titel alone: the shortest, so that the very titel is never among those left out. */
const MOST_BY_TITEL = 50

/** « and » around the words found; two pieces of text at most. */
const HEADLINE = 'StartSel=«, StopSel=», MaxFragments=2, MinWords=12, MaxWords=24, FragmentDelimiter=" … "'
/** How much of the beginning is shown where the text itself holds none of the words, in characters. */
const BEGINNING = 160
/** How much of a text is read to find those pieces, in characters. */
const HEADLINE_TEXT = 20_000

/** One search, understood. */
export interface Zoekopdracht {
  woorden: readonly Zoekwoord[]
  /** All words as typed or corrected, with a space between. */
  zin: string
  /** Empty means all. */
  soorten: readonly KennisSoort[]
  offset: number
  limit: number
}

/** One page of what was found. */
export interface Gevonden {
  treffers: KennisTreffer[]
  totaal: number
}

/** Everything of one document. */
export async function findKennisDocument(db: Database, id: string): Promise<KennisDocument | undefined> {
  const row = await db
    .selectFrom('kennis_document')
    .select(['id', 'soort', 'titel', 'afdelingen', 'trefwoorden', 'secties', 'url', 'gewijzigd_op'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { url, gewijzigd_op, ...rest } = row
  return KennisDocument.parse({
    ...rest,
    ...(url === null ? {} : { url }),
    ...(gewijzigd_op === null ? {} : { gewijzigdOp: gewijzigd_op.toISOString() }),
  })
}

/** How many documents there are, and since when the bron that is furthest behind was last read; null when none ever was. */
export async function findIndexState(db: Database): Promise<{ documents: number; bijgewerktOp: string | null }> {
  const { rows } = await sql<{ documents: number; since: Date | null }>`
    select (select count(*) from kennis_document) as documents,
           (select min(bijgewerkt_op) from kennis_bron) as since`.execute(db)
  return { documents: rows[0]?.documents ?? 0, bijgewerktOp: rows[0]?.since?.toISOString() ?? null }
}

/**
 * Finds and ranks: documents with every word first, then those with most of them, the rare words counting most. In the
 * titel a word counts more than among the trefwoorden, and there more than in the text.
 */
export async function searchByWords(db: Database, opdracht: Zoekopdracht): Promise<Gevonden> {
  const { woorden, zin, soorten, offset, limit } = opdracht
  const total = woorden.reduce((sum, { weight }) => sum + weight, 0)
  const all = woorden.map((woord) => tsqueryOf(woord, 'wide'))
  const ofSoort = soorten.length === 0 ? sql`true` : sql`d.soort = any(${[...soorten]}::text[])`
  const { rows } = await sql<unknown>`
    with vraag as materialized (
      select to_tsquery('nl', ${all.join(' & ')}) as compleet, to_tsquery('nl', ${all.join(' | ')}) as enig,
        ${sql.join(woorden.map(queriesOf))}
    ), compleet as materialized (
      (select d.id from vraag v join kennis_document d on d.kop @@ v.compleet where ${ofSoort} limit ${MOST_RANKED})
      union
      (select d.id from vraag v join kennis_document d on d.zoek @@ v.compleet where ${ofSoort} limit ${MOST_RANKED})
    ), kandidaat as (
      select id from compleet
      union
      (select d.id from kennis_document d where d.titel_plat like ${`${zin}%`} and ${ofSoort}
       order by length(d.titel_plat), d.id limit ${MOST_BY_TITEL})
      ${
        woorden.length < 2
          ? sql``
          : sql.join(
              woorden.map((_, nr) => otherCandidates(nr, ofSoort)),
              sql` `,
            )
      }
    ), punt as (
      select d.id, d.titel_plat, ts_rank_cd(d.zoek, v.compleet, 32) as nabij,
        ${sql.join(woorden.map(pointsOf))}
      from kandidaat join kennis_document d using (id) cross join vraag v
    ), gewogen as (
      select id, length(titel_plat) as lengte,
        ${sql.join(
          woorden.map(({ weight }, nr) => sql`(${p(nr)} > 0)::int * ${weight}::float8`),
          sql` + `,
        )} as geraakt,
        (${sql.join(
          woorden.map(({ weight }, nr) => sql`${p(nr)} * ${weight}::float8`),
          sql` + `,
        )}) / ${total}::float8
          + case when titel_plat = ${zin} then 20 when starts_with(titel_plat, ${zin}) then 3 else 0 end
          + 2.0 * (${sql.join(
            woorden.map((_, nr) => sql`(${p(nr)} >= 6)::int`),
            sql` + `,
          )})
              / (1 + length(titel_plat) - length(replace(titel_plat, ' ', '')))
          + nabij as score
      from punt
    ), goed as (
      select *, geraakt >= ${total}::float8 - 1e-9 as compleet
      from (select *, max(geraakt) over () as meest from gewogen) g
      where geraakt >= least(${ENOUGH_WEIGHT * total}::float8, meest) - 1e-9
    ), bladzij as (
      select * from goed order by compleet desc, score desc, lengte, id limit ${limit} offset ${offset}
    )
    select t.totaal, d.id, d.soort, d.titel, d.afdelingen,
      ts_headline('nl', left(d.platte_tekst, ${HEADLINE_TEXT}), v.enig, ${HEADLINE}) as fragment,
      left(d.platte_tekst, ${BEGINNING + 1}) as begin
    from (select count(*) as totaal from goed) t
      cross join vraag v
      left join bladzij b on true
      left join kennis_document d on d.id = b.id
    order by b.compleet desc, b.score desc, b.lengte, b.id`.execute(db)
  return gevondenFrom(rows)
}

/** The titels that look most like what was typed: for what has no word that we know, or only words like "hoe" and "de". */
export async function searchByTitel(db: Database, opdracht: Omit<Zoekopdracht, 'woorden'>): Promise<Gevonden> {
  const { zin, soorten, offset, limit } = opdracht
  const ofSoort = soorten.length === 0 ? sql`true` : sql`soort = any(${[...soorten]}::text[])`
  const { rows } = await sql<unknown>`
    with goed as (
      select id, strpos(' ' || titel_plat || ' ', ' ' || ${zin} || ' ') > 0 as letterlijk,
        word_similarity(${zin}, titel_plat) as gelijkenis, length(titel_plat) as lengte
      from kennis_document
      where (${zin} <% titel_plat or strpos(' ' || titel_plat || ' ', ' ' || ${zin} || ' ') > 0) and ${ofSoort}
      order by letterlijk desc, gelijkenis desc, lengte, id
      limit ${MOST_BY_TITEL}
    ), bladzij as (
      select * from goed order by letterlijk desc, gelijkenis desc, lengte, id limit ${limit} offset ${offset}
    )
    select t.totaal, d.id, d.soort, d.titel, d.afdelingen, '' as fragment,
      left(d.platte_tekst, ${BEGINNING + 1}) as begin
    from (select count(*) as totaal from goed) t
      left join bladzij b on true
      left join kennis_document d on d.id = b.id
    order by b.letterlijk desc, b.gelijkenis desc, b.lengte, b.id`.execute(db)
  return gevondenFrom(rows)
}

/** A row without a document says how many there are when the page itself is empty. */
const Rows = z.array(
  z.union([
    KennisTreffer.extend({ totaal: z.number().int(), begin: z.string() }),
    z.object({ totaal: z.number().int(), id: z.null() }),
  ]),
)

function gevondenFrom(rows: readonly unknown[]): Gevonden {
  const parsed = Rows.parse(rows)
  const treffers: KennisTreffer[] = []
  for (const row of parsed) {
    if (row.id === null) continue
    const { id, soort, titel, afdelingen, fragment, begin } = row
    treffers.push({ id, soort, titel, afdelingen, fragment: fragment.includes('«') ? fragment.trim() : cut(begin) })
  }
  return { treffers, totaal: parsed[0]?.totaal ?? 0 }
}

/** At a space when it is too long, so that no word is broken. */
function cut(text: string): string {
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`
}

/**
 * The ways to look for word `nr`: the word itself or a wider one, anywhere or (a) in the titel; and, of a compound, one
 * of its parts in the titel.
 */
function queriesOf(woord: Zoekwoord, nr: number): RawBuilder<unknown> {
  return sql`
    to_tsquery('nl', ${anyPartOf(woord, 'A')}) as ${sql.ref(`part_${nr}`)},
    to_tsquery('nl', ${tsqueryOf(woord, 'exact', 'A')}) as ${sql.ref(`exact_a_${nr}`)},
    to_tsquery('nl', ${tsqueryOf(woord, 'wide', 'A')}) as ${sql.ref(`wide_a_${nr}`)},
    to_tsquery('nl', ${tsqueryOf(woord, 'exact')}) as ${sql.ref(`exact_${nr}`)},
    to_tsquery('nl', ${tsqueryOf(woord, 'wide')}) as ${sql.ref(`wide_${nr}`)}`
}

function otherCandidates(nr: number, ofSoort: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    union
    (select d.id from vraag v join kennis_document d on d.zoek @@ ${sql.ref(`v.wide_${nr}`)}
     where ${ofSoort} and (select count(*) from compleet) < ${ENOUGH_COMPLETE} limit ${MOST_RANKED / 2})`
}

/** What a document gets for word `nr`. The short column comes first: where it decides, the long one is not read. */
function pointsOf({ parts }: Zoekwoord, nr: number): RawBuilder<unknown> {
  const asParts = sql`when d.kop @@ ${sql.ref(`v.part_${nr}`)} and d.zoek @@ ${sql.ref(`v.wide_${nr}`)} then 4`
  return sql`
    case
      when d.kop @@ ${sql.ref(`v.exact_a_${nr}`)} then 10
      when d.kop @@ ${sql.ref(`v.wide_a_${nr}`)} then 6
      when d.kop @@ ${sql.ref(`v.exact_${nr}`)} then 5
      ${parts.length > 0 ? asParts : sql``}
      when d.kop @@ ${sql.ref(`v.wide_${nr}`)} then 3
      when d.zoek @@ ${sql.ref(`v.exact_${nr}`)} then 2
      when d.zoek @@ ${sql.ref(`v.wide_${nr}`)} then 1
      else 0
    end as ${sql.ref(`p_${nr}`)}`
}

function p(nr: number): RawBuilder<unknown> {
  return sql.ref(`p_${nr}`)
}
