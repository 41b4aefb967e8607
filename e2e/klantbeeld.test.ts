import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from './house/agent.ts'
import { klantbeeld } from './house/afhandeling.ts'
import { type House, startHouse } from './house/house.ts'
import { leave } from './house/inspection.ts'
import type { Json } from './house/json.ts'

const PARTS = ['persoon', 'contactgegevens', 'contactmomenten', 'contactverzoeken', 'zaken', 'zaaknummers', 'einde']
/** Milliseconds in which what does not depend on the sick register must be there (benchmark call 9). */
const PROMPT = 2_000

let house: House
let kim: Agent

beforeAll(async () => {
  house = await startHouse({ desk: false })
  kim = await house.logIn('Kim Klantcontact')
})

afterEach(async () => {
  for (const name of ['openzaak', 'openklant', 'brp'] as const) await house.control(name).healthy()
})

afterAll(async () => {
  await leave(house)
})

async function look(kenmerk: string) {
  const parts = await klantbeeld(kim, house.beller(kenmerk).bsn ?? '')
  expect([...parts.keys()].toSorted()).toEqual(PARTS.toSorted())
  return {
    parts,
    line: (deel: string) => parts.get(deel)?.line,
    ms: (deel: string) => parts.get(deel)?.ms ?? Number.NaN,
  }
}

describe('the klantbeeld', () => {
  it('of the caller who has everything has all parts, and nobody is silent', async () => {
    const { parts, line } = await look('alles')
    expect(line('persoon').persoon).toMatchObject({ bsn: house.beller('alles').bsn })
    for (const deel of ['contactmomenten', 'contactverzoeken', 'zaken']) expect(line(deel).items).not.toEqual([])
    for (const [deel, { line: part }] of parts) if (deel !== 'einde') expect(part.silent).toEqual([])
  })

  it('of somebody who is only in the BRP is empty, with every source named', async () => {
    const { line } = await look('niets')
    for (const deel of ['contactmomenten', 'contactverzoeken', 'zaken']) {
      expect(line(deel)).toMatchObject({ items: [], silent: [] })
      expect(line(deel).bronnen).not.toEqual([])
    }
  })

  it('of the caller with 340 contacts has them all, newest first', async () => {
    const control = house.control('openklant')
    await control.forget()
    const { line, ms } = await look('300+ contacten')
    const { items } = line('contactmomenten')
    expect(items).toHaveLength(340)
    const moments = items.map((item: Json) => Date.parse(item.plaatsgevondenOp))
    expect(moments).toEqual(moments.toSorted((one: number, other: number) => other - one))
    expect(new Set(items.map((item: Json) => item.id)).size).toBe(340)
    const calls = (await control.requests()).map(({ method, route }) => `${method} ${route}`)
    console.info(
      `340 contacts: ${calls.length} calls to Open Klant, contactmomenten at ${Math.round(ms('contactmomenten'))} ms, ` +
        `end at ${Math.round(ms('einde'))} ms\n  ${calls.join('\n  ')}`,
    )
    // Not one call for each contact, betrokkene, address or actor (U6 of beyond.md).
    expect(calls.length).toBeLessThanOrEqual(12)
    expect(ms('einde')).toBeLessThan(PROMPT)
  })

  it('of the caller with 64 zaken has them all', async () => {
    const { line } = await look('veel zaken')
    expect(line('zaken').items).toHaveLength(64)
  })
})

describe('one register that is sick', () => {
  it.each([
    ['openzaak', 'zaken', 'Open Zaak', ['persoon', 'contactgegevens', 'contactmomenten', 'contactverzoeken']],
    ['openklant', 'contactmomenten', 'Open Klant', ['persoon', 'zaken']],
    ['brp', 'persoon', 'De BRP', ['contactgegevens', 'contactmomenten', 'contactverzoeken', 'zaken']],
  ] as const)('%s silent is named in its own part, and costs the others no time', async (name, sick, naam, healthy) => {
    await house.control(name).fault({ mode: 'silent' })
    const { line, ms } = await look('alles')
    for (const deel of healthy) {
      expect(line(deel).silent, deel).toEqual([])
      const { items, persoon, contactgegevens } = line(deel)
      if (items) expect(items, deel).not.toHaveLength(0)
      else expect(persoon ?? contactgegevens, deel).toBeTruthy()
      expect(ms(deel), deel).toBeLessThan(PROMPT)
    }
    expect(line(sick).silent).toEqual([{ register: name, naam, fault: 'timeout' }])
    expect(line(sick).items ?? []).toEqual([])
    expect(line(sick).persoon ?? null).toBeNull()
    console.info(
      `${naam} silent: the others at ${healthy.map((deel) => Math.round(ms(deel))).join(', ')} ms, ` +
        `${sick} given up at ${Math.round(ms(sick))} ms`,
    )
    expect(ms('einde')).toBeLessThan(7_000)
  })

  it.each([
    ['answering 500', { mode: 'error', status: 500 }, 'broken'],
    ['refusing the line', { mode: 'refuse' }, 'unreachable'],
    ['answering HTML', { mode: 'html' }, 'unreadable'],
    ['answering half', { mode: 'half' }, 'unreadable'],
  ] as const)('Open Zaak %s is named with the reason', async (_, fault, said) => {
    // What Open Zaak did in the tests before counts for how long it is left alone, so begin with a fresh memory.
    await house.killBff()
    await house.restartBff()
    await house.control('openzaak').fault(fault)
    const { line } = await look('alles')
    expect(line('zaken')).toMatchObject({ items: [], silent: [{ register: 'openzaak', fault: said }] })
    expect(line('contactmomenten').silent).toEqual([])
  })
})
