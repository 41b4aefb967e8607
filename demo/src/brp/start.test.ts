import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import { clientOf, makeHealthy, orderFault } from '#server/testing'
import type { Client, Reply } from '#server/testing'
import type { Persoon } from './seed.ts'
import { BRP_PATH, startBrp } from './start.ts'

const BASIS = { adresregel1: 'Lange Jan 2', adresregel2: '4331 HA  ZEEDORP' }

const KASTER: Persoon = {
  burgerservicenummer: '999990019',
  leeftijd: 99,
  geslacht: { code: 'V', omschrijving: 'vrouw' },
  naam: {
    voornamen: 'Anna Maria',
    voorvoegsel: 'van der',
    geslachtsnaam: 'Käster',
    voorletters: 'A.M.',
    volledigeNaam: 'Anna Maria van der Käster',
    aanduidingNaamgebruik: { code: 'E', omschrijving: 'eigen geslachtsnaam' },
  },
  geboorte: {
    datum: { type: 'Datum', datum: '1983-05-26', langFormaat: '26 mei 1983' },
    plaats: { omschrijving: 'Zeedorp' },
  },
  gemeenteVanInschrijving: { code: '9901', omschrijving: 'Zeedorp' },
  geheimhoudingPersoonsgegevens: true,
  adressering: { ...BASIS, aanhef: 'Geachte mevrouw van der Käster' },
  verblijfplaats: {
    type: 'Adres',
    functieAdres: { code: 'W', omschrijving: 'woonadres' },
    adresseerbaarObjectIdentificatie: '9901010000000001',
    nummeraanduidingIdentificatie: '9901200000000001',
    verblijfadres: {
      officieleStraatnaam: 'Lange Jan',
      korteStraatnaam: 'Lange Jan',
      huisnummer: 2,
      huisletter: 'a',
      huisnummertoevoeging: 'III',
      postcode: '4331HA',
      woonplaats: 'Zeedorp',
    },
  },
  partners: [{ naam: { geslachtsnaam: 'Bakker', volledigeNaam: 'Jan Bakker' } }],
  inOnderzoek: {
    geslacht: true,
    burgerservicenummer: true,
    datumIngangOnderzoekPersoon: { type: 'JaarDatum', jaar: 2024, langFormaat: '2024' },
  },
}

const OVERLEDEN: Persoon = {
  burgerservicenummer: '999990020',
  naam: { geslachtsnaam: 'Kaster' },
  geboorte: { datum: { type: 'Datum', datum: '1983-05-26', langFormaat: '26 mei 1983' } },
  opschortingBijhouding: { reden: { code: 'O', omschrijving: 'overlijden' } },
}

const GEEMIGREERD: Persoon = {
  burgerservicenummer: '999990032',
  naam: { geslachtsnaam: 'Groot', volledigeNaam: '' },
  geboorte: { datum: { type: 'JaarMaandDatum', jaar: 2000, maand: 3, langFormaat: 'maart 2000' } },
  geheimhoudingPersoonsgegevens: false,
  adressering: { adresregel1: '1 Rue Haute', land: { code: '5010', omschrijving: 'België' } },
  verblijfplaats: { type: 'VerblijfplaatsBuitenland', verblijfadres: { regel1: '1 Rue Haute' } },
}

const FOUTIEF: Persoon = {
  ...OVERLEDEN,
  burgerservicenummer: '999990044',
  opschortingBijhouding: { reden: { code: 'F' } },
}

const FLAT: Persoon[] = Array.from({ length: 31 }, (_, index) => ({
  burgerservicenummer: `99998${String(index).padStart(4, '0')}`,
  naam: { voornamen: index < 11 ? 'Piet' : 'Klaas', geslachtsnaam: 'Flat' },
  gemeenteVanInschrijving: { code: '9901' },
  verblijfplaats: {
    type: 'Adres',
    verblijfadres: {
      officieleStraatnaam: 'Hoogstraat',
      huisnummer: 100,
      postcode: '4331HB',
      huisletter: index < 30 ? 'b' : 'c',
    },
  },
}))

let brp: StandIn
let client: Client

beforeAll(async () => {
  const personen = [KASTER, OVERLEDEN, GEEMIGREERD, FOUTIEF, ...FLAT]
  brp = await startBrp({ seed: { personen }, apiKey: 'sleutel', inlandApiKey: 'binnenland', today: '2026-05-25' })
  client = clientOf(`${brp.url}${BRP_PATH}`, { 'X-API-KEY': 'sleutel' })
})

afterAll(() => brp.close())

function ask(body: object, headers?: Record<string, string>): Promise<Reply> {
  return client.post('/personen', { fields: ['burgerservicenummer'], ...body }, headers)
}

function raadpleeg(fields: string[], bsn = '999990019'): Promise<Reply> {
  return ask({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields })
}

