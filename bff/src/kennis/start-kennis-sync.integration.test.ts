import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Bug, RegisterError } from '@kiss/domain/errors'
import type { KennisDocument } from '@kiss/domain/kennis'
import type { KennisBron } from '@kiss/domain/kennis/port'
import { buildKennisDocument, createFakeKennisBron } from '@kiss/domain/kennis/testing'
import { openTestDatabase } from '#database/testing'
import { startKennisSync } from './start-kennis-sync.ts'

const { db } = await openTestDatabase()
const CONTEXT = { medewerker: { identificatie: 'kiss', naam: 'KISS', email: '' } }
const REGISTER = { id: 'bank', naam: 'Kennisbank' }

const lines: { level: number; msg: string; fault?: string }[] = []
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) })

const stops: (() => Promise<void>)[] = []
beforeEach(async () => {
  lines.length = 0
  await db.deleteFrom('kennis_document').execute()
})
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

function start(bron: KennisBron, everyMs: number): () => Promise<void> {
  const stop = startKennisSync({ db, bronnen: [bron], everyMs, log, context: CONTEXT })
  stops.push(stop)
  return stop
}

async function count(): Promise<number> {
  return (await db.selectFrom('kennis_document').select('id').execute()).length
}

describe('the running sync', () => {
  it('fills the index at once, on behalf of the application', async () => {
    let asker: unknown
    const listDocumenten: KennisBron['listDocumenten'] = async (context) => {
      asker = context
      return [buildKennisDocument()]
    }
    start({ register: REGISTER, listDocumenten }, 3_600_000)
    await expect.poll(count).toBe(1)
    expect(asker).toEqual(CONTEXT)
  })

  it('comes again, survives a failure of any kind, and goes on', async () => {
    const answers: (() => KennisDocument[])[] = [
      () => [buildKennisDocument()],
      () => {
        throw new RegisterError(REGISTER, 'broken')
      },
      () => {
        throw new TypeError('unexpected')
      },
      () => [buildKennisDocument(), buildKennisDocument({ id: 'kennisartikel_2' })],
    ]
    let asked = 0
    const listDocumenten = async (): Promise<KennisDocument[]> => {
      const answer = answers[Math.min(asked, answers.length - 1)]
      asked += 1
      return answer?.() ?? []
    }
    start({ register: REGISTER, listDocumenten }, 20)
    await expect.poll(count, { timeout: 10_000 }).toBe(2)
    expect(lines.find(({ fault }) => fault === 'broken')).toMatchObject({ level: 40, msg: 'kennis not synced' })
    expect(lines.find(({ level }) => level === 50)).toMatchObject({ msg: 'kennis sync failed' })
  })

  it('stops: nothing is asked any more, and what was under way is not written', async () => {
    const { promise: answer, resolve: giveAnswer } = Promise.withResolvers<KennisDocument[]>()
    let asked = 0
    const listDocumenten = () => {
      asked += 1
      return answer
    }
    const stop = start({ register: REGISTER, listDocumenten }, 1)
    await expect.poll(() => asked).toBe(1)
    const stopped = stop()
    giveAnswer([buildKennisDocument()])
    await stopped
    expect(await count()).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toBe(1)
  })

  it('refuses two bronnen that cannot be told apart', () => {
    const bronnen = [createFakeKennisBron([]), createFakeKennisBron([])]
    expect(() => startKennisSync({ db, bronnen, everyMs: 1_000, log, context: CONTEXT })).toThrow(Bug)
  })
})
