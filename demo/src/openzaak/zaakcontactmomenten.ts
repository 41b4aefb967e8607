import { randomUUID } from 'node:crypto'
import type { Ask, Journal, Route } from '#server'
import { readCaller } from './access.ts'
import { isRecord, isUrl, readQuery, URI, uuidIn } from './parameters.ts'
import { presentZaakContactmoment } from './present-zaak.ts'
import { invalid, Refusal } from './problem.ts'
import type { InvalidParam } from './problem.ts'
import type { Register, ZaakContactmoment } from './register.ts'
import { findRecord, route } from './resource.ts'
import { linkerFor, PATHS } from './urls.ts'

/**
 * The links from zaak to contactmoment, the only thing a desk writes here. Each write goes to the journal with the
 * agent of the token, which is what Open Zaak's audit trail would keep.
 */
export function zaakContactmomentRoutes(register: Register, journal: Journal): Route[] {
  const records = register.zaakContactmomenten
  journal.replay((entry) => apply(entry, records))
  return [
    route('GET', PATHS.zaakcontactmomenten, (ask) => {
      const given = readQuery(ask, { contactmoment: URI, zaak: URI }, { paged: false })
      const zaak = given.get('zaak')
      const uuid = zaak === undefined ? undefined : zaakIn(ask, zaak)
      const contactmoment = given.get('contactmoment')
      const fitting = [...records.values()].filter(
        (record) =>
          maySee(register, record) &&
          (zaak === undefined || record.zaak === uuid) &&
          (contactmoment === undefined || record.contactmoment === contactmoment),
      )
      const link = linkerFor(ask.baseUrl)
      return { status: 200, body: fitting.map((record) => presentZaakContactmoment(record, link)) }
    }),
    route('POST', PATHS.zaakcontactmomenten, (ask) => {
      const record = { uuid: randomUUID(), ...readLink(ask, register) }
      journal.append({ op: 'link', record, by: readCaller(ask) })
      records.set(record.uuid, record)
      const body = presentZaakContactmoment(record, linkerFor(ask.baseUrl))
      const location = linkerFor(ask.baseUrl)('zaakcontactmomenten', record.uuid)
      return { status: 201, headers: { Location: location }, body }
    }),
    route('GET', `${PATHS.zaakcontactmomenten}/:uuid`, (ask) => ({
      status: 200,
      body: presentZaakContactmoment(readable(ask, register), linkerFor(ask.baseUrl)),
    })),
    route('DELETE', `${PATHS.zaakcontactmomenten}/:uuid`, (ask) => {
      const { uuid } = readable(ask, register)
      journal.append({ op: 'unlink', uuid, by: readCaller(ask) })
      records.delete(uuid)
      return { status: 204 }
    }),
  ]
}

function apply(entry: unknown, records: Map<string, ZaakContactmoment>): void {
  if (!isRecord(entry)) return
  if (entry['op'] === 'unlink' && typeof entry['uuid'] === 'string') records.delete(entry['uuid'])
  const record = entry['record']
  if (entry['op'] !== 'link' || !isRecord(record)) return
  const { uuid, zaak, contactmoment } = record
  if (typeof uuid !== 'string' || typeof zaak !== 'string' || typeof contactmoment !== 'string') return
  records.set(uuid, { uuid, zaak, contactmoment })
}

function readLink(ask: Ask, register: Register): Omit<ZaakContactmoment, 'uuid'> {
  if (!isRecord(ask.body)) {
    throw invalid({ name: 'nonFieldErrors', code: 'invalid', reason: 'Ongeldige data. Verwacht een object.' })
  }
  const { zaak, contactmoment } = ask.body
  const faults = [...urlFaults('zaak', zaak), ...urlFaults('contactmoment', contactmoment)]
  const uuid = typeof zaak === 'string' ? zaakIn(ask, zaak) : undefined
  const known = uuid === undefined ? undefined : register.zaken.get(uuid)
  if (known === undefined && !faults.some((fault) => fault.name === 'zaak')) {
    faults.push({ name: 'zaak', code: 'does_not_exist', reason: 'Ongeldige hyperlink - Object bestaat niet.' })
  }
  if (faults.length > 0 || known === undefined || typeof contactmoment !== 'string') throw invalid(...faults)
  if (!register.mayRead(known.vertrouwelijkheidaanduiding)) throw new Refusal('denied')
  const link = { zaak: known.seed.uuid, contactmoment }
  for (const other of register.zaakContactmomenten.values()) {
    if (other.zaak !== link.zaak || other.contactmoment !== contactmoment) continue
    const reason = 'De velden zaak, contactmoment moeten een unieke set zijn.'
    throw invalid({ name: 'nonFieldErrors', code: 'unique', reason })
  }
  return link
}

function urlFaults(name: string, value: unknown): InvalidParam[] {
  if (value === undefined) return [{ name, code: 'required', reason: 'Dit veld is vereist.' }]
  if (value === null) return [{ name, code: 'null', reason: 'Dit veld mag niet leeg zijn.' }]
  if (typeof value !== 'string' || !isUrl(value)) {
    return [{ name, code: 'bad-url', reason: 'De URL is niet geldig.' }]
  }
  if (value.length <= 1000) return []
  return [{ name, code: 'max_length', reason: 'Zorg ervoor dat dit veld niet meer dan 1000 karakters bevat.' }]
}

function readable(ask: Ask, register: Register): ZaakContactmoment {
  const record = findRecord(ask, register.zaakContactmomenten)
  if (!maySee(register, record)) throw new Refusal('denied')
  return record
}

function maySee(register: Register, record: ZaakContactmoment): boolean {
  const zaak = register.zaken.get(record.zaak)
  return zaak !== undefined && register.mayRead(zaak.vertrouwelijkheidaanduiding)
}

function zaakIn(ask: Ask, url: string): string | undefined {
  return uuidIn(url, `${ask.baseUrl}${PATHS.zaken}`)
}