function opGeboorte(more: object): Promise<Reply> {
  return ask({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geboortedatum: '1983-05-26', ...more })
}

describe('searching', () => {
  it.each([
    ['Käster', 1],
    ['KASTER', 1],
    ['kas*', 1],
    ['Kast', 0],
    ['Groot', 0],
  ])('by geslachtsnaam %s and geboortedatum, blind for case and diacritics', async (geslachtsnaam, count) => {
    const reply = await opGeboorte({ geslachtsnaam })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(reply.json).toHaveProperty('personen.length', count)
  })

  it('narrows by the optional parameters', async () => {
    for (const [more, count] of [
      [{ voornamen: 'anna maria' }, 1],
      [{ voornamen: 'Anna' }, 0],
      [{ voornamen: 'An*' }, 1],
      [{ voorvoegsel: 'VAN DER' }, 1],
      [{ voorvoegsel: 'de' }, 0],
      [{ geslacht: 'v' }, 1],
      [{ geslacht: 'M' }, 0],
      [{ gemeenteVanInschrijving: '9901' }, 1],
      [{ gemeenteVanInschrijving: '0599' }, 0],
    ] as const) {
      const reply = await opGeboorte({ geslachtsnaam: 'Kaster', ...more })
      expect(reply.json, JSON.stringify(more)).toHaveProperty('personen.length', count)
    }
  })

  it('leaves the deceased out unless asked, and a list that was entered in error always', async () => {
    const reply = await opGeboorte({ geslachtsnaam: 'Kaster', inclusiefOverledenPersonen: true })
    expect(reply.json).toMatchObject({
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      personen: [
        { burgerservicenummer: '999990019' },
        { burgerservicenummer: '999990020', opschortingBijhouding: { reden: { code: 'O' } } },
      ],
    })
    expect((await raadpleeg(['burgerservicenummer'], '999990020')).json).toHaveProperty('personen.length', 1)
    expect((await raadpleeg(['burgerservicenummer'], '999990044')).json).toHaveProperty('personen', [])
  })

  it.each([
    ['postcode', { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '4331 ha', huisnummer: 2 }],
    [
      'postcode and all that narrows',
      {
        type: 'ZoekMetPostcodeEnHuisnummer',
        postcode: '4331HA',
        huisnummer: 2,
        huisletter: 'A',
        huisnummertoevoeging: 'iii',
        geboortedatum: '1983-05-26',
        geslachtsnaam: 'kaster',
        gemeenteVanInschrijving: '9901',
      },
    ],
    [
      'straat with a wildcard in front',
      {
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
        straat: '*ange jan',
        huisnummer: 2,
        gemeenteVanInschrijving: '9901',
      },
    ],
    [
      'straat with a wildcard behind',
      {
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
        straat: 'Lange J*',
        huisnummer: 2,
        gemeenteVanInschrijving: '9901',
      },
    ],
    [
      'nummeraanduiding',
      { type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '9901200000000001' },
    ],
    [
      'adresseerbaar object',
      { type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie: '9901010000000001' },
    ],
    [
      'naam and gemeente',
      {
        type: 'ZoekMetNaamEnGemeenteVanInschrijving',
        geslachtsnaam: 'käs*',
        voornamen: 'Anna*',
        gemeenteVanInschrijving: '9901',
      },
    ],
  ])('by %s', async (_, body) => {
    expect((await ask(body)).json).toMatchObject({ personen: [{ burgerservicenummer: '999990019' }] })
  })

  it('answers nothing found with an empty list', async () => {
    const reply = await ask({ type: 'ZoekMetPostcodeEnHuisnummer', postcode: '4331HA', huisnummer: 3 })
    expect(reply.json).toEqual({ type: 'ZoekMetPostcodeEnHuisnummer', personen: [] })
  })

  it('refuses more than 10 hits on a name and more than 30 on an address', async () => {
    const names = {
      type: 'ZoekMetNaamEnGemeenteVanInschrijving',
      geslachtsnaam: 'Flat',
      gemeenteVanInschrijving: '9901',
    }
    expect(await ask({ ...names, voornamen: 'Piet' })).toMatchObject({
      status: 400,
      json: {
        title: 'Teveel zoekresultaten.',
        detail: 'Meer dan maximum van 10 zoekresultaten gevonden. Verfijn de zoekopdracht.',
        code: 'tooManyResults',
      },
    })
    const flat = { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '4331HB', huisnummer: 100 }
    expect(await ask(flat)).toMatchObject({ status: 400, json: { code: 'tooManyResults' } })
    expect((await ask({ ...flat, huisletter: 'b' })).json).toHaveProperty('personen.length', 30)
  })
})

