import { refer, referAll, referOrNull } from '../context.ts'
import type { Context } from '../context.ts'
import { choice, flag, link, nullable, required, requiredBefore, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { equals, found, from, holding, linked, partijIdentificator } from '../filters.ts'
import type { Filters } from '../filters.ts'
import type { BetrokkeneRecord } from '../records.ts'
import type { Resource, Shown } from '../resource.ts'
import { adres, contactnaam, showAdres, volledigeNaam } from './groups.ts'

const fields: Fields<BetrokkeneRecord> = {
  wasPartij: requiredBefore(8, nullable(link('partijen', 'Partij'))),
  hadKlantcontact: required(link('klantcontacten', 'Klantcontact')),
  bezoekadres: nullable(adres),
  correspondentieadres: nullable(adres),
  contactnaam: nullable(contactnaam),
  rol: required(choice('klant', 'vertegenwoordiger')),
  organisatienaam: text(200),
  initiator: required(flag()),
}

function show(record: BetrokkeneRecord, context: Context): Shown {
  const { digitaleAdressen } = context.register.tables
  return {
    uuid: record.uuid,
    url: refer(context, 'betrokkenen', record.uuid).url,
    wasPartij: referOrNull(context, 'partijen', record.wasPartij),
    hadKlantcontact: refer(context, 'klantcontacten', record.hadKlantcontact),
    digitaleAdressen: referAll(
      context,
      'digitaleAdressen',
      digitaleAdressen.by('verstrektDoorBetrokkene', record.uuid),
    ),
    bezoekadres: showAdres(record.bezoekadres, context),
    correspondentieadres: showAdres(record.correspondentieadres, context),
    contactnaam: record.contactnaam,
    volledigeNaam: volledigeNaam(record.contactnaam),
    rol: record.rol,
    organisatienaam: record.organisatienaam,
    initiator: record.initiator,
  }
}

const ofPartij = holding('betrokkenen', 'wasPartij')

const ofKlantcontact = holding('betrokkenen', 'hadKlantcontact')

/** By a number of the klantcontact at which one was betrokken. */
function ofKlantcontactNummer(column: 'nummer' | 'referentienummer'): Filters<BetrokkeneRecord>[string] {
  return found((value, context) =>
    context.register.tables.klantcontacten.by(column, value).flatMap(({ uuid }) => ofKlantcontact(uuid, context)),
  )
}

const filters: Filters<BetrokkeneRecord> = {
  contactnaamVoorletters: equals('contactnaam.voorletters'),
  contactnaamVoornaam: equals('contactnaam.voornaam'),
  contactnaamVoorvoegselAchternaam: equals('contactnaam.voorvoegselAchternaam'),
  contactnaamAchternaam: equals('contactnaam.achternaam'),
  organisatienaam: equals('organisatienaam'),
  ...linked('hadKlantcontact', ofKlantcontact),
  hadKlantcontact__nummer: ofKlantcontactNummer('nummer'),
  hadKlantcontact__referentienummer: from(16, ofKlantcontactNummer('referentienummer')),
  ...linked('verstrektedigitaalAdres', (adres, { register }) => {
    const betrokkene = register.tables.digitaleAdressen.get(adres)?.verstrektDoorBetrokkene
    return typeof betrokkene === 'string' ? [betrokkene] : []
  }),
  verstrektedigitaalAdres__adres: found((value, { register }) =>
    register.tables.digitaleAdressen.by('adres', value).flatMap((adres) => adres.verstrektDoorBetrokkene ?? []),
  ),
  ...linked('wasPartij', ofPartij),
  wasPartij__nummer: found((value, context) =>
    context.register.tables.partijen.by('nummer', value).flatMap(({ uuid }) => ofPartij(uuid, context)),
  ),
  ...partijIdentificator<BetrokkeneRecord>(
    'wasPartij__partijIdentificator',
    ({ wasPartij }) => (wasPartij === null ? [] : [wasPartij]),
    ofPartij,
    8,
  ),
}

export const betrokkenen: Resource<'betrokkenen'> = {
  table: 'betrokkenen',
  noun: 'Betrokkene',
  fields,
  show,
  filters,
}
