import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { StandIn } from '#server'
import { BRP_PATH, startBrp } from './brp/index.ts'
import { KVK_PATH, startKvk } from './kvk/index.ts'
import { startLogin } from './login/index.ts'
import { buildMunicipality } from './municipality/index.ts'
import type { Caller, Municipality } from './municipality/index.ts'
import { OBJECTTYPE_UUIDS, startObjecten } from './objecten/index.ts'
import { startOpenKlant } from './openklant/index.ts'
import { startOpenZaak } from './openzaak/index.ts'
import type { Name, TownOptions } from './options.ts'

/** A running stand-in, and what an application must know to use it. */
interface Started {
  standIn: StandIn
  /** Becomes `registers.<name>` in the line that the demo prints. */
  access: object
}

type Start = (town: Municipality, options: TownOptions, port: number) => Promise<Started>

/** The whole town: one line of JSON tells all of it. */
export interface RunningTown {
  ready: true
  registers: Partial<Record<Name, object>>
  /** Who might phone, and why that is worth a try. */
  callers: readonly { name: string; bsn: string; why: string }[]
  /** The same and the companies and the unknown, with all that one can be found by; a journey picks by `kenmerk`. */
  bellers: readonly Caller[]
  /** Where each stand-in can be made to misbehave: `<url>/__demo`. */
  control: Partial<Record<Name, string>>
}

const STARTS: Record<Name, Start> = {
  async brp({ brp }, options, port) {
    const apiKey = secret(16)
    const standIn = await startBrp({ seed: brp, port, apiKey, today: options.today })
    return { standIn, access: { url: `${standIn.url}${BRP_PATH}`, apiKey } }
  },
  async kvk({ kvk }, _, port) {
    const apiKey = secret(16)
    const standIn = await startKvk({ seed: kvk, port, apiKey })
    return { standIn, access: { url: `${standIn.url}${KVK_PATH}`, apiKey } }
  },
  async openklant({ openklant }, options, port) {
    const token = secret(20)
    const standIn = await startOpenKlant({ seed: openklant, port, token, ...journal(options, 'openklant') })
    return { standIn, access: { url: `${standIn.url}/klantinteracties/api/v1`, token } }
  },
  async openzaak({ openzaak }, options, port) {
    const client = { clientId: 'kiss', secret: secret(24) }
    const standIn = await startOpenZaak({ seed: openzaak, port, ...client, ...journal(options, 'openzaak') })
    const api = (name: string): string => `${standIn.url}/${name}/api/v1`
    const access = { zaken: api('zaken'), catalogi: api('catalogi'), documenten: api('documenten'), ...client }
    return { standIn, access }
  },
  async objecten({ objecten }, options, port) {
    const token = secret(20)
    const standIn = await startObjecten({ seed: objecten, port, token, ...journal(options, 'objecten') })
    const url = `${standIn.url}/api/v2`
    const objecttypes: Record<string, string> = {}
    for (const [name, uuid] of Object.entries(OBJECTTYPE_UUIDS)) objecttypes[name] = `${url}/objecttypes/${uuid}`
    return { standIn, access: { url, token, objecttypes } }
  },
  async login({ gemeente }, options, port) {
    const { bffUrl = '' } = options
    const client = {
      clientId: 'kiss',
      clientSecret: secret(24),
      redirectUris: [`${bffUrl}/inloggen/terug`],
      postLogoutRedirectUris: [bffUrl, `${bffUrl}/`, `${bffUrl}/uitgelogd`, `${bffUrl}/inloggen/uitgelogd`],
      backchannelLogoutUri: `${bffUrl}/inloggen/backchannel`,
    }
    const data = options.data === undefined ? {} : { data: options.data }
    const standIn = await startLogin({ port, gemeente: gemeente.naam, domein: gemeente.domein, client, ...data })
    const users = standIn.gebruikers.map(({ name, email, roles }) => ({ name, email, roles }))
    const { clientId, clientSecret } = client
    return { standIn, access: { issuer: standIn.issuer, clientId, clientSecret, users } }
  },
}

/**
 * Starts the asked stand-ins on loopback, all or none.
 * @throws when a port is taken, a file cannot be read or kept data is damaged
 */
export async function startTown(options: TownOptions): Promise<{ town: RunningTown; close: () => Promise<void> }> {
  const { seed, today, brpFile } = options
  const municipality = buildMunicipality({ seed, today, ...(brpFile === undefined ? {} : { brpFile }) })
  const started = new Map<Name, Started>()
  async function close(): Promise<void> {
    await Promise.allSettled([...started.values()].map(({ standIn }) => standIn.close()))
  }
  try {
    for (const name of options.only) {
      started.set(name, await STARTS[name](municipality, options, options.ports[name] ?? 0))
    }
  } catch (error) {
    await close()
    throw error
  }
  const bellers = municipality.callers
  const callers = bellers.flatMap(({ naam, bsn, uitleg }) =>
    bsn === undefined ? [] : [{ name: naam, bsn, why: uitleg }],
  )
  const town: RunningTown = { ready: true, registers: {}, callers, bellers, control: {} }
  for (const [name, { standIn, access }] of started) {
    town.registers[name] = access
    town.control[name] = standIn.url
  }
  return { town, close }
}

function journal(options: TownOptions, name: Name): { journal?: string } {
  return options.data === undefined ? {} : { journal: join(options.data, `${name}.jsonl`) }
}

/** Other ones at every start: whoever wants to use a stand-in must have heard what it said. */
function secret(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
