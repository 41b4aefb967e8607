import type { CallContext } from '@kiss/domain/sessie'
import { RefusedRequest } from '#http'
import { isSame, medewerkerIdentificator } from './codes.ts'
import type { OpenKlantApi } from './open-klant-api.ts'
import { Actor, Actoren, ActorKlantcontact, ActorKlantcontacten } from './schema.ts'

/** Milliseconds that a list of actoren is used: names and departments change seldom. */
const MAX_AGE = 60 * 60 * 1000
const PAGE_SIZE = 500

/** Who is who in the register, kept in memory: an internetaak names its actoren by uuid only. */
export interface Actorenlijst {
  /** The actoren with these uuids; those that the register does not know are left out. */
  find(uuids: ReadonlySet<string>, context: CallContext): Promise<Map<string, Actor>>
}

export function createActorenlijst(api: OpenKlantApi): Actorenlijst {
  let known = new Map<string, Actor | undefined>()
  let loadedAt = Number.NEGATIVE_INFINITY
  let loading: Promise<void> | undefined

  async function load(context: CallContext): Promise<void> {
    const all = await api.listAll('actoren', Actoren, { context, query: {} }, PAGE_SIZE)
    known = new Map(all.map((actor) => [actor.uuid, actor]))
    loadedAt = Date.now()
  }

  async function loadOne(uuid: string, context: CallContext): Promise<void> {
    known.set(uuid, await api.client.findJson(['actoren', uuid], Actor, { context }))
  }

  return {
    async find(uuids, context) {
      if (uuids.size === 0) return new Map()
      if (Date.now() - loadedAt > MAX_AGE) {
        loading ??= load(context).finally(() => {
          loading = undefined
        })
        await loading
      }
      const missing = [...uuids].filter((uuid) => !known.has(uuid))
      await Promise.all(missing.map((uuid) => loadOne(uuid, context)))
      const found = new Map<string, Actor>()
      for (const uuid of uuids) {
        const actor = known.get(uuid)
        if (actor !== undefined) found.set(uuid, actor)
      }
      return found
    },
  }
}

/** Finds or makes the agent as an actor, and links them to the klantcontact; answers the uuid of the link. */
export async function ensureMedewerker(api: OpenKlantApi, klantcontact: string, context: CallContext): Promise<string> {
  const actor = (await findActor(api, context)) ?? (await postActor(api, context))
  const linked = await findLink(api, actor, klantcontact, context)
  if (linked !== undefined) return linked
  const body = { actor: { uuid: actor }, klantcontact: { uuid: klantcontact } }
  try {
    return (await api.client.postJson(['actorklantcontacten'], body, ActorKlantcontact, { context })).uuid
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error
    const winner = await findLink(api, actor, klantcontact, context)
    if (winner === undefined) throw error
    return winner
  }
}

/** The register does not mind two actoren with one identificator. The oldest is taken, so that everyone takes the same. */
async function findActor(api: OpenKlantApi, context: CallContext): Promise<string | undefined> {
  const wanted = medewerkerIdentificator(context)
  const query = {
    soortActor: 'medewerker',
    actoridentificatorObjectId: wanted.objectId,
    actoridentificatorCodeSoortObjectId: wanted.codeSoortObjectId,
    actoridentificatorCodeObjecttype: wanted.codeObjecttype,
    actoridentificatorCodeRegister: wanted.codeRegister,
  }
  const found = await api.listAll('actoren', Actoren, { context, query })
  return found.findLast(({ actoridentificator }) => isSame(actoridentificator, wanted))?.uuid
}

async function postActor(api: OpenKlantApi, context: CallContext): Promise<string> {
  const body = {
    naam: context.medewerker.naam.slice(0, 200),
    soortActor: 'medewerker',
    indicatieActief: true,
    actoridentificator: medewerkerIdentificator(context),
  }
  return (await api.client.postJson(['actoren'], body, Actor, { context })).uuid
}

async function findLink(api: OpenKlantApi, actor: string, klantcontact: string, context: CallContext) {
  const query = { klantcontact__uuid: klantcontact, actor__uuid: actor }
  const found = await api.listAll('actorklantcontacten', ActorKlantcontacten, { context, query })
  return found.find((link) => link.actor.uuid === actor && link.klantcontact.uuid === klantcontact)?.uuid
}
