import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from './house/agent.ts'
import type { SeenRequest } from './house/control.ts'
import { afhandeling, klantbeeld, saved, untilStaat, unusedBsns } from './house/afhandeling.ts'
import { type House, startHouse } from './house/house.ts'
import { leave } from './house/inspection.ts'
import type { Json } from './house/json.ts'

let house: House
let kim: Agent
let zaak = ''
const unknown = unusedBsns()
let known: Generator<string>

/** Two callers, of whom the one makes the delivery write everything anew and the other as little as there is. */
const CALLERS = [
  { who: 'an unknown klant and an agent new to the register', isNew: true },
  { who: 'a known klant and a known agent', isNew: false },
]

beforeAll(async () => {
  house = await startHouse({ desk: false })
  kim = await house.logIn('Kim Klantcontact')
  const parts = await klantbeeld(kim, house.beller('alles').bsn ?? '')
  zaak = parts.get('zaken')?.line.items[0].id
  known = await knownBsns()
})

afterAll(async () => {
  await leave(house)
})

async function knownBsns(): Promise<Generator<string>> {
  const all = await house.openKlant.list('partij-identificatoren', { partijIdentificatorCodeSoortObjectId: 'bsn' })
  return (function* () {
    for (const { partijIdentificator } of all) yield String(partijIdentificator.objectId)
  })()
}

/** Makes the register forget the agent, so that the next delivery makes them again. */
async function forgetKim() {
  for (const { uuid } of await house.openKlant.actorenOf(kim.email)) await house.openKlant.remove('actoren', uuid)
}

interface Ready {
  bsn: string
  before: Awaited<ReturnType<House['openKlant']['totals']>>
}

async function ready(isNew: boolean): Promise<Ready> {
  if (isNew) await forgetKim()
  const bsn = String((isNew ? unknown : known).next().value)
  return { bsn, before: await house.openKlant.totals() }
}

/** One of everything that belongs to the contactmoment, nothing else in the whole register, and our side is done. */
async function expectOnce(receipt: { id: string; referentienummer: string }, { bsn, before }: Ready, isNew: boolean) {
  const made = await house.openKlant.delivered(receipt.referentienummer)
  const counts = {
    klantcontacten: made.klantcontacten.length,
    betrokkenen: made.betrokkenen.length,
    actorklantcontacten: made.actorklantcontacten.length,
    onderwerpobjecten: made.onderwerpobjecten.length,
    partijen: (await house.openKlant.partijenOf(bsn)).length,
    actoren: (await house.openKlant.actorenOf(kim.email)).length,
  }
  expect(counts).toEqual({
    klantcontacten: 1,
    betrokkenen: 1,
    actorklantcontacten: 1,
    onderwerpobjecten: 1,
    partijen: 1,
    actoren: 1,
  })
  const after = await house.openKlant.totals()
  const more = Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before as Json)[name]]))
  const anew = isNew ? 1 : 0
  expect(more).toEqual({
    klantcontacten: 1,
    betrokkenen: 1,
    actorklantcontacten: 1,
    onderwerpobjecten: 1,
    partijen: anew,
    'partij-identificatoren': anew,
    actoren: anew,
  })
  const rows = await house.rows(
    `select staat, opdracht, klant_sleutel from aflevering where contactmoment_id = '${receipt.id}'`,
  )
  expect(rows).toEqual([{ staat: 'klaar', opdracht: null, klant_sleutel: null }])
  const steps = await house.rows(`select distinct staat from aflevering_stap where contactmoment_id = '${receipt.id}'`)
  expect(steps).toEqual([{ staat: 'klaar' }])
}

/** The calls that one delivery makes when nothing goes wrong. */
async function dryRun(isNew: boolean): Promise<string[]> {
  const control = house.control('openklant')
  const start = await ready(isNew)
  await control.forget()
  const receipt = await saved(kim, afhandeling({ bsn: start.bsn, zaak }))
  await untilStaat(kim, receipt.id, 'geregistreerd')
  const calls = (await control.requests()).map(({ method, route }: SeenRequest) => `${method} ${route}`)
  await expectOnce(receipt, start, isNew)
  return calls
}

describe.each(CALLERS)('one contactmoment of $who', ({ isNew }) => {
  it('is delivered exactly once when the BFF is killed with -9 at every call to Open Klant, before and after it', async () => {
    const control = house.control('openklant')
    const calls = await dryRun(isNew)
    expect(calls.length).toBeGreaterThanOrEqual(4)
    const figures: string[] = []
    for (const [skip, call] of calls.entries()) {
      for (const mode of ['hold-before', 'hold-after'] as const) {
        const start = await ready(isNew)
        await control.fault({ mode, match: { path: 'klantinteracties' }, skip, times: 1 })
        const receipt = await saved(kim, afhandeling({ bsn: start.bsn, zaak }))
        await control.untilHeld()
        await house.killBff()
        await control.healthy()
        await house.restartBff()
        const ms = await untilStaat(kim, receipt.id, 'geregistreerd')
        await expectOnce(receipt, start, isNew)
        figures.push(`  ${mode.padEnd(11)} ${call}: once, ${Math.round(ms)} ms after the restart`)
      }
    }
    console.info(`${figures.length} kills of the BFF, 0 lost, 0 doubled:\n${figures.join('\n')}`)
  })

  it('is delivered exactly once when the answer to any call is lost after the register kept it', async () => {
    const control = house.control('openklant')
    const calls = await dryRun(isNew)
    const figures: string[] = []
    for (const [skip, call] of calls.entries()) {
      const start = await ready(isNew)
      await control.fault({ mode: 'drop', match: { path: 'klantinteracties' }, skip, times: 1 })
      const receipt = await saved(kim, afhandeling({ bsn: start.bsn, zaak }))
      const ms = await untilStaat(kim, receipt.id, 'geregistreerd')
      await control.healthy()
      await expectOnce(receipt, start, isNew)
      figures.push(`  ${call}: once, after ${Math.round(ms)} ms`)
    }
    console.info(`${figures.length} answers lost, 0 contactmomenten lost, 0 doubled:\n${figures.join('\n')}`)
  })
})
