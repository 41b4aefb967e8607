import { fillIn, KENNISARTIKELEN, VACS } from '../content/index.ts'
import type { Kennisartikel, Vac } from '../content/index.ts'
import type { KennisartikelData, MedewerkerData, ObjectenSeed, ObjectSeed, VacData } from '../objecten/index.ts'
import { createUuids, GEMEENTE, medewerkernaam, plusDays } from '../town/index.ts'
import type { Day, Medewerker, Town } from '../town/index.ts'

/** Day on which the organisation of the demo took its present form. */
const DAYS_OF_ORGANISATION = 1200

/** Departments, teams, staff and the knowledge base as objects of the open-objecten concepts. */
export function objectenSeed(town: Town): ObjectenSeed {
  const { seed, today, organisatie } = town
  const since = plusDays(today, -DAYS_OF_ORGANISATION)
  const ids = new Map(organisatie.afdelingen.map((afdeling) => [afdeling.naam as string, afdeling.identificatie]))
  const afdelingId = (naam: string): string => {
    const id = ids.get(naam)
    if (id === undefined) throw new Error(`the knowledge base names a department that the town has not: ${naam}`)
    return id
  }
  return {
    afdelingen: objects(seed, 'afdeling', organisatie.afdelingen, (afdeling) => ({
      startAt: since,
      data: { identificatie: afdeling.identificatie, naam: afdeling.naam, email: afdeling.emailadres },
    })),
    groepen: objects(seed, 'groep', organisatie.groepen, (groep) => ({
      startAt: since,
      data: {
        identificatie: groep.identificatie,
        naam: groep.naam,
        afdelingId: groep.afdeling.identificatie,
        email: groep.emailadres,
      },
    })),
    medewerkers: objects(seed, 'medewerker', organisatie.medewerkers, (medewerker, index) => ({
      startAt: plusDays(today, -(40 + ((index * 37) % 1100))),
      data: toMedewerker(medewerker, organisatie.medewerkers),
    })),
    kennisartikelen: objects(seed, 'kennisartikel', KENNISARTIKELEN, (artikel, _, uuid) => ({
      startAt: plusDays(today, -artikel.gewijzigdDagenGeleden),
      data: toKennisartikel(artikel, uuid, today, afdelingId(artikel.afdeling)),
    })),
    vacs: objects(seed, 'vac', VACS, (vac, index) => ({
      startAt: plusDays(today, -(3 + ((index * 29) % 400))),
      data: toVac(vac, afdelingId(vac.afdeling)),
    })),
  }
}

function objects<Item, Data>(
  seed: number,
  kind: string,
  items: readonly Item[],
  make: (item: Item, index: number, uuid: string) => Omit<ObjectSeed<Data>, 'uuid'>,
): ObjectSeed<Data>[] {
  const uuids = createUuids(seed, kind)
  return items.map((item, index) => {
    const uuid = uuids(index)
    return { uuid, ...make(item, index, uuid) }
  })
}

function toMedewerker(medewerker: Medewerker, all: readonly Medewerker[]): MedewerkerData {
  const { naam, groep } = medewerker
  const data: MedewerkerData = {
    identificatie: medewerker.identificatie,
    voornaam: naam.voornamen,
    achternaam: naam.geslachtsnaam,
    volledigeNaam: medewerkernaam(medewerker),
    functie: medewerker.functie,
    skills: medewerker.skills,
    emails: [{ naam: medewerkernaam(medewerker), email: medewerker.emailadres }],
    telefoonnummers: [{ telefoonnummer: medewerker.telefoonnummer }],
    afdelingen: [{ afdelingId: groep.afdeling.identificatie, afdelingnaam: groep.afdeling.naam }],
    groepen: [{ groepsId: groep.identificatie, groepsnaam: groep.naam }],
    beschikbaarheid: medewerker.beschikbaarheid,
  }
  if (naam.voorvoegsel !== undefined) data.voorvoegselAchternaam = naam.voorvoegsel
  const vervanger = all.find((each) => each.identificatie === medewerker.vervanger)
  if (vervanger !== undefined) data.vervanging = { name: medewerkernaam(vervanger) }
  return data
}

function toKennisartikel(artikel: Kennisartikel, uuid: string, today: Day, afdelingId: string): KennisartikelData {
  const day = plusDays(today, -artikel.gewijzigdDagenGeleden)
  return {
    url: `https://kennisbank.${GEMEENTE.domein}/producten/${artikel.sleutel}`,
    uuid,
    upnUri: artikel.upnUri,
    publicatieDatum: day,
    productAanwezig: true,
    productValtOnder: null,
    verantwoordelijkeOrganisatie: {
      url: `https://kennisbank.${GEMEENTE.domein}/organisaties/${GEMEENTE.code}`,
      owmsIdentifier: `https://kennisbank.${GEMEENTE.domein}/owms/${GEMEENTE.naam}_(gemeente)`,
      owmsPrefLabel: GEMEENTE.naam,
      owmsEndDate: '9999-12-31T00:00:00Z',
    },
    locaties: null,
    doelgroep: artikel.doelgroep,
    afdelingen: [{ afdelingId, afdelingnaam: artikel.afdeling }],
    vertalingen: [
      {
        taal: 'nl',
        titel: inTown(artikel.titel),
        ...sectiesInTown(artikel),
        trefwoorden: artikel.trefwoorden.map((trefwoord) => ({ trefwoord })),
        datumWijziging: `${day}T08:00:00Z`,
      },
    ],
    beschikbareTalen: ['nl'],
  }
}

/** The names of the sections are those of the concept already. */
function sectiesInTown(artikel: Kennisartikel): Record<string, string> {
  const secties: Record<string, string> = {}
  for (const [name, text] of Object.entries(artikel.secties)) secties[name] = inTown(String(text))
  return secties
}

function toVac(vac: Vac, afdelingId: string): VacData {
  return {
    vraag: inTown(vac.vraag),
    antwoord: inTown(vac.antwoord),
    status: vac.status,
    doelgroep: vac.doelgroep,
    ...(vac.toelichting === undefined ? {} : { toelichting: inTown(vac.toelichting) }),
    afdelingen: [{ afdelingId, afdelingNaam: vac.afdeling }],
    trefwoorden: vac.trefwoorden.map((trefwoord) => ({ trefwoord })),
  }
}

function inTown(text: string): string {
  return fillIn(text, { gemeente: GEMEENTE.naam })
}
