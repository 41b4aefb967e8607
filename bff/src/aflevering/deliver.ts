import type { ContactmomentRegister, GemaaktContactmoment } from '@kiss/domain/contactmoment/port'
import { nextStap } from '@kiss/domain/aflevering'
import type { Stap } from '@kiss/domain/aflevering'
import { Bug } from '@kiss/domain/errors'
import { klantSleutel } from '@kiss/domain/klant'
import type { Database } from '#database'
import type { Claim, Lease } from './claim.store.ts'
import type { InTurn } from './in-turn.ts'
import { beginStap, completeAflevering, finishStappen } from './stap.store.ts'
import type { Done } from './stap.store.ts'

/** What delivering needs: the outbox, the register it goes to, the lease, and turns for what may not be made twice. */
export interface DeliverDeps {
  db: Database
  register: ContactmomentRegister
  lease: Lease
  inTurn: InTurn
}

/**
 * Brings one contactmoment to its register, from the first step that is not done. Before a step is asked it is noted
 * as begun, after it its id is noted as done; whoever finds a begun step asks the register first what it has.
 * @throws RegisterError, Bug or ReferentienummerTaken from the step that failed; everything before it is kept
 */
export async function deliver(deps: DeliverDeps, claim: Claim): Promise<void> {
  let stappen: readonly Stap[] = claim.stappen
  for (let stap = nextStap(stappen); stap; stap = nextStap(stappen)) {
    await beginStap(deps.db, claim, stap, deps.lease)
    const done = await take(deps, claim, stap, stappen)
    const itself = done.find(({ volgorde }) => volgorde === stap.volgorde)
    if (!itself) throw new Bug(`step ${stap.soort} ended without an id`)
    await finishStappen(deps.db, claim, done, stap.soort === 'contactmoment' ? itself.registerId : undefined)
    stappen = withDone(stappen, done)
  }
  await completeAflevering(deps.db, claim)
}

function withDone(stappen: readonly Stap[], done: Done): Stap[] {
  const ids = new Map(done.map(({ volgorde, registerId }) => [volgorde, registerId]))
  return stappen.map((stap) => {
    const registerId = ids.get(stap.volgorde)
    return registerId === undefined ? stap : { ...stap, staat: 'klaar', registerId }
  })
}

/** Asks the register for one step; it may answer with later steps that it did in the same transaction. */
async function take(
  { register, inTurn }: DeliverDeps,
  claim: Claim,
  stap: Stap,
  stappen: readonly Stap[],
): Promise<Done> {
  const { opdracht } = claim
  const context = { medewerker: opdracht.medewerker }
  const one = (registerId: string): Done => [{ volgorde: stap.volgorde, registerId }]
  switch (stap.soort) {
    case 'klant': {
      const { klant } = opdracht
      if (!klant) throw new Bug('a step for a klant without a klant')
      // Two contactmomenten of a new klant at once would both find nobody.
      return one(await inTurn(klantSleutel(klant), () => register.ensureKlant(klant, context)))
    }
    case 'contactmoment': {
      const { plaatsgevondenOp, kanaal, onderwerp, notitie, zaken } = opdracht
      const made = await register.ensureContactmoment(
        {
          id: claim.contactmomentId,
          referentienummer: claim.referentienummer,
          plaatsgevondenOp,
          kanaal,
          onderwerp,
          notitie,
        },
        { klantId: idOf(stappen, 'klant'), zaken, mayExist: stap.pogingen > 0 },
        context,
      )
      return doneByRegister(made, stappen)
    }
    case 'betrokkene':
      return one(await register.ensureBetrokkene(mustId(stappen, 'contactmoment'), mustId(stappen, 'klant'), context))
    case 'medewerker':
      // Two contactmomenten of one agent at once would both find no such agent and make two.
      return one(
        await inTurn(opdracht.medewerker.identificatie, () =>
          register.ensureMedewerker(mustId(stappen, 'contactmoment'), context),
        ),
      )
    case 'zaak':
      return one(await register.ensureZaak(mustId(stappen, 'contactmoment'), stap.doel ?? '', context))
  }
}

/** Every step that exists after the contactmoment was made, itself included. */
function doneByRegister(made: GemaaktContactmoment, stappen: readonly Stap[]): Done {
  const done: Done = []
  for (const stap of stappen) {
    const registerId = madeId(made, stap)
    if (registerId !== undefined) done.push({ volgorde: stap.volgorde, registerId })
  }
  return done
}

function madeId(made: GemaaktContactmoment, stap: Stap): string | undefined {
  if (stap.soort === 'contactmoment') return made.contactmoment
  if (stap.soort === 'betrokkene') return made.betrokkene
  if (stap.soort === 'zaak') return made.zaken[stap.doel ?? '']
  return undefined
}

function idOf(stappen: readonly Stap[], soort: Stap['soort']): string | undefined {
  return stappen.find((stap) => stap.soort === soort)?.registerId
}

function mustId(stappen: readonly Stap[], soort: Stap['soort']): string {
  const id = idOf(stappen, soort)
  if (id === undefined) throw new Bug(`step ${soort} has no id yet`)
  return id
}
