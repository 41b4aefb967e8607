import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { clientOf } from '#server/testing'
import type { Client, Reply } from '#server/testing'
import type { StandIn } from '#server'
import { BSN, TOKEN, VESTIGING, fixtureSeed, id } from './fixtures/small-town.ts'
import { isObject } from './fields.ts'
import { startOpenKlant } from './index.ts'

const BASE = '/klantinteracties/api/v1'
const root = fileURLToPath(new URL('../../..', import.meta.url))
const MOMENT = '2026-03-01T09:00:00Z'
const REFUSAL = { 'x-referee-expect': 'refusal' }

let standIn: StandIn
let referee: ChildProcess
let verified = false
let client: Client

beforeAll(async () => {
  standIn = await startOpenKlant({ seed: fixtureSeed(), token: TOKEN })
  const args = [`${root}tools/referee/main.ts`, '--register', `openklant=${standIn.url}`]
  referee = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const started = await firstLine(referee)
  if (!isObject(started) || !isObject(started['referee'])) throw new Error('the referee did not say where it listens')
  verified = started['verified'] === true
  client = clientOf(String(started['referee']['openklant']), { Authorization: `Token ${TOKEN}` })
}, 30_000)

afterAll(async () => {
  await standIn.close()
  if (referee.exitCode !== null) return
  referee.kill('SIGTERM')
  await once(referee, 'exit')
})

