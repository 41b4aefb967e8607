import { describe, expect, it } from 'vitest'
import { Ingelogde } from './sessie.ts'

const SANNE = {
  issuer: 'https://login.voorbeeld.nl',
  subject: 'a1',
  naam: 'Sanne de Wit',
  email: 'sanne@voorbeeld.nl',
  identificatie: 'sanne',
  rollen: ['klantcontactmedewerker', 'redacteur'],
}

describe('who is logged in', () => {
  it('may have several rollen, or none', () => {
    expect(Ingelogde.parse(SANNE)).toEqual(SANNE)
    expect(Ingelogde.parse({ ...SANNE, rollen: [] }).rollen).toEqual([])
  })

  it.each(['admin', 'Klantcontactmedewerker', ''])('has no rol that KISS does not know: "%s"', (rol) => {
    expect(Ingelogde.safeParse({ ...SANNE, rollen: [rol] }).success).toBe(false)
  })

  it('carries nothing else out of a kept session', () => {
    expect(Ingelogde.parse({ ...SANNE, accessToken: 'geheim' })).toEqual(SANNE)
  })
})