describe('fields', () => {
  it('delivers what was asked, whole dates and code tables, and the unasked-for secrecy', async () => {
    const reply = await raadpleeg(['naam.geslachtsnaam', 'geboorte.datum.jaar', 'naam.aanduidingNaamgebruik.code'])
    expect(reply.json).toEqual({
      type: 'RaadpleegMetBurgerservicenummer',
      personen: [
        {
          naam: { geslachtsnaam: 'Käster', aanduidingNaamgebruik: { code: 'E', omschrijving: 'eigen geslachtsnaam' } },
          geboorte: { datum: { type: 'Datum', datum: '1983-05-26', langFormaat: '26 mei 1983' } },
          geheimhoudingPersoonsgegevens: true,
        },
      ],
    })
  })

  it('delivers the smaller answer to a search', async () => {
    const fields = ['naam', 'adressering', 'geboorte']
    const reply = await opGeboorte({ geslachtsnaam: 'Kaster', fields })
    expect(reply.json).toHaveProperty('personen.0.adressering', BASIS)
    expect(reply.json).not.toHaveProperty('personen.0.naam.aanduidingNaamgebruik')
    expect(reply.json).not.toHaveProperty('personen.0.geboorte.plaats')
    const full = await raadpleeg(fields)
    expect(full.json).toHaveProperty('personen.0.adressering.aanhef')
    expect(full.json).toHaveProperty('personen.0.geboorte.plaats')
  })

  it('leaves out what has no value, but answers asked lists', async () => {
    const reply = await raadpleeg(['naam', 'kinderen', 'gezag', 'aNummer', 'verblijfplaats.datumVan'], '999990032')
    expect(reply.json).toHaveProperty('personen', [
      {
        naam: { geslachtsnaam: 'Groot' },
        kinderen: [],
        gezag: [],
        verblijfplaats: { type: 'VerblijfplaatsBuitenland' },
      },
    ])
    expect((await raadpleeg(['partners'])).json).toHaveProperty('personen.0.partners', [
      { naam: { geslachtsnaam: 'Bakker' } },
    ])
  })

  it('tells which of the asked fields are under investigation', async () => {
    const datumIngangOnderzoekPersoon = { type: 'JaarDatum', jaar: 2024, langFormaat: '2024' }
    const reply = await raadpleeg(['geslacht'])
    expect(reply.json).toHaveProperty('personen.0.inOnderzoek', { geslacht: true, datumIngangOnderzoekPersoon })
    expect((await raadpleeg(['naam'])).json).not.toHaveProperty('personen.0.inOnderzoek')
  })

  it('delivers the inland aliases under the ordinary name, and nothing for an address abroad', async () => {
    const inland = await raadpleeg(['adresseringBinnenland.adresregel2', 'verblijfplaatsBinnenland.functieAdres'])
    expect(inland.json).toHaveProperty('personen.0.adressering', { adresregel2: BASIS.adresregel2 })
    expect(inland.json).toHaveProperty('personen.0.verblijfplaats.type', 'Adres')
    expect(inland.json).not.toHaveProperty('personen.0.adresseringBinnenland')
    expect((await raadpleeg(['adresseringBinnenland'], '999990032')).json).toHaveProperty('personen', [{}])
  })

  it('computes the age of today, and none where it cannot be known', async () => {
    expect((await raadpleeg(['leeftijd'])).json).toHaveProperty('personen.0.leeftijd', 42)
    expect((await raadpleeg(['leeftijd'], '999990032')).json).toHaveProperty('personen.0.leeftijd', 26)
    expect((await raadpleeg(['leeftijd'], '999990020')).json).not.toHaveProperty('personen.0.leeftijd')
  })

  it.each([
    ['geheimhoudingPersoonsgegevens', 'toegestane'],
    ['naam.inOnderzoek', 'toegestane'],
    ['gezag.type', 'toegestane'],
    ['anummer', 'bestaande'],
    ['naam.roepnaam', 'bestaande'],
    ['__proto__', 'bestaande'],
  ])('refuses %s', async (field, word) => {
    const reply = await raadpleeg(['burgerservicenummer', field])
    expect(reply).toMatchObject({
      status: 400,
      json: {
        detail: 'De foutieve parameter(s) zijn: fields[1].',
        invalidParams: [{ name: 'fields[1]', code: 'fields', reason: `Parameter bevat een niet ${word} veldnaam.` }],
      },
    })
  })
})

