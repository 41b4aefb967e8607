import { describe, expect, it } from 'vitest'
import { DEMO_MEDEWERKERS, DEMO_PERSONEN, demoPersoon, passesElevenTest } from '../town/index.ts'
import { buildMunicipality } from './municipality.ts'

const OPTIONS = { seed: 1, today: '2026-08-24' }
const { gemeente, brp, kvk, openklant, openzaak, objecten, callers } = buildMunicipality(OPTIONS)

/** The pattern and the refused beginnings of Open Klant 2 (registers, validators of `digitaaladres`). */
const TELEFOON = /^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/
const GEWEIGERD = /^(0800|0900|1400|140)/

const bsns = new Set(brp.personen.map((persoon) => persoon.burgerservicenummer))
const kvkNummers = new Set(kvk.inschrijvingen.map((inschrijving) => inschrijving.kvkNummer))
const vestigingsnummers = new Set(
  kvk.inschrijvingen.flatMap((inschrijving) => inschrijving.vestigingen.map((each) => each.vestigingsnummer)),
)

function uuidsOf(records: readonly { uuid: string }[]): Set<string> {
  const uuids = new Set(records.map((record) => record.uuid))
  expect(uuids.size).toBe(records.length)
  return uuids
}

describe('building the municipality', () => {
  it('gives the same registers for the same seed and day, to the last uuid', () => {
    expect(buildMunicipality(OPTIONS)).toEqual({ gemeente, brp, kvk, openklant, openzaak, objecten, callers })
  })

  it('keeps uuids when a day passes', () => {
    const later = buildMunicipality({ ...OPTIONS, today: '2026-08-25' })
    expect(later.openzaak.zaken.map((zaak) => zaak.uuid)).toEqual(openzaak.zaken.map((zaak) => zaak.uuid))
    expect(uuidsOf(later.openklant.klantcontacten)).toEqual(uuidsOf(openklant.klantcontacten))
  })

  it('has enough of everything', () => {
    expect(brp.personen.length).toBeGreaterThanOrEqual(2400)
    expect(kvk.inschrijvingen.length).toBeGreaterThanOrEqual(300)
    expect(openzaak.zaken.length).toBeGreaterThanOrEqual(1800)
    expect(objecten.kennisartikelen.length).toBeGreaterThanOrEqual(80)
    expect(objecten.vacs.length).toBeGreaterThanOrEqual(60)
    expect(openklant.internetaken.length).toBeGreaterThan(700)
  })
})

describe('the zaken', () => {
  it('were started by people of the BRP and companies of the KVK', () => {
    const soorten = new Set<string>()
    for (const { betrokkene } of openzaak.zaken.flatMap((zaak) => zaak.rollen)) {
      soorten.add(betrokkene.type)
      if (betrokkene.type === 'natuurlijk_persoon') expect(bsns.has(betrokkene.bsn)).toBe(true)
      if (betrokkene.type === 'niet_natuurlijk_persoon') expect(kvkNummers.has(betrokkene.kvkNummer ?? '')).toBe(true)
      if (betrokkene.type === 'vestiging') expect(vestigingsnummers.has(betrokkene.vestigingsNummer)).toBe(true)
    }
    expect([...soorten].sort()).toEqual(['medewerker', 'natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging'])
  })

  it('have one initiator and one behandelaar who works here', () => {
    const logins = new Set(objecten.medewerkers.map((medewerker) => medewerker.data.identificatie))
    const generiek = new Map(
      openzaak.zaaktypen.flatMap((type) => type.roltypen.map((rol) => [rol.uuid, rol.omschrijvingGeneriek])),
    )
    for (const zaak of openzaak.zaken) {
      const parts = zaak.rollen.map((rol) => generiek.get(rol.roltype))
      expect(parts.filter((part) => part === 'initiator')).toHaveLength(1)
      for (const { betrokkene } of zaak.rollen) {
        if (betrokkene.type === 'medewerker') expect(logins.has(betrokkene.identificatie)).toBe(true)
      }
    }
  })

  it('name only types, statuses and results of their own zaaktype', () => {
    const types = new Map(openzaak.zaaktypen.map((type) => [type.uuid, type]))
    const documenten = uuidsOf(openzaak.documenten)
    uuidsOf(openzaak.zaken.flatMap((zaak) => zaak.rollen))
    uuidsOf(openzaak.zaken.flatMap((zaak) => zaak.statussen))
    const links = openzaak.zaken.flatMap((zaak) => zaak.documenten)
    uuidsOf(links)
    expect(new Set(links.map((link) => link.document))).toEqual(documenten)
    for (const zaak of openzaak.zaken) {
      const type = types.get(zaak.zaaktype)
      expect(type).toBeDefined()
      const statustypen = uuidsOf(type?.statustypen ?? [])
      for (const status of zaak.statussen) expect(statustypen.has(status.statustype)).toBe(true)
      if (zaak.resultaat !== undefined) {
        expect(type?.resultaattypen.map((each) => each.uuid)).toContain(zaak.resultaat.resultaattype)
      }
    }
  })

  it('keep to the lengths of the standard', () => {
    for (const type of openzaak.zaaktypen) {
      expect(type.identificatie.length).toBeLessThanOrEqual(50)
      for (const text of [type.omschrijving, type.onderwerp]) expect(text.length).toBeLessThanOrEqual(80)
      expect(type.handelingInitiator?.length).toBeLessThanOrEqual(20)
      for (const word of type.trefwoorden ?? []) expect(word.length).toBeLessThanOrEqual(30)
      for (const resultaat of type.resultaattypen) expect(resultaat.omschrijving.length).toBeLessThanOrEqual(30)
    }
    for (const zaak of openzaak.zaken) {
      expect(zaak.identificatie.length).toBeLessThanOrEqual(40)
      expect(zaak.omschrijving.length).toBeLessThanOrEqual(80)
    }
    for (const document of openzaak.documenten) {
      expect(document.bestandsnaam).toMatch(/^[a-z0-9-]+\.pdf$/)
      expect(document.titel.length).toBeLessThanOrEqual(200)
    }
    expect(passesElevenTest(openzaak.rsin)).toBe(true)
    expect(openzaak.catalogus.domein).toMatch(/^[A-Z]{1,5}$/)
  })
})

