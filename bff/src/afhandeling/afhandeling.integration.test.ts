import { describe, expect, it } from 'vitest'
import { Afhandeling } from '@kiss/domain/afhandeling'
import { AgentError } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { openTestDatabase } from '#database/testing'
import { keepAfhandeling } from './afhandeling.store.ts'
import { Opdracht } from './opdracht.ts'

const { db } = await openTestDatabase()

const KIM: Ingelogde = {
  issuer: 'https://idp.example',
  subject: 'kim',
  naam: 'Kim Klantcontact',
  email: 'kim@gemeente.example',
  identificatie: 'kim@gemeente.example',
  rollen: ['klantcontactmedewerker'],
}

function buildAfhandeling(overrides: { contactmomentId?: string; vragen?: object[] } = {}): Afhandeling {
  return Afhandeling.parse({
    contactmomentId: overrides.contactmomentId ?? crypto.randomUUID(),
    vragen: (overrides.vragen ?? [{}]).map((vraag) => ({
      startdatum: '2026-11-20T09:00:00Z',
      klant: { soort: 'persoon', bsn: '999980002' },
      zaak: { id: '6a1f2f0e-54d9-4e6a-9d5e-4c2f6d3b1a00', zaaksysteem: 'openzaak', identificatie: 'ZAAK-1' },
      bronnen: [{ soort: 'kennisartikel', id: 'kennisartikel_1', titel: 'Paspoort' }],
      vraag: 'Paspoort',
      specifiekeVraag: 'Kwijt',
      notitie: 'Mevrouw is haar paspoort kwijt.',
      kanaal: 'Telefoon',
      gespreksresultaat: 'Zelfstandig afgehandeld',
      afdeling: 'Burgerzaken',
      ...vraag,
    })),
  })
}

function keep(afhandeling: Afhandeling, key: string = crypto.randomUUID(), who: Ingelogde = KIM) {
  const context = { idempotencyKey: key, medewerker: who, register: 'openklant', now: new Date('2026-11-20T09:05:00Z') }
  return keepAfhandeling(db, afhandeling, context)
}

async function countOf(table: 'contactmoment' | 'aflevering' | 'afhandeling'): Promise<number> {
  const row = await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return row.n
}

describe('keepAfhandeling', () => {
  it('keeps our record, the outbox and its steps, with a number of ten digits', async () => {
    const [receipt] = await keep(buildAfhandeling())
    expect(receipt?.referentienummer).toMatch(/^\d{10}$/)
    const row = await db
      .selectFrom('aflevering')
      .selectAll()
      .where('contactmoment_id', '=', receipt?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(Opdracht.parse(row.opdracht)).toMatchObject({
      onderwerp: 'Paspoort (Kwijt)',
      plaatsgevondenOp: '2026-11-20T09:00:00.000Z',
    })
    const stappen = await db
      .selectFrom('aflevering_stap')
      .select(['soort', 'staat'])
      .where('contactmoment_id', '=', receipt?.id ?? '')
      .orderBy('volgorde')
      .execute()
    expect(stappen.map((stap) => stap.soort)).toEqual(['klant', 'contactmoment', 'betrokkene', 'medewerker', 'zaak'])
    expect(new Set(stappen.map((stap) => stap.staat))).toEqual(new Set(['wacht']))
  })

  it('needs no klant: an anonymous contactmoment has three steps less', async () => {
    const [receipt] = await keep(buildAfhandeling({ vragen: [{ klant: undefined, zaak: undefined }] }))
    const stappen = await db
      .selectFrom('aflevering_stap')
      .select('soort')
      .where('contactmoment_id', '=', receipt?.id ?? '')
      .orderBy('volgorde')
      .execute()
    expect(stappen.map((stap) => stap.soort)).toEqual(['contactmoment', 'medewerker'])
  })

  it('gives fifty simultaneous equal requests one record and one answer', async () => {
    const before = await countOf('contactmoment')
    const afhandeling = buildAfhandeling()
    const key = crypto.randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => keep(afhandeling, key)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await countOf('contactmoment')).toBe(before + 1)
  })

  it('refuses the same key with another content, and writes nothing', async () => {
    const key = crypto.randomUUID()
    const contactmomentId = crypto.randomUUID()
    await keep(buildAfhandeling({ contactmomentId }), key)
    const before = await countOf('aflevering')
    const other = buildAfhandeling({ contactmomentId, vragen: [{ notitie: 'Anders' }] })
    await expect(keep(other, key)).rejects.toMatchObject({ code: 'idempotency-key-reused' })
    expect(await countOf('aflevering')).toBe(before)
  })

  it('refuses the same conversation under another key: two windows do not make two contactmomenten', async () => {
    const afhandeling = buildAfhandeling()
    await keep(afhandeling)
    await expect(keep(afhandeling)).rejects.toBeInstanceOf(AgentError)
  })

  it('refuses the key of somebody else', async () => {
    const afhandeling = buildAfhandeling()
    const key = crypto.randomUUID()
    await keep(afhandeling, key)
    await expect(keep(afhandeling, key, { ...KIM, subject: 'noor' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
  })

  it('keeps all vragen of a conversation or none', async () => {
    const receipts = await keep(buildAfhandeling({ vragen: [{}, { specifiekeVraag: 'Tweede' }] }))
    expect(receipts).toHaveLength(2)
    expect(new Set(receipts.map((receipt) => receipt.referentienummer)).size).toBe(2)
    const before = await Promise.all([countOf('contactmoment'), countOf('afhandeling')])
    // A zero character, put in behind the back of the schema, is what PostgreSQL cannot keep: the second vraag fails
    // after the first was written.
    const broken = buildAfhandeling({ vragen: [{}, {}] })
    const second = broken.vragen[1]
    if (second) second.notitie = 'a\u0000b'
    await expect(keep(broken)).rejects.toThrow()
    expect(await Promise.all([countOf('contactmoment'), countOf('afhandeling')])).toEqual(before)
  })

  it('never places a conversation in the future', async () => {
    const [receipt] = await keep(buildAfhandeling({ vragen: [{ startdatum: '2030-01-01T00:00:00Z' }] }))
    const row = await db
      .selectFrom('contactmoment')
      .select('startdatum')
      .where('id', '=', receipt?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(row.startdatum.toISOString()).toBe('2026-11-20T09:05:00.000Z')
  })
})
