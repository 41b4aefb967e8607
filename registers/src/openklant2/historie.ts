import type { Contactmoment } from '@kiss/domain/contactmoment'
import type { Historie } from '@kiss/domain/contactmoment/port'
import type { Contactverzoek } from '@kiss/domain/contactverzoek'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import type { Actorenlijst } from './actoren.ts'
import { klantIdentificator, zaakIdOf } from './codes.ts'
import type { OpenKlantApi } from './open-klant-api.ts'
import { listPartijen, sortAdressen } from './klant.ts'
import { Historiepagina, type Actor, type Betrokkene, type Internetaak, type KlantcontactInHistorie } from './schema.ts'

const EXPAND = 'hadBetrokkenen,hadBetrokkenen.digitaleAdressen,leiddeTotInterneTaken,gingOverOnderwerpobjecten'

/**
 * All contact with a klant, newest first. What comes back is checked against the klant's partij before it is told: an
 * Open Klant that does not know a filter, or that fits its conditions with two persons, gives away somebody else's.
 */
export async function listHistorie(
  api: OpenKlantApi,
  actoren: Actorenlijst,
  klant: KlantIdentificatie,
  context: CallContext,
): Promise<Historie> {
  const wanted = klantIdentificator(klant)
  const query = {
    hadBetrokkene__wasPartij__partijIdentificator__codeSoortObjectId: wanted.codeSoortObjectId,
    hadBetrokkene__wasPartij__partijIdentificator__objectId: wanted.objectId,
    expand: EXPAND,
  }
  const [partijen, received] = await Promise.all([
    listPartijen(api, klant, context),
    api.listAll('klantcontacten', Historiepagina, { context, query }),
  ])
  const theirs = new Set(partijen.map(({ uuid }) => uuid))
  // A contact that is added while we read pushes another one onto the next page.
  const each = new Map(received.map((klantcontact) => [klantcontact.uuid, klantcontact]))
  const own: Own[] = []
  for (const klantcontact of each.values()) {
    const betrokkenen = klantcontact._expand.hadBetrokkenen.filter(
      ({ wasPartij }) => wasPartij && theirs.has(wasPartij.uuid),
    )
    if (betrokkenen.length > 0) own.push({ klantcontact, betrokkenen })
  }
  own.sort((one, other) => momentOf(other) - momentOf(one))
  const names = await actoren.find(actorenOf(own), context)
  return {
    contactmomenten: own.map(({ klantcontact }) => toContactmoment(klantcontact)),
    contactverzoeken: own.flatMap((one) =>
      one.klantcontact._expand.leiddeTotInterneTaken.map((taak) => toContactverzoek(taak, one, names)),
    ),
  }
}

/** A klantcontact of this klant, with the betrokkenen that the klant was. */
interface Own {
  klantcontact: KlantcontactInHistorie
  betrokkenen: Betrokkene[]
}

function momentOf({ klantcontact }: Own): number {
  const moment = Date.parse(klantcontact.plaatsgevondenOp)
  return Number.isNaN(moment) ? 0 : moment
}

function actorenOf(own: readonly Own[]): Set<string> {
  const uuids = new Set<string>()
  for (const { klantcontact } of own) {
    for (const taak of klantcontact._expand.leiddeTotInterneTaken) {
      for (const { uuid } of taak.toegewezenAanActoren ?? []) uuids.add(uuid)
    }
  }
  return uuids
}

function toContactmoment(klantcontact: KlantcontactInHistorie): Contactmoment {
  const { inhoud, referentienummer, nummer } = klantcontact
  return {
    id: klantcontact.uuid,
    referentienummer: referentienummer ?? nummer,
    plaatsgevondenOp: klantcontact.plaatsgevondenOp,
    kanaal: klantcontact.kanaal,
    onderwerp: klantcontact.onderwerp,
    notitie: inhoud,
    medewerker: medewerkerOf(klantcontact.hadBetrokkenActoren),
    gelukt: klantcontact.indicatieContactGelukt !== false,
    zaken: zakenOf(klantcontact),
    heeftContactverzoek: klantcontact._expand.leiddeTotInterneTaken.length > 0,
    staat: 'geregistreerd',
  }
}

function toContactverzoek(taak: Internetaak, own: Own, names: ReadonlyMap<string, Actor>): Contactverzoek {
  const { klantcontact, betrokkenen } = own
  const actoren = (taak.toegewezenAanActoren ?? []).flatMap(({ uuid }) => names.get(uuid) ?? [])
  const adressen = betrokkenen.flatMap((betrokkene) => betrokkene._expand?.digitaleAdressen ?? [])
  return {
    id: taak.uuid,
    contactmomentId: klantcontact.uuid,
    nummer: taak.referentienummer ?? taak.nummer,
    aangemaaktOp: klantcontact.plaatsgevondenOp,
    aangemaaktDoor: medewerkerOf(klantcontact.hadBetrokkenActoren),
    onderwerp: klantcontact.onderwerp,
    informatieVoorKlant: klantcontact.inhoud,
    toelichting: taak.toelichting,
    // Of a status that we do not know only this is sure: nobody said that it is done.
    status: taak.status === 'verwerkt' ? 'verwerkt' : 'te verwerken',
    afgehandeldOp: taak.afgehandeldOp,
    behandelaar: medewerkerOf(actoren),
    behandelaarOrganisatie: actoren.find(({ soortActor }) => soortActor === 'organisatorische_eenheid')?.naam,
    ...sortAdressen(adressen),
    klantnaam: nameOf(betrokkenen),
    kanaal: klantcontact.kanaal,
    zaken: zakenOf(klantcontact),
  }
}

function medewerkerOf(actoren: readonly Actor[]): string | undefined {
  return actoren.find(({ soortActor }) => soortActor === 'medewerker')?.naam
}

function zakenOf({ _expand }: KlantcontactInHistorie): Contactmoment['zaken'] {
  const ids = _expand.gingOverOnderwerpobjecten.flatMap((one) => zaakIdOf(one.onderwerpobjectidentificator) ?? [])
  return [...new Set(ids)].map((id) => ({ id }))
}

function nameOf(betrokkenen: readonly Betrokkene[]): string | undefined {
  for (const { organisatienaam, volledigeNaam } of betrokkenen) {
    const name = [organisatienaam, volledigeNaam].filter((part) => part !== undefined).join(' - ')
    if (name !== '') return name
  }
  return undefined
}
