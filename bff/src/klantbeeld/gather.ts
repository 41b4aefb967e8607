import { RegisterError } from '@kiss/domain/errors'
import type { Gathered, RegisterNaam, Silent } from '@kiss/domain/errors'
import { toSilent } from '#http'

/** A source that can be asked: who it is and how. */
export interface Source<T> {
  register: RegisterNaam
  ask: () => Promise<T[]>
}

/** Tells operators of a failure that is not a register's silence but a mistake: ours, or in what we believe of it. */
export type OnBug = (register: RegisterNaam, error: unknown) => void

/**
 * Asks all sources at once and gives what came, naming who kept silent. One source never costs another its answer;
 * a bug in one of them counts as its silence too, because an agent on the phone is served by the rest.
 */
export async function gather<T>(sources: readonly Source<T>[], onBug: OnBug): Promise<Gathered<T>> {
  const answers = await Promise.all(sources.map((source) => answerOf(source, onBug)))
  return {
    items: answers.flatMap((answer) => answer.items),
    silent: answers.flatMap((answer) => answer.silent),
  }
}

async function answerOf<T>(source: Source<T>, onBug: OnBug): Promise<Gathered<T>> {
  try {
    return { items: await source.ask(), silent: [] }
  } catch (error) {
    return { items: [], silent: [silenceOf(source.register, error, onBug)] }
  }
}

function silenceOf(register: RegisterNaam, error: unknown, onBug: OnBug): Silent {
  if (error instanceof RegisterError) return toSilent(error)
  onBug(register, error)
  return { register: register.id, naam: register.naam, fault: 'unreadable' }
}
