import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { SettingsError, SettingsFaults } from './settings-error.ts'
import { wire } from './wiring.ts'

const GOOD: Record<string, string> = {
  KISS_URL: 'http://127.0.0.1:8080/',
  DATABASE_URL: 'postgresql://kiss@127.0.0.1/kiss',
  DESK_DIR: 'desk/dist',
  OIDC_AUTHORITY: 'http://127.0.0.1:9000',
  OIDC_CLIENT_ID: 'kiss',
  OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
  HAAL_CENTRAAL_BASE_URL: 'https://brp.example/haalcentraal/api',
  KVK_BASE_URL: 'https://kvk.example/api/',
  AFDELINGEN_BASE_URL: 'https://objecten.example',
  AFDELINGEN_OBJECT_TYPE_URL: 'https://objecten.example/api/v2/objecttypes/1',
  AFDELINGEN_TOKEN: 't',
  SDG_OBJECTEN_BASE_URL: 'https://objecten.example',
  SDG_OBJECT_TYPE_URL: 'https://objecten.example/api/v2/objecttypes/2',
  SDG_OBJECTEN_TOKEN: 't',
  VAC_OBJECTEN_BASE_URL: 'https://objecten.example',
  VAC_OBJECT_TYPE_URL: 'https://objecten.example/api/v2/objecttypes/3',
  VAC_OBJECTEN_TOKEN: 't',
  REGISTERS__0__IS_DEFAULT: 'true',
  REGISTERS__0__KLANTINTERACTIE_BASE_URL: 'https://openklant.example/klantinteracties',
  REGISTERS__0__KLANTINTERACTIE_TOKEN: 't',
  REGISTERS__0__ZAAKSYSTEEM_ZAKEN_BASE_URL: 'https://openzaak.example/zaken/api/v1',
  REGISTERS__0__ZAAKSYSTEEM_CATALOGI_BASE_URL: 'https://openzaak.example/catalogi/api/v1',
  REGISTERS__0__ZAAKSYSTEEM_DOCUMENTEN_BASE_URL: 'https://openzaak.example/documenten/api/v1',
  REGISTERS__0__ZAAKSYSTEEM_API_CLIENT_ID: 'kiss',
  REGISTERS__0__ZAAKSYSTEEM_API_KEY: 'a-secret-of-at-least-32-characters',
}

function readAll(env: Record<string, string | undefined>) {
  const faults = new SettingsFaults()
  const settings = faults.try(() => readSettings(env))
  const ports = faults.try(() => wire(env))
  if (!settings || !ports) throw faults.error()
  return { settings, ports }
}

function faultsOf(changes: Record<string, string | undefined>): readonly string[] {
  try {
    readAll({ ...GOOD, ...changes })
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.lines
    throw error
  }
}

describe('readSettings', () => {
  it('reads the names of the existing KISS', () => {
    const { settings, ports } = readAll(GOOD)
    expect(settings.general.KISS_URL).toBe('http://127.0.0.1:8080')
    expect(ports.contactmomenten.map((port) => port.register.naam)).toEqual(['Open Klant'])
    expect(ports.kennis).toHaveLength(2)
  })

  it('makes an address of the POSTGRES_ settings, whatever characters a password has', () => {
    const { databaseUrl } = readSettings({
      ...GOOD,
      DATABASE_URL: undefined,
      POSTGRES_HOST: 'db',
      POSTGRES_DB: 'kiss',
      POSTGRES_USER: 'kiss',
      POSTGRES_PASSWORD: 'p@ss/w:rd',
    })
    expect(databaseUrl).toBe('postgresql://kiss:p%40ss%2Fw%3Ard@db:5432/kiss')
  })

  it.each([
    ['KISS_URL', 'no address'],
    ['OIDC_AUTHORITY', ''],
    ['PORT', '99999'],
    ['HAAL_CENTRAAL_BASE_URL', 'ftp://brp.example'],
    ['AFDELINGEN_TOKEN', ''],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['DATABASE_URL', ''],
    ['AFLEVERING_LEASE_SECONDS', '0'],
    ['REGISTERS__0__ZAAKSYSTEEM_API_KEY', ''],
    ['REGISTERS__0__KLANTINTERACTIE_BASE_URL', ''],
    ['REGISTERS__0__REGISTRY_VERSION', 'OpenKlant9'],
  ])('refuses %s=%j and names it', (name, value) => {
    const lines = faultsOf({ [name]: value })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(name)
  })

  it('wants exactly one default set', () => {
    expect(faultsOf({ REGISTERS__0__IS_DEFAULT: 'false' })[0]).toContain('IS_DEFAULT')
    const none = Object.fromEntries(Object.entries(GOOD).filter(([name]) => !name.startsWith('REGISTERS__')))
    expect(() => wire(none)).toThrow('no register set')
  })

  it('names all faults at once and never a value', () => {
    const lines = faultsOf({ KISS_URL: 'secret-looking-value', KVK_BASE_URL: undefined, PORT: 'x' })
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).not.toContain('secret-looking-value')
  })
})
