import { sql } from 'kysely'
import type { Database } from '#database'
import { kernOf } from './words.ts'

/** A word of the knowledge base, and in how many documents it stands. */
export interface Woord {
  woord: string
  aantal: number
}

/** What the knowledge base knows of a word that somebody typed. */
export interface WoordKennis {
  token: string
  /** A word so common that the index leaves it out: de, het, een. */
  stop: boolean
  /** The word itself and its other forms: rijbewijs, rijbewijzen. */
  vormen: Woord[]
  /** Longer words that begin or end with it: parkeerkaart for kaart. */
  samenstellingen: Woord[]
}

/** How many of the longer words count; the commonest first. */
const MOST_SAMENSTELLINGEN = 40

/**
 * Tells of each word which words of the knowledge base it stands for. `last` is still being typed, so it may be the
 * beginning of any word; another only of a compound, and then it must have four letters: "ring" ends half of the
 * language, so compounds come last in the ranking.
 */
export async function listWoordKennis(db: Database, tokens: readonly string[], last: string): Promise<WoordKennis[]> {
  const { rows } = await sql<{ token: string; stop: boolean; soort: string | null; woord: string; aantal: number }>`
    with t as (
      select token, kern, token = ${last} as is_last
      from unnest(${tokens}::text[], ${tokens.map(kernOf)}::text[]) as t (token, kern)
    ), vorm as (
      select t.token, w.woord, w.aantal from t join kennis_woord w on w.kern = t.kern
    ), basis as (
      select token, token as woord, is_last from t
      union
      select v.token, v.woord, false from vorm v
    ), deel as (
      select b.token, w.woord, w.aantal
      from basis b cross join lateral (
        (select woord, aantal from kennis_woord k
         where k.woord like b.woord || '%' and length(b.woord) >= (case when b.is_last then 2 else 4 end)
         order by aantal desc, woord limit ${MOST_SAMENSTELLINGEN})
        union
        (select woord, aantal from kennis_woord k
         where k.woord like '%' || b.woord and length(b.woord) >= 4 and length(k.woord) >= length(b.woord) + 3
         order by aantal desc, woord limit ${MOST_SAMENSTELLINGEN})
      ) w
    )
    select t.token, coalesce(ts_lexize('dutch_stem', t.token) = '{}', false) as stop, g.soort, g.woord, g.aantal
    from t left join (
      select 'vorm' as soort, v.* from vorm v
      union all
      select 'deel', d.* from deel d where (d.token, d.woord) not in (select v.token, v.woord from vorm v)
    ) g on g.token = t.token
    order by g.aantal desc, g.woord`.execute(db)
  return tokens.map((token) => {
    const found = rows.filter((row) => row.token === token)
    return {
      token,
      stop: found[0]?.stop ?? false,
      vormen: found.filter(({ soort }) => soort === 'vorm').map(toWoord),
      samenstellingen: distinct(found.filter(({ soort }) => soort === 'deel').map(toWoord)),
    }
  })
}

/** Words that look like this one, the most alike first. */
export async function listSimilarWoorden(db: Database, token: string): Promise<Woord[]> {
  const { rows } = await sql<Woord>`
    select woord, aantal from kennis_woord
    where woord % ${token}
    order by similarity(woord, ${token}) desc, aantal desc, woord
    limit 40`.execute(db)
  return rows
}

/** Which of these kernen belong to a word of the knowledge base. */
export async function listKnownKernen(db: Database, kernen: readonly string[]): Promise<Set<string>> {
  if (kernen.length === 0) return new Set()
  const rows = await db.selectFrom('kennis_woord').select('kern').distinct().where('kern', 'in', kernen).execute()
  return new Set(rows.map(({ kern }) => kern))
}

function toWoord({ woord, aantal }: Woord): Woord {
  return { woord, aantal }
}

function distinct(woorden: readonly Woord[]): Woord[] {
  return [...new Map(woorden.map((one) => [one.woord, one])).values()].slice(0, 2 * MOST_SAMENSTELLINGEN)
}
