import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Agent, Answered } from './agent.ts'
import type { Json } from './json.ts'

/** What an agent registers of a conversation with one vraag; `klant` left out is an anonymous caller. */
export interface Told {
  bsn?: string
  zaak?: string
  startdatum?: string
  specifiekeVraag?: string
  notitie?: string
}

/** The body that the desk would send. */
export function afhandeling(told: Told = {}) {
  return {
    contactmomentId: randomUUID(),
    vragen: [
      {
        startdatum: told.startdatum ?? new Date(Date.now() - 180_000).toISOString(),
        ...(told.bsn === undefined ? {} : { klant: { soort: 'persoon', bsn: told.bsn } }),
        ...(told.zaak === undefined
          ? {}
          : { zaak: { id: told.zaak, zaaksysteem: 'openzaak', identificatie: 'ZAAK-E2E' } }),
        bronnen: [],
        vraag: '',
        specifiekeVraag: told.specifiekeVraag ?? 'Wanneer is mijn paspoort klaar?',
        notitie: told.notitie ?? 'Beller wacht op een nieuw paspoort.',
        kanaal: 'Telefoon',
        gespreksresultaat: 'Zelfstandig afgehandeld',
        afdeling: 'Burgerzaken',
      },
    ],
  }
}

/** Asks to save, once, with a key of its own unless one is given. */
export function save(agent: Agent, body: unknown, key: string = randomUUID()): Promise<Answered> {
  return agent.call('POST', '/api/afhandelingen', body, { 'idempotency-key': key })
}

/** Saves and gives the receipt. @throws when it is not acknowledged */
export async function saved(agent: Agent, body: unknown): Promise<{ id: string; referentienummer: string }> {
  const answer = await save(agent, body)
  if (answer.status !== 200) throw new Error(`not saved: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.contactmomenten[0]
}

/** Waits until one of my saved contactmomenten has come to a state, and gives the milliseconds that took. */
export async function untilStaat(agent: Agent, id: string, staat: string, patienceMs = 60_000): Promise<number> {
  const started = performance.now()
  let last: unknown
  while (performance.now() - started < patienceMs) {
    const answer = await agent.call('GET', '/api/afleveringen')
    last = answer.body.afleveringen?.find((one: Json) => one.id === id)
    if (answer.status === 200 && (last as Json)?.staat === staat) return performance.now() - started
    await delay(40)
  }
  throw new Error(`not "${staat}" within ${patienceMs / 1000} s: ${JSON.stringify(last)}`)
}

/** Numbers of the official test range that pass the eleven-test and that nobody in the invented town has. */
export function* unusedBsns(): Generator<string> {
  for (let number = 999_990_000; number <= 999_999_999; number += 1) {
    const text = String(number)
    const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
    if (sum % 11 === 0) yield text
  }
}

/** Everything of a klantbeeld, by the name of its part, with the milliseconds at which it came. */
export async function klantbeeld(agent: Agent, bsn: string): Promise<Map<string, { ms: number; line: Json }>> {
  const parts = new Map<string, { ms: number; line: Json }>()
  for await (const part of agent.lines('/api/klantbeeld', { klant: { soort: 'persoon', bsn } })) {
    if (parts.has(part.line.deel)) throw new Error(`the part ${part.line.deel} came twice`)
    parts.set(part.line.deel, part)
  }
  return parts
}
