import { describe, expect, it } from 'vitest'
import { ingelogdeFrom } from './claims.ts'
import { SessieEnv } from './env.ts'

const SETTINGS = { OIDC_AUTHORITY: 'https://login.gemeente.example', OIDC_CLIENT_ID: 'kiss', OIDC_CLIENT_SECRET: 'x' }
const SANNE = {
  iss: 'https://login.gemeente.example',
  sub: 'a1',
  name: 'Sanne de Wit',
  email: 'sanne@gemeente.example',
  roles: ['Klantcontactmedewerker'],
}

function read(claims: unknown, settings: Record<string, string> = {}) {
  return ingelogdeFrom(claims, SessieEnv.parse({ ...SETTINGS, ...settings }))
}

describe('who the claims say somebody is', () => {
  it('is known by issuer and subject; the address is for display', () => {
    expect(read(SANNE)).toEqual({
      issuer: 'https://login.gemeente.example',
      subject: 'a1',
      naam: 'Sanne de Wit',
      email: 'sanne@gemeente.example',
      identificatie: 'sanne@gemeente.example',
      rollen: ['klantcontactmedewerker'],
    })
    const namesake = read({ ...SANNE, sub: 'a2' })
    expect(namesake.email).toBe(read(SANNE).email)
    expect(namesake.subject).toBe('a2')
  })

  it.each([
    ['a list in roles', { roles: ['Klantcontactmedewerker', 'Redacteur'] }, ['klantcontactmedewerker', 'redacteur']],
    ['one name in roles', { roles: 'Beheerder' }, ['beheerder']],
    ['one name in role', { roles: undefined, role: 'Kennisbank' }, ['kennisbank']],
    ['a list in role', { roles: undefined, role: ['Redacteur', 'Kennisbank'] }, ['redacteur', 'kennisbank']],
    ['both, each once', { role: 'Redacteur', roles: ['Redacteur', 'Beheerder'] }, ['redacteur', 'beheerder']],
    ['names of other systems beside ours', { roles: ['offline_access', 'Redacteur', '__proto__'] }, ['redacteur']],
  ])('has rollen from %s', (_, claims, rollen) => {
    expect(read({ ...SANNE, ...claims }).rollen).toEqual(rollen)
  })

  it('has rollen by the names that the municipality set', () => {
    const settings = { OIDC_KLANTCONTACTMEDEWERKER_ROLE: 'KCC-medewerker' }
    expect(read({ ...SANNE, roles: ['KCC-medewerker'] }, settings).rollen).toEqual(['klantcontactmedewerker'])
    expect(() => read(SANNE, settings)).toThrow('login-failed')
  })

  it.each([
    ['nothing', {}],
    ['an empty list', { roles: [] }],
    ['a rol of another system', { roles: ['admin'] }],
    ['our rol in other letters', { roles: ['klantcontactmedewerker'] }],
    ['a piece of our rol', { roles: ['Klantcontact'] }],
    ['two rollen in one name', { roles: 'Klantcontactmedewerker,Redacteur' }],
  ])('is not let in with %s for a rol, and hears whom to ask', (_, claims) => {
    const { roles: _roles, ...nobody } = SANNE
    expect(() => read({ ...nobody, ...claims })).toThrow(
      expect.objectContaining({ code: 'login-failed', zin: expect.stringContaining('geen rol in KISS') }),
    )
  })

  it.each([{ email: undefined }, { email: '' }])('has the preferred name for an address: %o', (claims) => {
    expect(read({ ...SANNE, ...claims, preferred_username: 'sanne@elders.example' }).email).toBe('sanne@elders.example')
  })

  it('is not let in without any address, and hears whom to ask', () => {
    expect(() => read({ ...SANNE, email: undefined })).toThrow(
      expect.objectContaining({ code: 'login-failed', zin: expect.stringContaining('geen e-mailadres') }),
    )
  })

  it('is called by their address when they have no name', () => {
    expect(read({ ...SANNE, name: undefined }).naam).toBe(SANNE.email)
    expect(read({ ...SANNE, name: '' }).naam).toBe(SANNE.email)
  })

  it('is known to registers by the claim that the municipality set, cut where it says', () => {
    const claims = { ...SANNE, personeelsnummer: '0012345', lijst: ['x'], leeg: '' }
    const by = (claim: string, more: Record<string, string> = {}) =>
      read(claims, { OIDC_MEDEWERKER_IDENTIFICATIE_CLAIM: claim, ...more }).identificatie
    expect(by('personeelsnummer')).toBe('0012345')
    expect(by('personeelsnummer', { OIDC_MEDEWERKER_IDENTIFICATIE_TRUNCATE: '4' })).toBe('0012')
    expect(by('email', { OIDC_MEDEWERKER_IDENTIFICATIE_TRUNCATE: '24' })).toBe('sanne@gemeente.example'.slice(0, 24))
    for (const useless of ['er-is-niets', 'lijst', 'leeg', '__proto__', 'constructor'])
      expect(by(useless)).toBe(SANNE.email)
  })

  it.each([
    undefined,
    null,
    'sanne',
    {},
    { ...SANNE, sub: '' },
    { ...SANNE, sub: undefined },
    { ...SANNE, sub: 7 },
    { ...SANNE, iss: undefined },
    { ...SANNE, roles: [7] },
    { ...SANNE, roles: { rol: 'Beheerder' } },
    { ...SANNE, email: ['a', 'b'] },
  ])('is nobody when the claims are no claims: %o', (claims) => {
    expect(() => read(claims)).toThrow(expect.objectContaining({ code: 'login-failed' }))
  })

  it('refuses settings that cannot be', () => {
    expect(() => read(SANNE, { OIDC_MEDEWERKER_IDENTIFICATIE_TRUNCATE: '0' })).toThrow()
    expect(() => read(SANNE, { OIDC_AUTHORITY: 'login' })).toThrow()
  })
})
