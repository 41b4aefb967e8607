import { type Town, textAt } from './town.ts'

/** What the BFF needs to know that the stand-ins do not say. */
export interface Surroundings {
  port: number
  /** The address that people use. */
  address: string
  databaseUrl: string
  /** The folder with the built desk. */
  desk: string
}

/** Answers 200 as soon as the BFF can work. */
export const READY_PATH = '/readyz'

/**
 * The ordinary settings of the BFF for a town of stand-ins: the same names that a beheerder sets in production, because
 * the BFF has no demo mode. This is the only place that knows both sides.
 */
export function bffSettings(town: Town, around: Surroundings): Record<string, string> {
  const of = (path: string) => textAt(town.registers, path)
  return {
    PORT: String(around.port),
    HOST: '127.0.0.1',
    KISS_URL: around.address,
    DATABASE_URL: around.databaseUrl,
    DESK_DIR: around.desk,
    GEMEENTE_NAAM: 'Gemeente Waterwolde',
    OIDC_AUTHORITY: of('login.issuer'),
    OIDC_CLIENT_ID: of('login.clientId'),
    OIDC_CLIENT_SECRET: of('login.clientSecret'),
    HAAL_CENTRAAL_BASE_URL: of('brp.url'),
    HAAL_CENTRAAL_API_KEY: of('brp.apiKey'),
    KVK_BASE_URL: of('kvk.url'),
    KVK_API_KEY: of('kvk.apiKey'),
    AFDELINGEN_BASE_URL: of('objecten.url'),
    AFDELINGEN_TOKEN: of('objecten.token'),
    AFDELINGEN_OBJECT_TYPE_URL: of('objecten.objecttypes.afdeling'),
    GROEPEN_BASE_URL: of('objecten.url'),
    GROEPEN_TOKEN: of('objecten.token'),
    GROEPEN_OBJECT_TYPE_URL: of('objecten.objecttypes.groep'),
    MEDEWERKER_OBJECTEN_BASE_URL: of('objecten.url'),
    MEDEWERKER_OBJECTEN_TOKEN: of('objecten.token'),
    MEDEWERKER_OBJECT_TYPE_URL: of('objecten.objecttypes.medewerker'),
    SDG_OBJECTEN_BASE_URL: of('objecten.url'),
    SDG_OBJECTEN_TOKEN: of('objecten.token'),
    SDG_OBJECT_TYPE_URL: of('objecten.objecttypes.kennisartikel'),
    VAC_OBJECTEN_BASE_URL: of('objecten.url'),
    VAC_OBJECTEN_TOKEN: of('objecten.token'),
    VAC_OBJECT_TYPE_URL: of('objecten.objecttypes.vac'),
    REGISTERS__0__IS_DEFAULT: 'true',
    REGISTERS__0__REGISTRY_VERSION: 'OpenKlant2',
    REGISTERS__0__KLANTINTERACTIE_BASE_URL: of('openklant.url'),
    REGISTERS__0__KLANTINTERACTIE_TOKEN: of('openklant.token'),
    REGISTERS__0__ZAAKSYSTEEM_ZAKEN_BASE_URL: of('openzaak.zaken'),
    REGISTERS__0__ZAAKSYSTEEM_CATALOGI_BASE_URL: of('openzaak.catalogi'),
    REGISTERS__0__ZAAKSYSTEEM_DOCUMENTEN_BASE_URL: of('openzaak.documenten'),
    REGISTERS__0__ZAAKSYSTEEM_API_CLIENT_ID: of('openzaak.clientId'),
    REGISTERS__0__ZAAKSYSTEEM_API_KEY: of('openzaak.secret'),
  }
}
