import type { OpenKlantSeed } from '../openklant/index.ts'
import { createUuids } from '../town/index.ts'
import type { Contactmoment, Contactverzoek, Town } from '../town/index.ts'
import { createActoren } from './actoren.ts'
import type { Actoren } from './actoren.ts'
import type { FindBurger } from './burger.ts'
import { uuidsOfZaken } from './openzaak.ts'
import { contactnaam, contactnaamOf, createPartijen } from './partijen.ts'

type BetrokkeneSeed = OpenKlantSeed['betrokkenen'][number]

/** What desktops in the field write when a colleague has to call somebody back. */
const GEVRAAGDE_HANDELING = 'Contact opnemen met betrokkene'

/** The town's conversations and promises in the dialect of Open Klant 2. */
export function openKlantSeed(town: Town, findBurger: FindBurger): OpenKlantSeed {
  const { seed } = town
  const partijen = createPartijen(town, findBurger)
  const actoren = createActoren(seed, town.organisatie)
  const uuidOfZaak = uuidsOfZaken(seed)
  const uuid = {
    klantcontact: createUuids(seed, 'klantcontact'),
    betrokkene: createUuids(seed, 'betrokkene'),
    adres: createUuids(seed, 'adres van betrokkene'),
    onderwerp: createUuids(seed, 'onderwerpobject'),
    actorklantcontact: createUuids(seed, 'actorklantcontact'),
    internetaak: createUuids(seed, 'internetaak'),
  }
  const names = new Map(town.bedrijven.map((bedrijf) => [bedrijf.kvkNummer, bedrijf.naam]))
  const records: OpenKlantSeed = {
    partijen: partijen.partijen,
    partijIdentificatoren: partijen.partijIdentificatoren,
    digitaleAdressen: partijen.digitaleAdressen,
    betrokkenen: [],
    klantcontacten: [],
    onderwerpobjecten: [],
    actoren: actoren.all,
    actorklantcontacten: [],
    internetaken: [],
  }

  for (const contact of town.contacten) {
    const klantcontact = uuid.klantcontact(contact.nummer)
    records.klantcontacten.push({
      uuid: klantcontact,
      kanaal: contact.kanaal,
      onderwerp: contact.onderwerp,
      inhoud: contact.inhoud,
      indicatieContactGelukt: true,
      taal: 'nld',
      vertrouwelijk: false,
      plaatsgevondenOp: contact.plaatsgevondenOp,
    })
    const betrokkenen = betrokkenenOf(contact)
    for (const [index, betrokkene] of betrokkenen.entries()) {
      const wasPartij = betrokkene.ofKlant && contact.klant !== undefined ? partijen.partijOf(contact.klant) : null
      const record: BetrokkeneSeed = {
        ...betrokkene.given,
        uuid: uuid.betrokkene(contact.nummer * 2 + index),
        wasPartij,
        hadKlantcontact: klantcontact,
      }
      records.betrokkenen.push(record)
      if (record.initiator !== true) continue
      for (const [each, bereik] of contact.bereik.entries()) {
        records.digitaleAdressen.push({
          uuid: uuid.adres(contact.nummer * 4 + each),
          verstrektDoorBetrokkene: record.uuid,
          adres: bereik.adres,
          soortDigitaalAdres: bereik.soort,
          omschrijving: bereik.omschrijving,
        })
      }
    }
    for (const [index, zaak] of contact.zaken.entries()) {
      records.onderwerpobjecten.push({
        uuid: uuid.onderwerp(contact.nummer * 2 + index),
        klantcontact,
        onderwerpobjectidentificator: {
          objectId: uuidOfZaak(zaak),
          codeObjecttype: 'zgw-Zaak',
          codeRegister: 'openzaak',
          codeSoortObjectId: 'uuid',
        },
      })
    }
    records.actorklantcontacten.push({
      uuid: uuid.actorklantcontact(contact.nummer),
      actor: actoren.agent(contact.medewerker),
      klantcontact,
    })
    const { contactverzoek } = contact
    if (contactverzoek === undefined) continue
    records.internetaken.push({
      uuid: uuid.internetaak(contact.nummer),
      gevraagdeHandeling: GEVRAAGDE_HANDELING,
      aanleidinggevendKlantcontact: klantcontact,
      toegewezenAanActoren: assignees(actoren, contactverzoek),
      toelichting: contactverzoek.toelichting,
      toegewezenOp: contactverzoek.toegewezenOp,
      ...(contactverzoek.afgehandeldOp === undefined
        ? { status: 'te_verwerken' }
        : { status: 'verwerkt', afgehandeldOp: contactverzoek.afgehandeldOp }),
    })
  }
  return records

  /** Nobody for a caller who left no name and wants nothing; two when somebody speaks for the klant. */
  function betrokkenenOf(contact: Contactmoment): { ofKlant: boolean; given: Partial<BetrokkeneSeed> }[] {
    const { klant, contactnaam: caller } = contact
    const named = caller === undefined ? {} : { contactnaam: contactnaam(caller) }
    if (klant === undefined) {
      if (caller === undefined && contact.bereik.length === 0) return []
      return [{ ofKlant: false, given: { rol: 'klant', initiator: true, ...named } }]
    }
    if (klant.soort !== 'persoon') {
      const organisatienaam = names.get(klant.kvkNummer) ?? ''
      return [{ ofKlant: true, given: { rol: 'klant', initiator: true, organisatienaam, ...named } }]
    }
    const burger = findBurger(klant.bsn)
    const own = contactnaamOf(burger.voornamen, burger.voorvoegsel, burger.geslachtsnaam)
    const asKlant: Partial<BetrokkeneSeed> = { rol: 'klant', initiator: !contact.vertegenwoordiger, contactnaam: own }
    if (!contact.vertegenwoordiger) return [{ ofKlant: true, given: asKlant }]
    return [
      { ofKlant: true, given: asKlant },
      { ofKlant: false, given: { rol: 'vertegenwoordiger', initiator: true, ...named } },
    ]
  }
}

/** The colleague first, if one was named, and then the team or the department. */
function assignees(actoren: Actoren, verzoek: Contactverzoek): string[] {
  const eenheid =
    verzoek.groep === undefined
      ? actoren.eenheid('afd', verzoek.afdeling.identificatie)
      : actoren.eenheid('grp', verzoek.groep.identificatie)
  return verzoek.medewerker === undefined ? [eenheid] : [actoren.collega(verzoek.medewerker), eenheid]
}
