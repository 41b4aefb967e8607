import type { Contactnaam, Objectidentificator, OpenKlantSeed } from '../openklant/index.ts'
import { createUuids, voorlettersOf } from '../town/index.ts'
import type { Bedrijf, Klant, Naam, Town } from '../town/index.ts'
import type { FindBurger } from './burger.ts'

type Records = Pick<OpenKlantSeed, 'partijen' | 'partijIdentificatoren' | 'digitaleAdressen'>

/** The klanten whom the register knows, each once. */
export interface Partijen extends Records {
  /** Uuid of the klant, who is entered when new. */
  partijOf(klant: Klant): string
}

/** Klanten as partijen with identificatoren and lasting addresses; a branch hangs on its company's kvkNummer. */
export function createPartijen(town: Town, findBurger: FindBurger): Partijen {
  const bedrijven = new Map(town.bedrijven.map((bedrijf) => [bedrijf.kvkNummer, bedrijf]))
  const uuids = {
    partij: createUuids(town.seed, 'partij'),
    identificator: createUuids(town.seed, 'partij-identificator'),
    adres: createUuids(town.seed, 'adres van partij'),
  }
  const records: Records = { partijen: [], partijIdentificatoren: [], digitaleAdressen: [] }
  const known = new Map<string, string>()
  const kvkIdentificatoren = new Map<string, string>()

  function identify(partij: string | null, partijIdentificator: Objectidentificator, sub?: string): string {
    const uuid = uuids.identificator(records.partijIdentificatoren.length)
    records.partijIdentificatoren.push({
      uuid,
      identificeerdePartij: partij,
      partijIdentificator,
      ...(sub === undefined ? {} : { subIdentificatorVan: sub }),
    })
    return uuid
  }

  function addAdressen(partij: string, telefoonnummer: string | undefined, emailadres: string | undefined): void {
    const add = (adres: string, soortDigitaalAdres: 'telefoonnummer' | 'email', omschrijving: string): void => {
      const uuid = uuids.adres(records.digitaleAdressen.length)
      const standaard = { isStandaardAdres: true, omschrijving }
      records.digitaleAdressen.push({ uuid, verstrektDoorPartij: partij, adres, soortDigitaalAdres, ...standaard })
    }
    if (telefoonnummer !== undefined) add(telefoonnummer, 'telefoonnummer', 'telefoon')
    if (emailadres !== undefined) add(emailadres, 'email', 'e-mail')
  }

  function addPersoon(townBsn: string): string {
    const burger = findBurger(townBsn)
    const key = `bsn ${burger.bsn}`
    const there = known.get(key)
    if (there !== undefined) return there
    const uuid = uuids.partij(records.partijen.length)
    known.set(key, uuid)
    records.partijen.push({
      uuid,
      soortPartij: 'persoon',
      indicatieGeheimhouding: burger.geheim,
      voorkeurstaal: 'nld',
      contactnaam: contactnaamOf(burger.voornamen, burger.voorvoegsel, burger.geslachtsnaam),
    })
    identify(uuid, identificator('natuurlijk_persoon', 'brp', 'bsn', burger.bsn))
    addAdressen(uuid, burger.telefoonnummer, burger.emailadres)
    return uuid
  }

  function addOrganisatie(key: string, naam: string): string {
    const uuid = uuids.partij(records.partijen.length)
    known.set(key, uuid)
    records.partijen.push({ uuid, soortPartij: 'organisatie', naam: naam.slice(0, 200), voorkeurstaal: 'nld' })
    return uuid
  }

  function addBedrijf(bedrijf: Bedrijf): string {
    const key = `kvk ${bedrijf.kvkNummer}`
    const there = known.get(key)
    if (there !== undefined) return there
    const uuid = addOrganisatie(key, bedrijf.naam)
    const kvk = identificator('niet_natuurlijk_persoon', 'hr', 'kvk_nummer', bedrijf.kvkNummer)
    const loose = kvkIdentificatoren.get(bedrijf.kvkNummer)
    const entered = records.partijIdentificatoren.find((each) => each.uuid === loose)
    // A branch may have brought the number in before its company called: then it is given to the company now.
    if (entered === undefined) kvkIdentificatoren.set(bedrijf.kvkNummer, identify(uuid, kvk))
    else entered.identificeerdePartij = uuid
    if (bedrijf.rsin !== undefined) identify(uuid, identificator('niet_natuurlijk_persoon', 'hr', 'rsin', bedrijf.rsin))
    addAdressen(uuid, bedrijf.telefoonnummer, bedrijf.emailadres)
    return uuid
  }

  function addVestiging(bedrijf: Bedrijf, vestigingsnummer: string): string {
    const key = `vestiging ${vestigingsnummer}`
    const there = known.get(key)
    if (there !== undefined) return there
    let kvk = kvkIdentificatoren.get(bedrijf.kvkNummer)
    if (kvk === undefined) {
      kvk = identify(null, identificator('niet_natuurlijk_persoon', 'hr', 'kvk_nummer', bedrijf.kvkNummer))
      kvkIdentificatoren.set(bedrijf.kvkNummer, kvk)
    }
    const vestiging = bedrijf.vestigingen.find((each) => each.vestigingsnummer === vestigingsnummer)
    const uuid = addOrganisatie(key, vestiging?.handelsnamen[0] ?? bedrijf.naam)
    identify(uuid, identificator('vestiging', 'hr', 'vestigingsnummer', vestigingsnummer), kvk)
    addAdressen(uuid, bedrijf.telefoonnummer, bedrijf.emailadres)
    return uuid
  }

  return {
    ...records,
    partijOf(klant) {
      if (klant.soort === 'persoon') return addPersoon(klant.bsn)
      const bedrijf = bedrijven.get(klant.kvkNummer)
      if (bedrijf === undefined) throw new Error(`no company ${klant.kvkNummer}`)
      return klant.soort === 'bedrijf' ? addBedrijf(bedrijf) : addVestiging(bedrijf, klant.vestigingsnummer)
    },
  }
}

/** A name in the parts and lengths that Open Klant keeps: ten characters for voorletters and for the voorvoegsel. */
export function contactnaamOf(voornamen: string, voorvoegsel: string, achternaam: string): Contactnaam {
  return {
    voorletters: voorlettersOf(voornamen).slice(0, 10),
    voornaam: (voornamen.split(' ')[0] ?? '').slice(0, 200),
    voorvoegselAchternaam: voorvoegsel.slice(0, 10),
    achternaam: achternaam.slice(0, 200),
  }
}

/** The same from a name of the town. */
export function contactnaam(naam: Naam): Contactnaam {
  return contactnaamOf(naam.voornamen, naam.voorvoegsel ?? '', naam.geslachtsnaam)
}

function identificator(objecttype: string, register: string, soort: string, objectId: string): Objectidentificator {
  return { objectId, codeObjecttype: objecttype, codeRegister: register, codeSoortObjectId: soort }
}
