import { beforeEach, describe, expect, it } from 'vitest'
import { Ingelogde } from '@kiss/domain/sessie'
import { openTestDatabase } from '#database/testing'
import { ABSOLUTE_MS, beginSessie, endSessie, findSessie, IDLE_MS, MAX_SESSIONS, newSecret } from './sessie.store.ts'

const { db } = await openTestDatabase()
const NOW = new Date('2026-11-23T09:00:00Z')
const SANNE = Ingelogde.parse({
  issuer: 'https://login.gemeente.example',
  subject: 'a1',
  naam: 'Sanne de Wit',
  email: 'sanne@gemeente.example',
  identificatie: 'sanne',
  rollen: ['klantcontactmedewerker'],
})

function at(ms: number): Date {
  return new Date(NOW.getTime() + ms)
}

function begin(who: Ingelogde = SANNE, now: Date = NOW, idpSessionId?: string): Promise<string> {
  return beginSessie(db, who, { idpSessionId, now })
}

beforeEach(async () => {
  await db.deleteFrom('sessie').execute()
})

describe('an id', () => {
  it('has 256 bits that are never the same', () => {
    const ids = Array.from({ length: 10_000 }, newSecret)
    expect(new Set(ids).size).toBe(10_000)
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32)
    // Every bit takes both values about as often: 10,000 throws stay within 7 standard deviations.
    for (let bit = 0; bit < 256; bit += 1) {
      const ones = ids.filter((id) => ((Buffer.from(id, 'base64url')[bit >> 3] ?? 0) >> (bit & 7)) & 1).length
      expect(Math.abs(ones - 5000)).toBeLessThan(350)
    }
  })
})

describe('a session in the database', () => {
  it('is found with who somebody is', async () => {
    const sessie = await findSessie(db, await begin(), NOW)
    expect(sessie).toMatchObject({ ingelogde: SANNE, endsAt: at(IDLE_MS) })
  })

  it('lives until its limits, to the second', async () => {
    const used = await begin()
    expect(await findSessie(db, used, at(IDLE_MS - 1000))).toBeDefined()
    const unused = await begin({ ...SANNE, subject: 'a2' })
    expect(await findSessie(db, unused, at(IDLE_MS + 1000))).toBeUndefined()
    let last: Date | undefined
    for (let ms = IDLE_MS; ms < ABSOLUTE_MS; ms += IDLE_MS - 1000) last = (await findSessie(db, used, at(ms)))?.endsAt
    expect(last).toEqual(at(ABSOLUTE_MS))
    expect(await findSessie(db, used, at(ABSOLUTE_MS - 1000))).toBeDefined()
    expect(await findSessie(db, used, at(ABSOLUTE_MS + 1000))).toBeUndefined()
  })

  it('counts every use, also in the minute after another', async () => {
    const id = await begin()
    await findSessie(db, id, at(50_000))
    expect(await findSessie(db, id, at(50_000 + IDLE_MS - 1000))).toBeDefined()
  })

  it('is not revived by a use that comes too late', async () => {
    const id = await begin()
    expect(await findSessie(db, id, at(IDLE_MS))).toBeUndefined()
    expect(await findSessie(db, id, at(IDLE_MS + 1))).toBeUndefined()
  })

  it('ends with a rol that KISS no longer has, instead of a guess', async () => {
    const id = await begin()
    await db
      .updateTable('sessie')
      .set({ rollen: ['toverkunst'] })
      .execute()
    await expect(findSessie(db, id, NOW)).rejects.toThrow()
  })

  it('is gone when it is ended, and ending it again is no harm', async () => {
    const id = await begin()
    await endSessie(db, id)
    await endSessie(db, id)
    expect(await findSessie(db, id, NOW)).toBeUndefined()
  })

  it.each(['', 'x', 'a'.repeat(10_000), "' or '1'='1", '\u0000', '\ud800'])('is not found by %j', async (id) => {
    await begin()
    expect(await findSessie(db, id, NOW)).toBeUndefined()
  })
})

describe('the sessions of one user', () => {
  it('are at most three, also when ten logins come at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => begin()))
    expect(await db.selectFrom('sessie').selectAll().execute()).toHaveLength(MAX_SESSIONS)
  })

  it('always hold the newest one, also with equal times', async () => {
    for (let count = 0; count < 6; count += 1) {
      const id = await begin()
      expect(await findSessie(db, id, NOW)).toBeDefined()
    }
  })

  it('are counted by issuer and subject, not by address', async () => {
    const ids = await Promise.all([
      begin(),
      begin(),
      begin(),
      begin({ ...SANNE, subject: 'a2' }),
      begin({ ...SANNE, issuer: 'https://ander.example' }),
    ])
    expect(await Promise.all(ids.map(async (id) => (await findSessie(db, id, NOW)) !== undefined))).toEqual(
      ids.map(() => true),
    )
  })

  it('are one per browser, and a browser of somebody else is left alone', async () => {
    const first = await begin(SANNE, NOW, 's1')
    const elsewhere = await begin(SANNE, NOW, 's2')
    const colleague = await begin({ ...SANNE, subject: 'a2' }, NOW, 's1')
    const again = await begin(SANNE, at(1), 's1')
    const alive = await Promise.all([first, elsewhere, colleague, again].map((id) => findSessie(db, id, at(1))))
    expect(alive.map((one) => one !== undefined)).toEqual([false, true, true, true])
  })
})
