import type { Database } from '#database'

/** What agents choose from, in Dutch alphabetical order. */
export async function listKeuzes(db: Database): Promise<{ kanalen: string[]; gespreksresultaten: string[] }> {
  const [kanalen, gespreksresultaten] = await Promise.all([
    db.selectFrom('kanaal').select('naam').execute(),
    db.selectFrom('gespreksresultaat').select('definitie').execute(),
  ])
  const { compare } = new Intl.Collator('nl')
  return {
    kanalen: kanalen.map((row) => row.naam).sort(compare),
    gespreksresultaten: gespreksresultaten.map((row) => row.definitie).sort(compare),
  }
}