describe('errors', () => {
  const type = 'https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.1'

  it('tells all wrong parameters at once', async () => {
    const reply = await ask({
      type: 'ZoekMetPostcodeEnHuisnummer',
      postcode: '43HA',
      huisletter: '',
      bestaatNiet: 1,
      inclusiefOverledenPersonen: 'ja',
      geboortedatum: '1983-02-30',
    })
    expect(reply.status).toBe(400)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.json).toEqual({
      type,
      title: 'Een of meerdere parameters zijn niet correct.',
      status: 400,
      detail:
        'De foutieve parameter(s) zijn: bestaatNiet, geboortedatum, huisletter, huisnummer, inclusiefOverledenPersonen, postcode.',
      instance: `${BRP_PATH}/personen`,
      code: 'paramsValidation',
      invalidParams: [
        { name: 'bestaatNiet', code: 'unknownParam', reason: 'Parameter is niet verwacht.' },
        { name: 'geboortedatum', code: 'date', reason: 'Waarde is geen geldige datum.' },
        { name: 'huisletter', code: 'pattern', reason: 'Waarde voldoet niet aan patroon ^[a-zA-Z]{1}$.' },
        { name: 'huisnummer', code: 'required', reason: 'Parameter is verplicht.' },
        { name: 'inclusiefOverledenPersonen', code: 'boolean', reason: 'Waarde is geen boolean.' },
        {
          name: 'postcode',
          code: 'pattern',
          reason: 'Waarde voldoet niet aan patroon ^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$.',
        },
      ],
    })
  })

  it('has another title when parameters are only missing', async () => {
    expect((await opGeboorte({ geslachtsnaam: '' })).json).toMatchObject({
      title: 'Minimale combinatie van parameters moet worden opgegeven.',
      code: 'paramsCombination',
      invalidParams: [{ name: 'geslachtsnaam', code: 'required' }],
    })
  })

  it.each([
    [{}, 'type', 'required'],
    [{ type: 'zoekMetPostcodeEnHuisnummer' }, 'type', 'value'],
    [{ type: 'toString' }, 'type', 'value'],
    [{ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: '999990019' }, 'burgerservicenummer', 'array'],
    [{ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [] }, 'burgerservicenummer', 'minItems'],
    [
      { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: Array(21).fill('999990019') },
      'burgerservicenummer',
      'maxItems',
    ],
    [{ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['9'] }, 'burgerservicenummer[0]', 'pattern'],
    [
      { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999990019'], fields: Array(131).fill('naam') },
      'fields',
      'maxItems',
    ],
    [{ type: 'ZoekMetPostcodeEnHuisnummer', postcode: '4331HA', huisnummer: '2' }, 'huisnummer', 'integer'],
    [{ type: 'ZoekMetPostcodeEnHuisnummer', postcode: '4331HA', huisnummer: 100_000 }, 'huisnummer', 'integer'],
  ])('refuses %j: %s %s', async (body, name, code) => {
    const reply = await ask(body)
    expect(reply).toMatchObject({ status: 400, json: { type, invalidParams: [{ name, code }] } })
  })

  it.each(['ka*', '*ster', 'ka*er', 'kas**', '<script>'])('refuses the geslachtsnaam %s', async (geslachtsnaam) => {
    expect(await opGeboorte({ geslachtsnaam })).toMatchObject({ status: 400, json: { code: 'paramsValidation' } })
  })

  it('refuses a missing or wrong key, other media types, other methods and paths, and no JSON', async () => {
    const body = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999990019'] }
    const anonymous = clientOf(`${brp.url}${BRP_PATH}`)
    expect(await anonymous.post('/personen', body)).toMatchObject({ status: 401, json: { code: 'authentication' } })
    expect(await ask(body, { 'X-API-KEY': 'fout' })).toMatchObject({ status: 401 })
    expect(await ask(body, { Accept: 'application/xml' })).toMatchObject({
      status: 406,
      json: { code: 'notAcceptable' },
    })
    expect(await ask(body, { 'Content-Type': 'text/plain' })).toMatchObject({
      status: 415,
      json: { code: 'unsupportedMediaType' },
    })
    expect(await ask(body, { Accept: 'application/json; charset=UTF-8' })).toMatchObject({ status: 200 })
    expect(await client.get('/personen')).toMatchObject({ status: 405, json: { code: 'methodNotAllowed' } })
    expect(await client.get('/niets')).toMatchObject({ status: 404, json: { code: 'notFound' } })
    expect(await client.post('/personen', '{"type":')).toMatchObject({ status: 400 })
  })

  it('refuses addresses abroad to an organisation for inland addresses', async () => {
    const headers = { 'X-API-KEY': 'binnenland' }
    const body = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999990019'] }
    expect(await ask({ ...body, fields: ['adressering.land'] }, headers)).toMatchObject({
      status: 403,
      json: { code: 'unauthorizedField' },
    })
    expect(await ask({ ...body, fields: ['adresseringBinnenland'] }, headers)).toMatchObject({ status: 200 })
  })

  it('speaks its own dialect when it is ordered to fail', async () => {
    await orderFault(brp, { mode: 'error', status: 503, retryAfter: 3 })
    const reply = await raadpleeg(['naam'])
    await makeHealthy(brp)
    expect(reply).toMatchObject({ status: 503, json: { code: 'notAvailable' } })
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.headers.get('retry-after')).toBe('3')
  })
})
