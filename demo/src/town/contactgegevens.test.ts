import { describe, expect, it } from 'vitest'
import { emailVan, mobielNummer, slug, vastNummer } from './contactgegevens.ts'
import { createRandom } from './random.ts'

describe('an address made from a name', () => {
  it('is plain ASCII whatever the name', () => {
    expect(slug('Yıldız')).toBe('yildiz')
    expect(slug('Łukasz Wiśniewski')).toBe('lukasz.wisniewski')
    expect(slug("van 't Hof", '')).toBe('vanthof')
    expect(slug('Bakkerij Het Anker B.V.', '-')).toBe('bakkerij-het-anker-bv')
    const random = createRandom(1, 'mail')
    for (const geslachtsnaam of ['Öztürk', "d'Hondt", 'Quarles van Ufford', 'Smit-Hazelhoff', 'Tjon A Ten']) {
      const mail = emailVan(random, { voornamen: 'Zoë Maria', geslachtsnaam })
      expect(mail).toMatch(/^[a-z0-9.]+@[a-z]+\.example$/)
      expect(mail.length).toBeLessThanOrEqual(80)
    }
  })
})

describe('a telephone number', () => {
  it('has the form that Open Klant accepts', () => {
    const random = createRandom(2, 'phone')
    for (let index = 0; index < 200; index++) {
      expect(mobielNummer(random)).toMatch(/^0600\d{6}$/)
      expect(vastNummer(random)).toMatch(/^0199\d{6}$/)
    }
  })
})