const identificator = { objectId: 'x', codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' }
const naam = { voorletters: 'A', voornaam: 'Anna', voorvoegselAchternaam: '', achternaam: 'Smit' }
const adres = {
  nummeraanduidingId: '0363200000123456',
  straatnaam: 'Dorpsstraat',
  huisnummer: 12,
  huisnummertoevoeging: 'bis',
  postcode: '1234 AB',
  stad: 'Vlietdam',
  adresregel1: '',
  adresregel2: '',
  adresregel3: '',
  land: 'NL',
}
const klantcontact = { kanaal: 'E-mail', onderwerp: 'Verhuizing', taal: 'nld', vertrouwelijk: false }

/** For each resource a body for POST and PUT, one for PATCH, one that is refused, and every filter with a value. */
interface Sample {
  path: string
  body: object
  part: object
  wrong: object
  filters: Record<string, string>
  expands?: string[]
  existing: string
}

const partijConditions = (prefix: string): Record<string, string> => ({
  [`${prefix}__codeObjecttype`]: 'natuurlijk_persoon',
  [`${prefix}__codeRegister`]: 'brp',
  [`${prefix}__codeSoortObjectId`]: 'bsn',
  [`${prefix}__objectId`]: BSN,
})
const byLink = (name: string, path: string, number: number): Record<string, string> => ({
  [`${name}__uuid`]: id(number),
  [`${name}__url`]: `http://register.example${BASE}/${path}/${id(number)}`,
})
const own = (prefix: string): Record<string, string> => ({
  [`${prefix}ObjectId`]: identificator.objectId,
  [`${prefix}CodeObjecttype`]: identificator.codeObjecttype,
  [`${prefix}CodeRegister`]: identificator.codeRegister,
  [`${prefix}CodeSoortObjectId`]: identificator.codeSoortObjectId,
})
const address = (prefix: string): Record<string, string> => ({
  [`${prefix}NummeraanduidingId`]: adres.nummeraanduidingId,
  [`${prefix}Adresregel1`]: 'a',
  [`${prefix}Adresregel2`]: 'b',
  [`${prefix}Adresregel3`]: 'c',
  [`${prefix}Land`]: 'NL',
})

const samples: Sample[] = [
  {
    path: 'partijen',
    existing: id(1),
    body: {
      soortPartij: 'persoon',
      indicatieActief: true,
      indicatieGeheimhouding: false,
      interneNotitie: 'Belt liever niet',
      bezoekadres: adres,
      correspondentieadres: adres,
      partijIdentificatie: { contactnaam: naam },
    },
    part: { soortPartij: 'persoon', indicatieActief: false },
    wrong: { soortPartij: 'persoon' },
    expands: ['betrokkenen', 'betrokkenen.hadKlantcontact', 'categorieRelaties', 'digitaleAdressen'],
    filters: {
      ...address('bezoekadres'),
      ...address('correspondentieadres'),
      categorierelatie__categorie__naam: 'Ondernemer,Burger',
      indicatieActief: 'true',
      indicatieGeheimhouding: 'false',
      nummer: '1',
      soortPartij: 'persoon',
      ...partijConditions('partijIdentificator'),
      ...partijConditions('subIdentificatorVan'),
      ...byLink('vertegenwoordigdePartij', 'partijen', 1),
    },
  },
  {
    path: 'partij-identificatoren',
    existing: id(11),
    body: {
      identificeerdePartij: null,
      partijIdentificator: {
        codeObjecttype: 'niet_natuurlijk_persoon',
        codeRegister: 'hr',
        codeSoortObjectId: 'kvk_nummer',
        objectId: '90000749',
      },
    },
    part: { anderePartijIdentificator: 'oud nummer 7' },
    wrong: {},
    filters: {
      anderePartijIdentificator: 'x',
      partijIdentificatorCodeObjecttype: 'vestiging',
      partijIdentificatorCodeRegister: 'hr',
      partijIdentificatorCodeSoortObjectId: 'vestigingsnummer',
      partijIdentificatorObjectId: VESTIGING,
    },
  },
  {
    path: 'digitaleadressen',
    existing: id(22),
    body: { adres: 'anna@example.org', soortDigitaalAdres: 'email', verstrektDoorPartij: { uuid: id(1) } },
    part: { omschrijving: 'Werk', verificatieDatum: '2026-04-01' },
    wrong: { adres: '06 1234 5678', soortDigitaalAdres: 'telefoonnummer' },
    expands: [
      'verstrektDoorBetrokkene',
      'verstrektDoorBetrokkene.hadKlantcontact',
      'verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken',
    ],
    filters: {
      adres: '0612345678',
      adres__icontains: '1234',
      isGeverifieerd: 'true',
      isStandaardAdres: 'true',
      omschrijving: 'werk',
      referentie: 'portaal',
      soortDigitaalAdres: 'email',
      verificatieDatum: '2026-02-01',
      verificatieDatum__gt: '2026-02-01',
      verificatieDatum__gte: '2026-02-01',
      verificatieDatum__lt: '2026-02-01',
      verificatieDatum__lte: '2026-02-01',
      verstrektDoorBetrokkene__rol: 'klant',
      ...byLink('verstrektDoorBetrokkene', 'betrokkenen', 43),
      ...partijConditions('verstrektDoorPartij__partijIdentificator'),
      verstrektDoorPartij__soortPartij: 'persoon',
      ...byLink('verstrektDoorPartij', 'partijen', 1),
    },
  },
  {
    path: 'betrokkenen',
    existing: id(41),
    body: {
      wasPartij: { uuid: id(1) },
      hadKlantcontact: { uuid: id(31) },
      rol: 'klant',
      initiator: true,
      contactnaam: naam,
      bezoekadres: adres,
    },
    part: { organisatienaam: 'De Korenaar' },
    wrong: { rol: 'buurman', initiator: true, hadKlantcontact: { uuid: id(31) } },
    expands: ['digitaleAdressen'],
    filters: {
      contactnaamAchternaam: 'Vis',
      contactnaamVoorletters: 'J',
      contactnaamVoornaam: 'Jan',
      contactnaamVoorvoegselAchternaam: 'van der',
      hadKlantcontact__nummer: '0000000031',
      hadKlantcontact__referentienummer: '31',
      ...byLink('hadKlantcontact', 'klantcontacten', 31),
      organisatienaam: 'Bakkerij De Korenaar',
      verstrektedigitaalAdres__adres: '0612345678',
      ...byLink('verstrektedigitaalAdres', 'digitaleadressen', 22),
      wasPartij__nummer: '1',
      ...partijConditions('wasPartij__partijIdentificator'),
      ...byLink('wasPartij', 'partijen', 1),
    },
  },
  {
    path: 'klantcontacten',
    existing: id(31),
    body: {
      ...klantcontact,
      referentienummer: '1234',
      nummer: null,
      inhoud: 'Wil weten hoe lang het duurt',
      reactie: 'Vijf dagen',
      indicatieContactGelukt: true,
      hoofdOnderwerpType: 'https://openzaak.example/catalogi/api/v1/zaaktypen/1',
      plaatsgevondenOp: MOMENT,
      metadata: { bron: 'kiss' },
    },
    part: { inhoud: 'Anders' },
    wrong: { ...klantcontact, onderwerp: 'x'.repeat(201) },
    expands: [
      'hadBetrokkenen',
      'hadBetrokkenen.digitaleAdressen',
      'hadBetrokkenen.wasPartij',
      'leiddeTotInterneTaken',
      'gingOverOnderwerpobjecten',
      'omvatteBijlagen',
    ],
    filters: {
      hadBetrokkene__digitaaladres__adres__icontains: '0612',
      ...byLink('hadBetrokkene', 'betrokkenen', 41),
      hadBetrokkene__wasPartij: 'true',
      ...partijConditions('hadBetrokkene__wasPartij__partijIdentificator'),
      ...byLink('hadBetrokkene__wasPartij', 'partijen', 1),
      indicatieContactGelukt: 'true',
      inhoud: 'paspoort',
      kanaal: 'Telefoon',
      leiddeTotInterneTaken: 'true',
      nummer: '0000000031',
      onderwerp: 'vraag',
      ...own('onderwerpobject__onderwerpobjectidentificator'),
      ...byLink('onderwerpobject', 'onderwerpobjecten', 51),
      plaatsgevondenOp: MOMENT,
      reactie: 'dagen',
      referentienummer: '31',
      vertrouwelijk: 'true',
      ...own('wasOnderwerpobject__onderwerpobjectidentificator'),
      ...byLink('wasOnderwerpobject', 'onderwerpobjecten', 52),
    },
  },
  {
    path: 'onderwerpobjecten',
    existing: id(51),
    body: { klantcontact: { uuid: id(31) }, onderwerpobjectidentificator: identificator },
    part: { wasKlantcontact: { uuid: id(32) } },
    wrong: { klantcontact: { uuid: id(404) } },
    filters: {
      ...byLink('klantcontact', 'klantcontacten', 31),
      ...byLink('wasKlantcontact', 'klantcontacten', 31),
      ...own('onderwerpobjectidentificator'),
    },
  },
  {
    path: 'bijlagen',
    existing: id(55),
    body: { wasBijlageVanKlantcontact: { uuid: id(31) }, bijlageidentificator: identificator },
    part: { wasBijlageVanKlantcontact: null },
    wrong: { bijlageidentificator: { objectId: 'x'.repeat(201) } },
    filters: { ...own('bijlageidentificator'), klantcontact__uuid: id(31) },
  },
  {
    path: 'actoren',
    existing: id(61),
    body: {
      naam: 'Ton Bos',
      soortActor: 'medewerker',
      indicatieActief: true,
      actoridentificator: identificator,
      actorIdentificatie: { functie: 'Adviseur', emailadres: 'ton@example.org', telefoonnummer: '0201234567' },
    },
    part: { soortActor: 'medewerker', naam: 'Ton Bosch' },
    wrong: { naam: 'Ton', soortActor: 'buurman' },
    filters: { ...own('actoridentificator'), indicatieActief: 'true', naam: 'sanne', soortActor: 'medewerker' },
  },
  {
    path: 'actorklantcontacten',
    existing: id(71),
    body: { actor: { uuid: id(61) }, klantcontact: { uuid: id(32) } },
    part: { klantcontact: { uuid: id(33) } },
    wrong: { actor: { uuid: id(62) }, klantcontact: { uuid: id(31) } },
    filters: { ...byLink('actor', 'actoren', 62), ...byLink('klantcontact', 'klantcontacten', 31) },
  },
  {
    path: 'internetaken',
    existing: id(81),
    body: {
      referentienummer: '555',
      gevraagdeHandeling: 'Terugbellen',
      aanleidinggevendKlantcontact: { uuid: id(31) },
      toegewezenAanActoren: [{ uuid: id(61) }],
      status: 'te_verwerken',
    },
    part: { status: 'verwerkt', afgehandeldOp: MOMENT },
    wrong: { gevraagdeHandeling: 'Bellen', aanleidinggevendKlantcontact: { uuid: id(31) }, status: 'te_verwerken' },
    filters: {
      ...byLink('aanleidinggevendKlantcontact', 'klantcontacten', 33),
      actoren__naam: 'Burgerzaken',
      klantcontact__nummer: '0000000031',
      klantcontact__referentienummer: '31',
      klantcontact__uuid: id(33),
      nummer: '0000000081',
      referentienummer: '81',
      status: 'te_verwerken',
      ...byLink('toegewezenAanActor', 'actoren', 61),
      toegewezenOp: '2026-02-01T09:05:00Z',
    },
  },
  {
    path: 'rekeningnummers',
    existing: '',
    body: { partij: { uuid: id(1) }, iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' },
    part: { partij: null },
    wrong: { iban: 'geen' },
    filters: { bic: 'ABNANL2A', iban: 'NL91ABNA0417164300', uuid: id(1) },
  },
  {
    path: 'categorieen',
    existing: '',
    body: { naam: 'Ondernemer' },
    part: { naam: 'Burger' },
    wrong: { naam: 'x'.repeat(81) },
    filters: {},
  },
  {
    path: 'categorie-relaties',
    existing: '',
    body: { partij: { uuid: id(1) }, categorie: null, beginDatum: '2026-01-01' },
    part: { eindDatum: '2026-12-31' },
    wrong: { beginDatum: 'gisteren' },
    filters: {
      beginDatum: '2026-01-01',
      eindDatum: '2026-12-31',
      categorie__naam: 'Ondernemer',
      ...byLink('categorie', 'categorieen', 1),
      partij__nummer: '1',
      ...byLink('partij', 'partijen', 1),
    },
  },
  {
    path: 'vertegenwoordigingen',
    existing: '',
    body: { vertegenwoordigendePartij: { uuid: id(1) }, vertegenwoordigdePartij: { uuid: id(2) } },
    part: { vertegenwoordigdePartij: { uuid: id(3) } },
    wrong: { vertegenwoordigendePartij: { uuid: id(1) }, vertegenwoordigdePartij: { uuid: id(1) } },
    filters: {
      ...byLink('vertegenwoordigdePartij', 'partijen', 2),
      ...byLink('vertegenwoordigendePartij', 'partijen', 1),
    },
  },
]

describe('the stand-in for Open Klant, judged by the published document', () => {
  it.each(samples)('reads, filters, pages and expands $path', async ({ path, filters, expands, existing }) => {
    expectStatus(await client.get(`${BASE}/${path}`), 200)
    expectStatus(await client.get(`${BASE}/${path}?page=1&pageSize=2`), 200)
    expectStatus(await client.get(`${BASE}/${path}?page=99`, REFUSAL), 404)
    for (const [name, value] of Object.entries(filters)) {
      expectStatus(await client.get(`${BASE}/${path}?${new URLSearchParams({ [name]: value }).toString()}`), 200)
    }
    for (const expand of expands ?? []) {
      expectStatus(await client.get(`${BASE}/${path}?expand=${expand}`), 200)
      expectStatus(await client.get(`${BASE}/${path}/${existing}?expand=${expand}`), 200)
    }
    if (expands !== undefined) expectStatus(await client.get(`${BASE}/${path}?expand=${expands.join(',')}`), 200)
    expectStatus(await client.get(`${BASE}/${path}?nietBestaand=1`, REFUSAL), 400)
    expectStatus(await client.get(`${BASE}/${path}/${id(404)}`), 404)
  })

  it.each(samples)('writes $path and refuses what is wrong', async ({ path, body, part, wrong }) => {
    const made = await client.post(`${BASE}/${path}`, body)
    expectStatus(made, 201)
    const at = `${BASE}/${path}/${uuidOf(made)}`
    expectStatus(await client.get(at), 200)
    expectStatus(await client.call('PUT', at, body), 200)
    expectStatus(await client.call('PATCH', at, part), 200)
    expectStatus(await client.post(`${BASE}/${path}`, wrong, REFUSAL), 400)
    expectStatus(await client.call('PUT', at, wrong, REFUSAL), 400)
    expectStatus(await client.post(`${BASE}/${path}`, '{ half', REFUSAL), 400)
    expectStatus(await client.call('DELETE', at), 204)
    expectStatus(await client.call('DELETE', at), 404)
  })

  it('makes every soort partij and actor, with all that hangs on a partij', async () => {
    const kvk = { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr', codeSoortObjectId: 'kvk_nummer' }
    const categorie = await client.post(`${BASE}/categorieen`, { naam: 'Ondernemer' })
    const made = await client.post(`${BASE}/partijen`, {
      soortPartij: 'organisatie',
      indicatieActief: true,
      partijIdentificatie: { naam: 'Kwekerij' },
      partijIdentificatoren: [{ partijIdentificator: { ...kvk, objectId: '90001354' } }],
    })
    expectStatus(made, 201)
    const partij = { uuid: uuidOf(made) }
    const links = { partij, categorie: { uuid: uuidOf(categorie) }, beginDatum: '2026-01-01' }
    expectStatus(await client.post(`${BASE}/categorie-relaties`, links), 201)
    const iban = { partij, iban: 'NL91ABNA0417164300' }
    expectStatus(await client.post(`${BASE}/rekeningnummers`, iban), 201)
    const adres = { adres: 'info@example.org', soortDigitaalAdres: 'email', verstrektDoorPartij: partij }
    const voorkeur = await client.post(`${BASE}/digitaleadressen`, { ...adres, isStandaardAdres: true })
    expectStatus(voorkeur, 201)
    const vertegenwoordiging = { vertegenwoordigendePartij: partij, vertegenwoordigdePartij: { uuid: id(2) } }
    expectStatus(await client.post(`${BASE}/vertegenwoordigingen`, vertegenwoordiging), 201)
    const preferring = { soortPartij: 'organisatie', voorkeursDigitaalAdres: { uuid: uuidOf(voorkeur) } }
    expectStatus(await client.call('PATCH', `${BASE}/partijen/${partij.uuid}`, preferring), 200)
    expectStatus(await client.get(`${BASE}/partijen/${partij.uuid}?expand=categorieRelaties,digitaleAdressen`), 200)
    const contactpersoon = {
      soortPartij: 'contactpersoon',
      indicatieActief: true,
      partijIdentificatie: { werkteVoorPartij: partij, contactnaam: naam },
    }
    expectStatus(await client.post(`${BASE}/partijen`, contactpersoon), 201)
    const afdeling = {
      naam: 'Parkeren',
      soortActor: 'organisatorische_eenheid',
      actorIdentificatie: { omschrijving: 'Vergunningen', emailadres: '', faxnummer: '', telefoonnummer: '0201234567' },
    }
    expectStatus(await client.post(`${BASE}/actoren`, afdeling), 201)
    const machine = { naam: 'Bot', soortActor: 'geautomatiseerde_actor', actorIdentificatie: { functie: 'Chat' } }
    expectStatus(await client.post(`${BASE}/actoren`, machine), 201)
  })

  it('stores a contact in one call', async () => {
    const whole = {
      klantcontact,
      betrokkene: { wasPartij: { uuid: id(1) }, rol: 'klant', initiator: true, contactnaam: naam },
      onderwerpobject: { onderwerpobjectidentificator: identificator },
    }
    expectStatus(await client.post(`${BASE}/maak-klantcontact`, whole), 201)
    expectStatus(await client.post(`${BASE}/maak-klantcontact`, { klantcontact }), 201)
    expectStatus(await client.post(`${BASE}/maak-klantcontact`, { betrokkene: {} }, REFUSAL), 400)
  })

  it('deletes an onderwerpobject with its klantcontact', async () => {
    const about = { klantcontact: { uuid: id(33) }, onderwerpobjectidentificator: identificator }
    const one = uuidOf(await client.post(`${BASE}/onderwerpobjecten`, about))
    const two = uuidOf(await client.post(`${BASE}/onderwerpobjecten`, about))
    expectStatus(await client.call('DELETE', `${BASE}/onderwerpobjecten/${one}?cascade=true`), 200)
    expectStatus(await client.call('DELETE', `${BASE}/onderwerpobjecten/${two}?cascade=false`), 204)
  })

  it('refuses strangers, other methods and other content', async () => {
    expectStatus(await client.get(`${BASE}/partijen`, { ...REFUSAL, Authorization: 'Token of-somebody-else' }), 401)
    expectStatus(await client.get(`${BASE}/partijen`, { ...REFUSAL, Authorization: '' }), 401)
    expectStatus(await client.call('DELETE', `${BASE}/partijen`, undefined, REFUSAL), 405)
    const csv = { ...REFUSAL, 'Content-Type': 'text/csv' }
    expectStatus(await client.call('POST', `${BASE}/partijen`, 'a;b', csv), 415)
    expectStatus(await client.post(`${BASE}/klantcontacten`, { ...klantcontact, nummer: '' }), 201)
    expectStatus(await client.post(`${BASE}/klantcontacten`, { ...klantcontact, nummer: '' }, REFUSAL), 500)
  })

  it('tries every filter that the document has', () => {
    const file = `${process.env['SPECS_DIR'] ?? `${root}../shared/specs`}/openklant2-klantinteracties-2.18.0.yaml`
    if (!existsSync(file)) return notVerified()
    const document: unknown = parse(readFileSync(file, 'utf8'))
    const untried = samples.map(({ path, filters, expands }) => {
      const tried = [...Object.keys(filters), 'page', 'pageSize', ...(expands === undefined ? [] : ['expand'])]
      return { path, names: parametersOf(document, path).filter((name) => !tried.includes(name)) }
    })
    expect(untried.filter(({ names }) => names.length > 0)).toEqual([])
  })

  it('leaves the referee without findings', async () => {
    if (!verified) return notVerified()
    const { json } = await client.get('/__referee/findings')
    if (!isObject(json)) throw new Error('the referee answers with an object')
    expect(json['findings']).toEqual([])
    expect(Object.keys(isObject(json['byOperation']) ? json['byOperation'] : {})).toHaveLength(86)
    expect(json['checkedAnswers']).toBeGreaterThan(400)
  })
})

function notVerified(): void {
  process.stdout.write('openklant: not verified, the published document is not here\n')
}

function parametersOf(document: unknown, path: string): string[] {
  if (!isObject(document) || !isObject(document['paths'])) throw new Error('the document has paths')
  const item = document['paths'][`/${path}`]
  if (!isObject(item) || !isObject(item['get']) || !Array.isArray(item['get']['parameters'])) return []
  return item['get']['parameters'].map((parameter) => (isObject(parameter) ? String(parameter['name']) : ''))
}

function expectStatus(reply: Reply, status: number): void {
  expect({ status: reply.status, text: reply.text }).toEqual({ status, text: expect.any(String) })
}

function uuidOf(reply: Reply): string {
  return isObject(reply.json) ? String(reply.json['uuid']) : reply.text
}

async function firstLine(child: ChildProcess): Promise<unknown> {
  if (child.stdout === null) throw new Error('the referee has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const said: unknown = JSON.parse(line)
    return said
  }
  throw new Error('the referee said nothing')
}
