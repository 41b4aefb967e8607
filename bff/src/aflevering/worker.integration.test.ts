import fc from 'fast-check'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { Afhandeling } from '@kiss/domain/afhandeling'
import { createFakeContactmomentRegister } from '@kiss/domain/contactmoment/testing'
import type { FakeContactmomentRegister, Schrijfactie } from '@kiss/domain/contactmoment/testing'
import { Bug } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { keepAfhandeling } from '#afhandeling'
import { openTestDatabase } from '#database/testing'
import { claimDue } from './claim.store.ts'
import { listMine } from './aflevering.store.ts'
import { LeaseLost } from './lease-lost.ts'
import { beginStap } from './stap.store.ts'
import { startWorker } from './worker.ts'

const database = await openTestDatabase()
const { db } = database
const { log } = Fastify()

const ZAAK = '6a1f2f0e-54d9-4e6a-9d5e-4c2f6d3b1a00'
const KIM: Ingelogde = {
  issuer: 'https://idp.example',
  subject: 'kim',
  naam: 'Kim Klantcontact',
  email: 'kim@gemeente.example',
  identificatie: 'kim@gemeente.example',
  rollen: ['klantcontactmedewerker'],
}

const stops: (() => Promise<void>)[] = []

/** Ends every worker and forgets everything: each fake register begins its ids anew. */
async function beginAnew(): Promise<void> {
  for (const stop of stops.splice(0)) await stop()
  await sql`truncate aflevering, contactmoment, afhandeling cascade`.execute(db)
}

afterEach(beginAnew)

async function work(register: FakeContactmomentRegister): Promise<void> {
  const registers = new Map([[register.register.id, register]])
  stops.push(await startWorker({ database, registers, log, leaseSeconds: 20 }))
}

async function save(
  register: FakeContactmomentRegister,
  overrides: object = {},
): Promise<{ id: string; referentienummer: string }> {
  const afhandeling = Afhandeling.parse({
    contactmomentId: crypto.randomUUID(),
    vragen: [
      {
        startdatum: '2026-11-20T09:00:00Z',
        klant: { soort: 'persoon', bsn: '999980002' },
        zaak: { id: ZAAK, zaaksysteem: 'openzaak', identificatie: 'ZAAK-1' },
        bronnen: [],
        vraag: '',
        specifiekeVraag: 'Kwijt',
        notitie: 'Mevrouw is haar paspoort kwijt.',
        kanaal: 'Telefoon',
        gespreksresultaat: 'Zelfstandig afgehandeld',
        afdeling: 'Burgerzaken',
        ...overrides,
      },
    ],
  })
  const context = {
    idempotencyKey: crypto.randomUUID(),
    medewerker: KIM,
    register: register.register.id,
    now: new Date(),
  }
  const [receipt] = await keepAfhandeling(db, afhandeling, context)
  if (!receipt) throw new Error('no receipt')
  return receipt
}

async function rowOf(id: string) {
  return db.selectFrom('aflevering').selectAll().where('contactmoment_id', '=', id).executeTakeFirstOrThrow()
}

/** Waits until it arrived, without the pauses that a real register is given. */
async function arrival(id: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await db
          .updateTable('aflevering')
          .set({ volgende_poging: sql<Date>`now()` })
          .where('staat', '=', 'open')
          .execute()
        await sql`select pg_notify('aflevering', '')`.execute(db)
        return (await rowOf(id)).staat
      },
      { timeout: 15_000, interval: 20 },
    )
    .toBe('klaar')
}

function expectOnce(register: FakeContactmomentRegister, referentienummer: string): void {
  const found = register.contactmomenten.filter((one) => one.opdracht.referentienummer === referentienummer)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ betrokkenen: [{}], medewerkers: [{}], zaken: [{ doel: ZAAK }] })
  expect(register.klanten).toHaveLength(1)
}

