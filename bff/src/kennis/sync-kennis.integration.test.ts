import { beforeEach, describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { KennisDocument } from '@kiss/domain/kennis'
import type { KennisBron } from '@kiss/domain/kennis/port'
import { buildKennisDocument } from '@kiss/domain/kennis/testing'
import { openTestDatabase } from '#database/testing'
import { findKennisDocument } from './kennis.store.ts'
import { searchKennis } from './search-kennis.ts'
import { syncKennis } from './sync-kennis.ts'
import { kernOf } from './words.ts'

const { db } = await openTestDatabase()
const CONTEXT = { medewerker: { identificatie: 'kiss', naam: 'KISS', email: '' } }
const MONDAY = new Date('2026-06-01T08:00:00Z')
const TUESDAY = new Date('2026-06-02T08:00:00Z')
const WEDNESDAY = new Date('2026-06-03T08:00:00Z')

beforeEach(async () => {
  await db.deleteFrom('kennis_document').execute()
  await db.deleteFrom('kennis_woord').execute()
  await db.deleteFrom('kennis_bron').execute()
})

/** A bron whose answer a test changes while it runs. */
function bronOf(id: string, answer: () => Promise<KennisDocument[]> | KennisDocument[]): KennisBron {
  return { register: { id, naam: id }, listDocumenten: async () => answer() }
}

function about(nr: number, titel: string, inhoud = '<p>Vraag het aan de balie.</p>'): KennisDocument {
  const secties = [{ sleutel: 'tekst', titel: 'Inleiding', inhoud }]
  return buildKennisDocument({ id: `kennisartikel_${nr}`, titel, trefwoorden: [], secties })
}

function silent(id: string): never {
  throw new RegisterError({ id, naam: id }, 'timeout')
}

function sync(bronnen: KennisBron[], now = MONDAY) {
  return syncKennis({ db, bronnen, context: CONTEXT, now: () => now })
}

async function titels(): Promise<string[]> {
  const rows = await db.selectFrom('kennis_document').select('titel').orderBy('id').execute()
  return rows.map(({ titel }) => titel)
}

function bronRows() {
  return db.selectFrom('kennis_bron').selectAll().orderBy('bron').execute()
}

/** The list of words as it must be: counted again from every document. */
async function expectWordsToBeRight(): Promise<void> {
  const documents = await db.selectFrom('kennis_document').select('woorden').execute()
  const counts = new Map<string, number>()
  for (const { woorden } of documents) for (const woord of woorden) counts.set(woord, (counts.get(woord) ?? 0) + 1)
  const rows = await db.selectFrom('kennis_woord').selectAll().execute()
  expect(new Map(rows.map(({ woord, aantal }) => [woord, aantal]))).toEqual(counts)
  for (const { woord, kern } of rows) expect(kern).toBe(kernOf(woord))
}

async function found(tekst: string): Promise<string[]> {
  const { treffers } = await searchKennis(db, { tekst, soorten: [], pagina: 1 })
  return treffers.map(({ titel }) => titel)
}

describe('a sync', () => {
  it('brings in what is new, changes what changed, and takes away what is gone', async () => {
    let documents = [about(1, 'Paspoort'), about(2, 'Rijbewijs'), about(3, 'Grofvuil')]
    const bron = bronOf('bank', () => documents)
    expect(await sync([bron])).toEqual([{ bron: 'bank', written: 3, gone: 0 }])
    expect(await titels()).toEqual(['Paspoort', 'Rijbewijs', 'Grofvuil'])
    await expectWordsToBeRight()

    documents = [about(1, 'Paspoort'), about(2, 'Rijvaardigheidsbewijs'), about(4, 'Huwelijk')]
    expect(await sync([bron], TUESDAY)).toEqual([{ bron: 'bank', written: 2, gone: 1 }])
    expect(await titels()).toEqual(['Paspoort', 'Rijvaardigheidsbewijs', 'Huwelijk'])
    await expectWordsToBeRight()
    expect(await found('grofvuil')).toEqual([])
    expect(await found('huwelijk')).toEqual(['Huwelijk'])
    expect(await bronRows()).toEqual([{ bron: 'bank', bijgewerkt_op: TUESDAY, fault: null, fault_since: null }])
  })

  it('does not write again what has not changed', async () => {
    const bron = bronOf('bank', () => [about(1, 'Paspoort'), about(2, 'Rijbewijs')])
    await sync([bron])
    expect(await sync([bron], TUESDAY)).toEqual([{ bron: 'bank', written: 0, gone: 0 }])
    const rows = await db.selectFrom('kennis_document').select('updated_at').execute()
    expect(rows.map(({ updated_at }) => updated_at)).toEqual([MONDAY, MONDAY])
    expect(await bronRows()).toMatchObject([{ bijgewerkt_op: TUESDAY }])
  })

  it('keeps a document whole, and clean', async () => {
    const document = buildKennisDocument({
      url: 'https://www.voorbeeld.nl/paspoort',
      gewijzigdOp: '2026-05-01',
      secties: [
        {
          sleutel: 'tekst',
          titel: 'Inleiding',
          inhoud: '<p style="x">Maak een <b>afspraak</b>.<script>1</script></p>',
        },
      ],
    })
    await sync([bronOf('bank', () => [document])])
    expect(await findKennisDocument(db, document.id)).toEqual({
      ...document,
      gewijzigdOp: '2026-05-01T00:00:00.000Z',
      secties: [{ sleutel: 'tekst', titel: 'Inleiding', inhoud: '<p>Maak een <strong>afspraak</strong>.</p>' }],
    })
    expect(await findKennisDocument(db, 'kennisartikel_onbekend')).toBeUndefined()
  })

  it('is not stopped by characters or sizes that PostgreSQL refuses', async () => {
    const long = Array.from({ length: 60_000 }, (_, nr) => `woord${nr.toString(36)}x`).join(' ')
    const nasty = about(2, 'Na\0ar\uD800', `<p>x\0\uD800 ${'y'.repeat(4_000)} ${long}</p>`)
    expect(await sync([bronOf('bank', () => [about(1, 'Paspoort'), nasty])])).toMatchObject([{ written: 2 }])
    await expectWordsToBeRight()
  })

  it('takes a document once that a bron gives twice', async () => {
    const bron = bronOf('bank', () => [about(1, 'Paspoort'), about(1, 'Paspoort, nieuwer'), about(2, 'Rijbewijs')])
    expect(await sync([bron])).toMatchObject([{ written: 2 }])
    expect(await titels()).toEqual(['Paspoort', 'Rijbewijs'])
    await expectWordsToBeRight()
  })
})

describe('a bron that fails', () => {
  it('keeps what it had, and is known to fail since the first time', async () => {
    let fails = false
    const bron = bronOf('bank', () => (fails ? silent('bank') : [about(1, 'Paspoort')]))
    await sync([bron])
    fails = true
    expect(await sync([bron], TUESDAY)).toEqual([{ bron: 'bank', fault: 'timeout' }])
    await sync([bron], WEDNESDAY)
    expect(await found('paspoort')).toEqual(['Paspoort'])
    expect(await bronRows()).toEqual([{ bron: 'bank', bijgewerkt_op: MONDAY, fault: 'timeout', fault_since: TUESDAY }])

    fails = false
    await sync([bron], WEDNESDAY)
    expect(await bronRows()).toEqual([{ bron: 'bank', bijgewerkt_op: WEDNESDAY, fault: null, fault_since: null }])
  })

  it('does not keep another from being read', async () => {
    const good = bronOf('vacs', () => [about(2, 'Rijbewijs')])
    expect(await sync([bronOf('bank', () => silent('bank')), good])).toEqual([
      { bron: 'bank', fault: 'timeout' },
      { bron: 'vacs', written: 1, gone: 0 },
    ])
    expect(await titels()).toEqual(['Rijbewijs'])
    expect(await bronRows()).toMatchObject([
      { bron: 'bank', bijgewerkt_op: null, fault: 'timeout', fault_since: MONDAY },
      { bron: 'vacs', bijgewerkt_op: MONDAY, fault: null },
    ])
  })

  it('by a bug of ours keeps what it had too', async () => {
    let documents = [about(1, 'Paspoort')]
    let broken = false
    const bron = bronOf('bank', () => {
      if (broken) throw new TypeError('unexpected')
      return documents
    })
    await sync([bron])
    broken = true
    documents = []
    expect(await sync([bron], TUESDAY)).toMatchObject([{ bron: 'bank', fault: 'bug', cause: expect.any(TypeError) }])
    expect(await titels()).toEqual(['Paspoort'])
    expect(await bronRows()).toMatchObject([{ fault: 'bug', fault_since: TUESDAY }])
  })

  it('by having nothing left is not believed', async () => {
    let documents = [about(1, 'Paspoort'), about(2, 'Rijbewijs')]
    const bron = bronOf('bank', () => documents)
    await sync([bron])
    documents = []
    expect(await sync([bron], TUESDAY)).toEqual([{ bron: 'bank', fault: 'empty' }])
    expect(await titels()).toEqual(['Paspoort', 'Rijbewijs'])
    expect(await bronRows()).toMatchObject([{ bijgewerkt_op: MONDAY, fault: 'empty', fault_since: TUESDAY }])
  })

  it('never had anything is believed when it has nothing', async () => {
    expect(await sync([bronOf('bank', () => [])])).toEqual([{ bron: 'bank', written: 0, gone: 0 }])
  })

  it('leaves everything as it was when the database fails in the middle of writing', async () => {
    let documents = [about(1, 'Paspoort'), about(2, 'Rijbewijs')]
    const bron = bronOf('bank', () => documents)
    await sync([bron])
    // A document without a soort stands for any failure after the first statements: PostgreSQL refuses it.
    const impossible = { ...about(3, 'Grofvuil'), soort: null as unknown as 'vac' }
    documents = [about(1, 'Paspoort, nieuw'), impossible]
    await expect(sync([bron], TUESDAY)).rejects.toThrow(/soort/)
    expect(await titels()).toEqual(['Paspoort', 'Rijbewijs'])
    await expectWordsToBeRight()
  })
})

describe('several bronnen and several processes', () => {
  it('one bron does not take away what another brought', async () => {
    const bank = bronOf('bank', () => [about(1, 'Paspoort')])
    const vacs = bronOf('vacs', () => [about(2, 'Rijbewijs')])
    await sync([bank, vacs])
    await sync([bank, vacs], TUESDAY)
    expect(await titels()).toEqual(['Paspoort', 'Rijbewijs'])
  })

  it('what came from a bron that is no longer plugged in is forgotten', async () => {
    await sync([bronOf('bank', () => [about(1, 'Paspoort')]), bronOf('vacs', () => [about(2, 'Rijbewijs')])])
    await sync([bronOf('bank', () => [about(1, 'Paspoort')])], TUESDAY)
    expect(await titels()).toEqual(['Paspoort'])
    expect(await bronRows()).toMatchObject([{ bron: 'bank' }])
    await expectWordsToBeRight()
  })

  it('only one process syncs at a time, and the next may again afterwards', async () => {
    const { promise: answer, resolve: giveAnswer } = Promise.withResolvers<KennisDocument[]>()
    const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>()
    const slow = bronOf('bank', () => {
      tellAsked()
      return answer
    })
    const first = sync([slow])
    await asked
    expect(await sync([bronOf('bank', () => [about(9, 'Van een ander')])])).toBeUndefined()
    giveAnswer([about(1, 'Paspoort')])
    expect(await first).toMatchObject([{ written: 1 }])
    expect(await titels()).toEqual(['Paspoort'])
    expect(await sync([bronOf('bank', () => [about(1, 'Paspoort')])])).toMatchObject([{ written: 0 }])
  })

  it('writes nothing more once the process is ending', async () => {
    let ending = false
    const bron = bronOf('bank', () => {
      ending = true
      return [about(1, 'Paspoort')]
    })
    await syncKennis({ db, bronnen: [bron], context: CONTEXT, now: () => MONDAY, stopping: () => ending })
    expect(await titels()).toEqual([])
    expect(await bronRows()).toEqual([])
  })
})
