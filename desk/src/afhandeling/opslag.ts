import { onScopeDispose, reactive } from 'vue'
import { defineStore } from 'pinia'
import { saveAfhandeling } from '@kiss/contract/afhandeling'
import type { Ontvangstbewijs } from '@kiss/contract/afhandeling'
import type { Afhandeling } from '@kiss/domain/afhandeling'
import { api, failureSentence, fieldFaults, OfflineError, ProblemError } from '#api'
import { faultsByVraag } from './judge.ts'
import type { Veldfouten } from './judge.ts'
import { toAfhandeling } from './vraag-invoer.ts'
import type { ContactmomentInvoer } from './vraag-invoer.ts'

/** A contactmoment that has been saved, with one receipt for each vraag. */
export interface Opgeslagen {
  contactmomentId: string
  bewijzen: Ontvangstbewijs[]
}

/** Why saving did not succeed. */
export interface Mislukking {
  zin: string
  /** It was saved by an earlier attempt, before the latest changes. */
  eerderOpgeslagen: boolean
  /** By vraag: what the bff wants mended. */
  veldfouten: Record<string, Veldfouten>
}

interface Opslag {
  bezig: boolean
  mislukking?: Mislukking
  /** What was sent before and may have arrived, oldest first. */
  verzonden: Afhandeling[]
}

/**
 * Saving contactmomenten. Kept by contactmoment and not by screen: the agent may go on with another caller while one is being saved,
 * and what came of it is told about the right one.
 */
export const useOpslag = defineStore('opslag', () => {
  const opslagen = reactive(new Map<string, Opslag>())
  const listeners = new Set<(opgeslagen: Opgeslagen) => void>()

  function isBezig(contactmomentId: string): boolean {
    return opslagen.get(contactmomentId)?.bezig ?? false
  }

  function mislukking(contactmomentId: string): Mislukking | undefined {
    return opslagen.get(contactmomentId)?.mislukking
  }

  /**
   * Saves a contactmoment in one request. Asked again while it is busy, it does nothing: a double click is one save. Asked again after
   * a failure it uses the same key, so whatever arrived earlier is not made twice.
   */
  async function save(contactmoment: ContactmomentInvoer): Promise<void> {
    await send(contactmoment, () => [toAfhandeling(contactmoment)])
  }

  /** Ends a contactmoment that an earlier attempt has saved already: asks for its receipts with what was sent then. */
  async function settle(contactmoment: ContactmomentInvoer): Promise<void> {
    await send(contactmoment, (opslag) => [...opslag.verzonden])
  }

  async function send(contactmoment: ContactmomentInvoer, bodiesOf: (opslag: Opslag) => Afhandeling[]): Promise<void> {
    const { id, idempotencyKey } = contactmoment
    const opslag = opslagen.get(id) ?? { bezig: false, verzonden: [] }
    if (opslag.bezig) return
    const bodies = bodiesOf(opslag)
    opslagen.set(id, { ...opslag, bezig: true })
    let failure: unknown
    for (const body of bodies) {
      try {
        const { contactmomenten } = await api.call(saveAfhandeling, {
          headers: { 'idempotency-key': idempotencyKey },
          body,
        })
        opslagen.delete(id)
        for (const listener of listeners) listener({ contactmomentId: id, bewijzen: contactmomenten })
        return
      } catch (error) {
        failure = error
        if (mayHaveArrived(error)) remember(opslag, body)
      }
    }
    opslagen.set(id, { bezig: false, verzonden: opslag.verzonden, mislukking: explain(failure, contactmoment, opslag) })
  }

  /** Tells of every contactmoment that is saved, as long as the caller's own scope lives. */
  function onOpgeslagen(listener: (opgeslagen: Opgeslagen) => void): void {
    listeners.add(listener)
    onScopeDispose(() => listeners.delete(listener))
  }

  return { isBezig, mislukking, save, settle, onOpgeslagen }
})

/** Without an answer, or with one that is our own fault, nobody knows whether it was kept. */
function mayHaveArrived(error: unknown): boolean {
  return error instanceof OfflineError || (error instanceof ProblemError && error.document.status >= 500)
}

function remember(opslag: Opslag, body: Afhandeling): void {
  const text = JSON.stringify(body)
  if (!opslag.verzonden.some((earlier) => JSON.stringify(earlier) === text)) opslag.verzonden.push(body)
}

function explain(error: unknown, contactmoment: ContactmomentInvoer, opslag: Opslag): Mislukking {
  const isReused = error instanceof ProblemError && error.document.code === 'idempotency-key-reused'
  const eerderOpgeslagen = isReused && opslag.verzonden.length > 0
  return {
    zin: sentenceOf(error, eerderOpgeslagen),
    eerderOpgeslagen,
    veldfouten: faultsByVraag(
      fieldFaults(error),
      contactmoment.vragen.map(({ id }) => id),
    ),
  }
}

function sentenceOf(error: unknown, eerderOpgeslagen: boolean): string {
  if (eerderOpgeslagen) {
    return 'Dit contactmoment is al opgeslagen, zonder wat je daarna hebt gewijzigd. Neem je wijziging eventueel over in een nieuw contactmoment.'
  }
  if (error instanceof OfflineError) return 'Geen verbinding met KISS. Je tekst staat er nog. Probeer het opnieuw.'
  return failureSentence(error)
}

/** What an agent reads when it is saved, with the number to tell the klant. */
export function opgeslagenSentence(bewijzen: readonly Ontvangstbewijs[]): string {
  const nummers = bewijzen.map(({ referentienummer }) => referentienummer)
  const naam = nummers.length === 1 ? 'Referentienummer' : 'Referentienummers'
  return `Het contactmoment is opgeslagen. ${naam} ${nummers.join(', ')}.`
}