describe('the worker', () => {
  it('delivers what is saved, by itself, and forgets what it was about', async () => {
    const register = createFakeContactmomentRegister()
    await work(register)
    const { id, referentienummer } = await save(register)
    await expect.poll(async () => (await rowOf(id)).staat, { timeout: 5_000 }).toBe('klaar')
    expectOnce(register, referentienummer)
    expect(await rowOf(id)).toMatchObject({ opdracht: null, klant_sleutel: null, fault: null })
    const ours = await db
      .selectFrom('contactmoment')
      .select('register_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(ours.register_id).toBe(register.contactmomenten[0]?.id)
    expect(register.contactmomenten[0]?.opdracht.plaatsgevondenOp).toBe('2026-11-20T09:00:00.000Z')
  })

  const ACTIES: Schrijfactie[] = [
    'ensureKlant',
    'ensureContactmoment',
    'ensureBetrokkene',
    'ensureMedewerker',
    'ensureZaak',
  ]

  it('makes nothing twice and leaves nothing out, whatever fails before or after which step, however often', async () => {
    const interruption = fc.record({
      actie: fc.constantFrom(...ACTIES),
      moment: fc.constantFrom('before' as const, 'after' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(interruption, { maxLength: 6 }), async (interruptions) => {
        const register = createFakeContactmomentRegister()
        for (const { actie, moment } of interruptions) register.interrupt(actie, moment)
        await work(register)
        const { id, referentienummer } = await save(register)
        await arrival(id)
        expectOnce(register, referentienummer)
        await beginAnew()
      }),
      { numRuns: 25 },
    )
  })

  it('lets two workers share the work without doing anything twice', async () => {
    const register = createFakeContactmomentRegister()
    await work(register)
    await work(register)
    const saved = await Promise.all(Array.from({ length: 12 }, () => save(register)))
    for (const { id, referentienummer } of saved) {
      await arrival(id)
      expectOnce(register, referentienummer)
    }
    expect(register.contactmomenten).toHaveLength(12)
  })

  it('waits for a silent register, says so, and delivers when it is back', async () => {
    const register = createFakeContactmomentRegister()
    register.silence('timeout')
    await work(register)
    const { id, referentienummer } = await save(register)
    await expect.poll(async () => (await rowOf(id)).fault, { timeout: 5_000 }).toBe('timeout')
    const mine = await listMine(db, KIM, new Map([[register.register.id, register.register]]))
    expect(mine.find((one) => one.id === id)).toMatchObject({
      staat: 'wacht',
      wachtOp: { naam: 'Open Klant', fault: 'timeout' },
    })
    register.silence()
    await arrival(id)
    expectOnce(register, referentienummer)
  })

  it('stops at a refusal until a person looks, and keeps everything', async () => {
    const register = createFakeContactmomentRegister()
    register.interrupt('ensureContactmoment', 'before', new Bug('refused'))
    await work(register)
    const { id } = await save(register)
    await expect.poll(async () => (await rowOf(id)).staat, { timeout: 5_000 }).toBe('aandacht')
    expect((await rowOf(id)).opdracht).toMatchObject({ notitie: 'Mevrouw is haar paspoort kwijt.' })
  })

  it('takes another number when its number is somebody else’s in the register', async () => {
    const register = createFakeContactmomentRegister()
    const { id, referentienummer } = await save(register)
    register.occupy(referentienummer)
    await work(register)
    await arrival(id)
    const ours = await db
      .selectFrom('contactmoment')
      .select('referentienummer')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(ours.referentienummer).not.toBe(referentienummer)
    expectOnce(register, ours.referentienummer)
  })

  it('delivers an anonymous contactmoment without klant or betrokkene', async () => {
    const register = createFakeContactmomentRegister()
    await work(register)
    const { id } = await save(register, { klant: undefined, zaak: undefined })
    await arrival(id)
    expect(register.klanten).toEqual([])
    expect(register.contactmomenten).toMatchObject([{ betrokkenen: [], medewerkers: [{}], zaken: [] }])
  })

  it('leaves what another holds alone, and takes it over when the lease has run out', async () => {
    const register = createFakeContactmomentRegister()
    const { id } = await save(register)
    const slow = { holder: 'slow', seconds: 1 }
    const [claim] = await claimDue(db, slow, 10)
    expect(claim?.contactmomentId).toBe(id)
    expect(await claimDue(db, { holder: 'other', seconds: 20 }, 10)).toEqual([])
    await db
      .updateTable('aflevering')
      .set({ lease_until: sql<Date>`now() - interval '1 second'` })
      .where('contactmoment_id', '=', id)
      .execute()
    expect(await claimDue(db, { holder: 'other', seconds: 20 }, 10)).toHaveLength(1)
    const [stap] = claim?.stappen ?? []
    if (!claim || !stap) throw new Error('no claim')
    await expect(beginStap(db, claim, stap, slow)).rejects.toBeInstanceOf(LeaseLost)
  })
})
