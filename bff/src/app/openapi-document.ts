import { pino } from 'pino'
import { openDatabase } from '#database'
import { createApp } from './create-app.ts'
import { readSettings } from './settings.ts'
import { wire } from './wiring.ts'

/** Addresses of nobody (RFC 2606): everything is plugged in and bound, and nothing is ever called. */
const NOWHERE = {
  KISS_URL: 'https://kiss.invalid',
  DESK_DIR: 'nowhere',
  DATABASE_URL: 'postgresql://database.invalid/kiss',
  OIDC_AUTHORITY: 'https://login.invalid',
  OIDC_CLIENT_ID: 'kiss',
  OIDC_CLIENT_SECRET: 'no-secret-of-anybody',
  HAAL_CENTRAAL_BASE_URL: 'https://brp.invalid',
  KVK_BASE_URL: 'https://kvk.invalid',
  AFDELINGEN_BASE_URL: 'https://objecten.invalid',
  AFDELINGEN_OBJECT_TYPE_URL: 'https://objecttypen.invalid/1',
  AFDELINGEN_TOKEN: 'no-token',
  REGISTERS__0__IS_DEFAULT: 'true',
  REGISTERS__0__KLANTINTERACTIE_BASE_URL: 'https://openklant.invalid',
  REGISTERS__0__KLANTINTERACTIE_TOKEN: 'no-token',
  REGISTERS__0__ZAAKSYSTEEM_ZAKEN_BASE_URL: 'https://openzaak.invalid/zaken',
  REGISTERS__0__ZAAKSYSTEEM_CATALOGI_BASE_URL: 'https://openzaak.invalid/catalogi',
  REGISTERS__0__ZAAKSYSTEEM_DOCUMENTEN_BASE_URL: 'https://openzaak.invalid/documenten',
  REGISTERS__0__ZAAKSYSTEEM_API_CLIENT_ID: 'kiss',
  REGISTERS__0__ZAAKSYSTEEM_API_KEY: 'no-key-of-anybody-at-least-32-characters',
}

/** Our API as an OpenAPI 3.1 document in JSON: what a running server gives, made without database or network. */
export async function openApiDocument(): Promise<string> {
  const settings = readSettings(NOWHERE)
  const database = openDatabase(settings.databaseUrl, () => undefined)
  const app = await createApp(settings, wire(NOWHERE), { db: database.db, log: pino({ enabled: false }) })
  try {
    await app.ready()
    return `${JSON.stringify(app.swagger(), null, 2)}\n`
  } finally {
    await app.close()
    await database.close()
  }
}