describe('the klant register', () => {
  it('links only what is there', () => {
    const partijen = uuidsOf(openklant.partijen)
    const contacten = uuidsOf(openklant.klantcontacten)
    const betrokkenen = uuidsOf(openklant.betrokkenen)
    const actoren = uuidsOf(openklant.actoren)
    const identificatoren = uuidsOf(openklant.partijIdentificatoren)
    uuidsOf(openklant.internetaken)
    uuidsOf(openklant.digitaleAdressen)
    uuidsOf(openklant.onderwerpobjecten)
    for (const { wasPartij, hadKlantcontact } of openklant.betrokkenen) {
      expect(wasPartij === null || partijen.has(wasPartij)).toBe(true)
      expect(contacten.has(hadKlantcontact)).toBe(true)
    }
    for (const { actor, klantcontact } of openklant.actorklantcontacten) {
      expect(actoren.has(actor) && contacten.has(klantcontact)).toBe(true)
    }
    for (const taak of openklant.internetaken) {
      expect(contacten.has(taak.aanleidinggevendKlantcontact)).toBe(true)
      expect(taak.toegewezenAanActoren.length).toBeGreaterThan(0)
      for (const actor of taak.toegewezenAanActoren) expect(actoren.has(actor)).toBe(true)
    }
    for (const { subIdentificatorVan, identificeerdePartij } of openklant.partijIdentificatoren) {
      expect(identificeerdePartij === null || partijen.has(identificeerdePartij)).toBe(true)
      if (typeof subIdentificatorVan === 'string') expect(identificatoren.has(subIdentificatorVan)).toBe(true)
    }
    for (const adres of openklant.digitaleAdressen) {
      const owner = adres.verstrektDoorPartij ?? adres.verstrektDoorBetrokkene ?? ''
      expect(partijen.has(owner) || betrokkenen.has(owner)).toBe(true)
    }
  })

  it('knows klanten by numbers that exist in BRP and KVK, each once', () => {
    const seen = new Set<string>()
    for (const { partijIdentificator: id, subIdentificatorVan } of openklant.partijIdentificatoren) {
      const key = `${id.codeSoortObjectId} ${id.objectId}`
      expect(seen.has(key)).toBe(false)
      seen.add(key)
      expect(typeof subIdentificatorVan === 'string').toBe(id.codeSoortObjectId === 'vestigingsnummer')
      if (id.codeSoortObjectId === 'bsn') expect(bsns.has(id.objectId)).toBe(true)
      else if (id.codeSoortObjectId === 'kvk_nummer') expect(kvkNummers.has(id.objectId)).toBe(true)
      else if (id.codeSoortObjectId === 'vestigingsnummer') expect(vestigingsnummers.has(id.objectId)).toBe(true)
      else expect(passesElevenTest(id.objectId)).toBe(true)
    }
  })

  it('knows actors by what exists in the Objecten register', () => {
    const identificaties: Record<string, Set<string>> = {
      afd: new Set(objecten.afdelingen.map((each) => each.data.identificatie)),
      grp: new Set(objecten.groepen.map((each) => each.data.identificatie)),
      mdw: new Set(objecten.medewerkers.map((each) => each.data.identificatie)),
    }
    const mails = new Set(objecten.medewerkers.flatMap((each) => (each.data.emails ?? []).map(({ email }) => email)))
    for (const { actoridentificator: id } of openklant.actoren) {
      if (id?.codeRegister === 'msei') expect(mails.has(id.objectId)).toBe(true)
      else expect(identificaties[id?.codeObjecttype ?? '']?.has(id?.objectId ?? '')).toBe(true)
    }
  })

  it('points at zaken that exist', () => {
    const zaken = uuidsOf(openzaak.zaken)
    for (const { onderwerpobjectidentificator: id } of openklant.onderwerpobjecten) {
      expect(id).toMatchObject({ codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' })
      expect(zaken.has(id?.objectId ?? '')).toBe(true)
    }
  })

  it('keeps to the lengths and patterns of Open Klant', () => {
    for (const contact of openklant.klantcontacten) {
      expect(contact.onderwerp.length).toBeLessThanOrEqual(200)
      expect(contact.inhoud?.length).toBeLessThanOrEqual(1000)
      expect(contact.kanaal.length).toBeLessThanOrEqual(50)
      expect(contact.inhoud).not.toMatch(/[{}]/)
    }
    for (const taak of openklant.internetaken) {
      expect(taak.gevraagdeHandeling.length).toBeLessThanOrEqual(200)
      expect(taak.toelichting?.length).toBeLessThanOrEqual(1000)
      expect(typeof taak.afgehandeldOp === 'string').toBe(taak.status === 'verwerkt')
    }
    for (const adres of openklant.digitaleAdressen) {
      expect(adres.adres.length).toBeLessThanOrEqual(80)
      expect(adres.omschrijving?.length).toBeLessThanOrEqual(40)
      if (adres.soortDigitaalAdres === 'email') expect(adres.adres).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/)
      else expect(TELEFOON.test(adres.adres) && !GEWEIGERD.test(adres.adres)).toBe(true)
    }
    for (const { contactnaam } of [...openklant.partijen, ...openklant.betrokkenen]) {
      if (contactnaam === null || contactnaam === undefined) continue
      expect(contactnaam.voorletters.length).toBeLessThanOrEqual(10)
      expect(contactnaam.voorvoegselAchternaam.length).toBeLessThanOrEqual(10)
    }
  })

  it('lets nobody speak twice for one conversation, and the unknown leave no trace', () => {
    const per = new Map<string, number>()
    for (const { hadKlantcontact, initiator } of openklant.betrokkenen) {
      if (initiator === true) per.set(hadKlantcontact, (per.get(hadKlantcontact) ?? 0) + 1)
    }
    expect([...per.values()].every((count) => count === 1)).toBe(true)
    expect(openklant.klantcontacten.length - per.size).toBeGreaterThan(200)
    expect(openklant.betrokkenen.filter((each) => each.rol === 'vertegenwoordiger').length).toBeGreaterThan(50)
  })
})

describe('who might phone', () => {
  it('is in the registers under the numbers that are told', () => {
    for (const { bsn, kvkNummer, vestigingsnummer } of callers) {
      if (bsn !== undefined) expect(bsns.has(bsn)).toBe(true)
      if (kvkNummer !== undefined) expect(kvkNummers.has(kvkNummer)).toBe(true)
      if (vestigingsnummer !== undefined) expect(vestigingsnummers.has(vestigingsnummer)).toBe(true)
    }
    expect(callers.filter((caller) => caller.kenmerk === 'meer dan tien treffers')).toHaveLength(1)
    expect(callers.map((caller) => caller.kenmerk)).toEqual(
      expect.arrayContaining(DEMO_PERSONEN.map((each) => each.kenmerk)),
    )
  })

  it('includes three promises to a number that no klant has', () => {
    const caller = callers.find((each) => each.kenmerk === 'terugbelnummer zonder klant')
    const adressen = openklant.digitaleAdressen.filter((adres) => adres.adres === caller?.telefoonnummer)
    expect(adressen).toHaveLength(3)
    const parts = new Map(openklant.betrokkenen.map((betrokkene) => [betrokkene.uuid, betrokkene]))
    const taken = new Set(openklant.internetaken.map((taak) => taak.aanleidinggevendKlantcontact))
    for (const adres of adressen) {
      const betrokkene = parts.get(adres.verstrektDoorBetrokkene ?? '')
      expect(betrokkene?.wasPartij).toBeNull()
      expect(taken.has(betrokkene?.hadKlantcontact ?? '')).toBe(true)
    }
  })

  it('finds agents who can log in among the staff', () => {
    const mails = objecten.medewerkers.flatMap((each) => (each.data.emails ?? []).map(({ email }) => email))
    for (const demo of DEMO_MEDEWERKERS) expect(mails).toContain(`${demo.identificatie}@${gemeente.domein}`)
  })
})

describe('the BRP', () => {
  it('leaves out what is ordinary and tells what is not', () => {
    const get = (bsn: string) => brp.personen.find((persoon) => persoon.burgerservicenummer === bsn)
    const alles = get(demoPersoon('alles').bsn)
    expect(alles).toMatchObject({
      naam: { volledigeNaam: 'Annemarie Johanna van der Meulen', voorletters: 'A.J.' },
      geboorte: { datum: { type: 'Datum', datum: '1979-03-14', langFormaat: '14 maart 1979' } },
      verblijfplaats: {
        type: 'Adres',
        verblijfadres: { postcode: '4294AA', huisnummer: 12, woonplaats: 'Waterwolde' },
      },
      adressering: {
        adresregel1: 'Reigerlaan 12',
        adresregel2: '4294 AA  WATERWOLDE',
        aanhef: 'Geachte mevrouw Van der Meulen-Brouwer',
        aanschrijfwijze: { naam: 'A.J. van der Meulen-Brouwer' },
      },
      partners: [{ burgerservicenummer: '999980014', soortVerbintenis: { code: 'H' } }],
      kinderen: [{ burgerservicenummer: '999980026' }],
    })
    expect(alles).not.toHaveProperty('geheimhoudingPersoonsgegevens')
    expect(alles).not.toHaveProperty('opschortingBijhouding')
    expect(get(demoPersoon('geheim').bsn)?.geheimhoudingPersoonsgegevens).toBe(true)
    expect(get(demoPersoon('overleden').bsn)).toMatchObject({
      opschortingBijhouding: { reden: { code: 'O' }, datum: { type: 'Datum', datum: '2026-05-16' } },
      overlijden: { datum: { datum: '2026-05-16' } },
    })
    expect(get(demoPersoon('geëmigreerd').bsn)).toMatchObject({
      verblijfplaats: { type: 'VerblijfplaatsBuitenland' },
      gemeenteVanInschrijving: { code: '1999' },
    })
    expect(get(demoPersoon('onvolledige geboortedatum').bsn)?.geboorte?.datum).toEqual({
      type: 'JaarDatum',
      jaar: 1968,
      langFormaat: '1968',
    })
    expect(get(demoPersoon('geboortemaand bekend').bsn)?.geboorte?.datum).toMatchObject({
      type: 'JaarMaandDatum',
      langFormaat: 'juli 1957',
    })
    expect(get(demoPersoon('geboortedatum onbekend').bsn)?.geboorte?.datum?.type).toBe('DatumOnbekend')
    expect(get(demoPersoon('adellijke titel').bsn)).toMatchObject({
      naam: { volledigeNaam: 'Alexander Frederik baron van Waterwolde tot Lindehaven' },
      adressering: { aanschrijfwijze: { aanspreekvorm: 'de hoogwelgeboren heer' } },
    })
    expect(get(demoPersoon('naam van partner').bsn)?.adressering?.aanhef).toBe('Geachte mevrouw Van den Heuvel')
    expect(get(demoPersoon('huisletter en toevoeging').bsn)?.adressering?.adresregel1).toBe('Stationsstraat 41 B-2')
  })

  it('names no partner who has died', () => {
    const dead = new Set(
      brp.personen
        .filter((persoon) => persoon.opschortingBijhouding?.reden?.code === 'O')
        .map((persoon) => persoon.burgerservicenummer),
    )
    for (const partner of brp.personen.flatMap((persoon) => persoon.partners ?? [])) {
      expect(dead.has(partner.burgerservicenummer ?? '')).toBe(false)
    }
  })
})
