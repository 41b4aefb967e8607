import { describe, expect, it } from 'vitest'
import { DEMO_BEDRIJVEN } from './bedrijf.ts'
import { CONTACTTEKSTEN_KLAAR, CONTACTTEKSTEN_LOPEND } from './data/contactteksten-zaken.ts'
import { CONTACTTEKSTEN } from './data/contactteksten.ts'
import { ageOn, daysBetween } from './dates.ts'
import { DEMO_PERSONEN, demoPersoon } from './demo-personen.ts'
import { passesElevenTest } from './identifiers.ts'
import { DEMO_MEDEWERKERS } from './organisatie.ts'
import type { Persoon } from './persoon.ts'
import { buildTown } from './town.ts'
import { klantKey } from './zaak.ts'

const TODAY = '2026-08-24'
const town = buildTown(1, TODAY)
const byBsn = new Map(town.personen.map((persoon) => [persoon.bsn, persoon]))

function getPersoon(bsn: string): Persoon {
  const persoon = byBsn.get(bsn)
  if (persoon === undefined) throw new Error(`no ${bsn}`)
  return persoon
}

function contactsOf(bsn: string): number {
  return town.contacten.filter((contact) => contact.klant?.soort === 'persoon' && contact.klant.bsn === bsn).length
}

function zakenOf(bsn: string): number {
  return town.zaken.filter((zaak) => zaak.initiator.soort === 'persoon' && zaak.initiator.bsn === bsn).length
}

/** How often each key occurs, the most frequent first. */
function count(keys: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])
}

describe('the size of the town', () => {
  it('is that of a small municipality', () => {
    expect(town.personen.length).toBeGreaterThanOrEqual(2400)
    expect(town.bedrijven.length).toBeGreaterThanOrEqual(300)
    expect(town.bedrijven.flatMap((bedrijf) => bedrijf.vestigingen).length).toBeGreaterThanOrEqual(300)
    expect(town.zaken.length).toBeGreaterThanOrEqual(1800)
    expect(town.zaken.flatMap((zaak) => zaak.documenten).length).toBeGreaterThan(3000)
    expect(town.zaaktypen.length).toBeGreaterThanOrEqual(16)
    expect(town.contacten.length).toBeGreaterThan(4000)
    expect(town.organisatie.afdelingen).toHaveLength(12)
    expect(town.organisatie.groepen).toHaveLength(25)
    expect(town.organisatie.medewerkers).toHaveLength(250)
  })

  it('has something new to say in most conversations', () => {
    expect(CONTACTTEKSTEN.length + CONTACTTEKSTEN_LOPEND.length + CONTACTTEKSTEN_KLAAR.length).toBeGreaterThanOrEqual(
      120,
    )
    expect(new Set(town.contacten.map((contact) => contact.onderwerp)).size).toBeGreaterThan(120)
    const left = [...CONTACTTEKSTEN, ...CONTACTTEKSTEN_LOPEND, ...CONTACTTEKSTEN_KLAAR]
      .flatMap((sjabloon) => [...sjabloon.inhoud, sjabloon.verzoek ?? ''])
      .flatMap((text) => text.match(/\{\w+\}/g) ?? [])
    expect([...new Set(left)].sort()).toEqual(['{dagdeel}', '{datum}', '{straat}', '{toen}', '{wijk}', '{zaak}'])
  })
})

describe('building', () => {
  it('gives the same town for the same seed and day', () => {
    expect(buildTown(1, TODAY)).toEqual(town)
  })

  it('gives other people for another seed, but the same demo persons', () => {
    const other = buildTown(2, TODAY)
    const names = (each: typeof town): string[] =>
      each.personen.slice(100, 120).map((persoon) => persoon.naam.geslachtsnaam)
    expect(names(other)).not.toEqual(names(town))
    for (const demo of DEMO_PERSONEN) expect(other.personen.some((persoon) => persoon.bsn === demo.bsn)).toBe(true)
  })

  it('keeps who is who when a day passes: only dates move', () => {
    for (const later of ['2026-08-25', '2026-08-30', '2026-12-31']) {
      const then = buildTown(1, later)
      expect(then.personen.map((persoon) => [persoon.bsn, persoon.naam])).toEqual(
        town.personen.map((persoon) => [persoon.bsn, persoon.naam]),
      )
      expect(then.bedrijven.map((bedrijf) => [bedrijf.kvkNummer, bedrijf.naam, bedrijf.eigenaarBsn])).toEqual(
        town.bedrijven.map((bedrijf) => [bedrijf.kvkNummer, bedrijf.naam, bedrijf.eigenaarBsn]),
      )
      expect(then.zaken.map((zaak) => [zaak.nummer, zaak.zaaktype.sleutel, zaak.omschrijving, zaak.initiator])).toEqual(
        town.zaken.map((zaak) => [zaak.nummer, zaak.zaaktype.sleutel, zaak.omschrijving, zaak.initiator]),
      )
      const klantByNummer = new Map(then.contacten.map((contact) => [contact.nummer, contact.klant]))
      for (const contact of town.contacten) expect(klantByNummer.get(contact.nummer)).toEqual(contact.klant)
    }
  })
})

describe('people', () => {
  it('have a bsn of their own that passes the eleven-test', () => {
    expect(byBsn.size).toBe(town.personen.length)
    for (const bsn of byBsn.keys()) expect(passesElevenTest(bsn)).toBe(true)
  })

  it('are of all ages', () => {
    const ages = town.personen.flatMap(({ geboorte: { datum } }) =>
      datum.soort === 'dag' ? [ageOn(datum.dag, TODAY)] : [],
    )
    expect(Math.min(...ages)).toBe(0)
    expect(Math.max(...ages)).toBe(102)
  })

  it('are of every special kind', () => {
    const some = (fits: (persoon: Persoon) => boolean): number => town.personen.filter(fits).length
    expect(some((each) => each.opschorting?.reden === 'O')).toBeGreaterThan(40)
    expect(some((each) => each.opschorting?.reden === 'E' && each.verblijf.soort === 'buitenland')).toBeGreaterThan(30)
    expect(some((each) => each.verblijf.soort === 'onbekend')).toBeGreaterThan(4)
    expect(some((each) => each.geheim)).toBeGreaterThan(30)
    for (const soort of ['jaar', 'maand', 'onbekend']) {
      expect(some((each) => each.geboorte.datum.soort === soort)).toBeGreaterThan(1)
    }
    expect(some((each) => each.verblijf.soort === 'locatie')).toBeGreaterThan(5)
    expect(some((each) => each.verblijf.soort === 'adres' && each.verblijf.functie === 'B')).toBeGreaterThan(5)
    const adressen = town.personen.flatMap((each) => (each.verblijf.soort === 'adres' ? [each.verblijf.adres] : []))
    expect(adressen.filter((adres) => adres.huisletter !== undefined).length).toBeGreaterThan(20)
    expect(adressen.filter((adres) => adres.huisnummertoevoeging !== undefined).length).toBeGreaterThan(50)
    expect(some((each) => each.naam.adellijkeTitel !== undefined)).toBeGreaterThan(1)
    expect(some((each) => each.naam.voorvoegsel !== undefined)).toBeGreaterThan(300)
    expect(some((each) => /[^\u0000-\u007f]/.test(each.naam.geslachtsnaam))).toBeGreaterThan(100)
    for (const naamgebruik of ['E', 'N', 'P', 'V'])
      expect(some((each) => each.naamgebruik === naamgebruik)).toBeGreaterThan(10)
  })

  it('live in households: relations point to people who point back', () => {
    let relations = 0
    for (const persoon of town.personen) {
      if (persoon.partner !== undefined && 'bsn' in persoon.partner.wie) {
        expect(getPersoon(persoon.partner.wie.bsn).partner?.wie).toEqual({ bsn: persoon.bsn })
      }
      for (const kind of persoon.kinderen) {
        if (!('bsn' in kind)) continue
        relations++
        expect(getPersoon(kind.bsn).ouders).toContainEqual({ bsn: persoon.bsn })
      }
    }
    expect(relations).toBeGreaterThan(1000)
  })

  it('are more than thirty at one address and more than ten of one name and birth date', () => {
    const adressen = town.personen.flatMap((each) =>
      each.verblijf.soort === 'adres' ? [`${each.verblijf.adres.postcode} ${each.verblijf.adres.huisnummer}`] : [],
    )
    expect(count(adressen)[0]).toEqual(['4293AA 2', 39])
    const births = town.personen.map((each) => `${each.naam.geslachtsnaam} ${JSON.stringify(each.geboorte.datum)}`)
    expect(count(births)[0]?.[1]).toBe(12)
    expect(count(births).filter(([, times]) => times === 2).length).toBeGreaterThan(10)
  })
})

describe('the demo persons', () => {
  it('are in the town just as they are announced', () => {
    expect(new Set(DEMO_PERSONEN.map((demo) => demo.bsn)).size).toBe(DEMO_PERSONEN.length)
    for (const demo of DEMO_PERSONEN) {
      const persoon = getPersoon(demo.bsn)
      expect(persoon.naam.geslachtsnaam).toBe(demo.geslachtsnaam)
      expect(persoon.naam.voornamen).toBe(demo.voornamen)
      expect(persoon.geboorte.datum).toEqual(demo.geboortedatum)
      if (demo.adres !== undefined) expect(persoon.verblijf).toMatchObject({ adres: demo.adres })
    }
  })

  it('show what they are there to show', () => {
    expect(contactsOf(demoPersoon('300+ contacten').bsn)).toBe(340)
    expect(zakenOf(demoPersoon('veel zaken').bsn)).toBe(64)
    expect(zakenOf(demoPersoon('geen zaken').bsn)).toBe(0)
    expect(contactsOf(demoPersoon('geen zaken').bsn)).toBeGreaterThan(0)
    expect(contactsOf(demoPersoon('niets').bsn) + zakenOf(demoPersoon('niets').bsn)).toBe(0)
    expect(getPersoon(demoPersoon('geheim').bsn).geheim).toBe(true)
    expect(getPersoon(demoPersoon('overleden').bsn).opschorting?.reden).toBe('O')

    const { bsn } = demoPersoon('alles')
    const contacten = town.contacten.filter((each) => each.klant !== undefined && klantKey(each.klant) === `bsn ${bsn}`)
    const open = contacten.filter(
      (each) => each.contactverzoek !== undefined && each.contactverzoek.afgehandeldOp === undefined,
    )
    expect(open.length).toBeGreaterThanOrEqual(2)
    expect(contacten.some((each) => each.contactverzoek?.afgehandeldOp !== undefined)).toBe(true)
    expect(contacten.some((each) => each.zaken.length > 0)).toBe(true)
    const zaken = town.zaken.filter((zaak) => klantKey(zaak.initiator) === `bsn ${bsn}`)
    expect(zaken.filter((zaak) => zaak.einddatum === undefined).length).toBeGreaterThanOrEqual(3)
    expect(zaken.filter((zaak) => zaak.einddatum !== undefined).length).toBeGreaterThanOrEqual(3)
    expect(zaken.flatMap((zaak) => zaak.documenten).length).toBeGreaterThan(5)
    expect(town.bedrijven.some((bedrijf) => bedrijf.eigenaarBsn === bsn)).toBe(true)
  })

  it('are not the only ones who call often', () => {
    const callers = count(
      town.contacten.flatMap((contact) => (contact.klant === undefined ? [] : [klantKey(contact.klant)])),
    )
    expect(callers.filter(([, times]) => times >= 300).length).toBeGreaterThanOrEqual(3)
  })
})

describe('companies', () => {
  it('have numbers of the right form, each once', () => {
    const kvk = town.bedrijven.map((bedrijf) => bedrijf.kvkNummer)
    const vestigingen = town.bedrijven.flatMap((bedrijf) => bedrijf.vestigingen.map((each) => each.vestigingsnummer))
    expect(new Set(kvk).size).toBe(kvk.length)
    expect(new Set(vestigingen).size).toBe(vestigingen.length)
    for (const number of kvk) expect(number).toMatch(/^\d{8}$/)
    for (const number of vestigingen) expect(number).toMatch(/^\d{12}$/)
    const rsins = town.bedrijven.flatMap((bedrijf) => (bedrijf.rsin === undefined ? [] : [bedrijf.rsin]))
    expect(new Set(rsins).size).toBe(rsins.length)
    for (const rsin of rsins) expect(passesElevenTest(rsin)).toBe(true)
  })

  it('are of every kind', () => {
    const vormen = new Set(town.bedrijven.map((bedrijf) => bedrijf.rechtsvorm))
    expect(vormen.size).toBe(6)
    const vestigingen = town.bedrijven.flatMap((bedrijf) => bedrijf.vestigingen)
    expect(vestigingen.filter((each) => !each.hoofd).length).toBeGreaterThan(40)
    expect(vestigingen.filter((each) => each.afgeschermd).length).toBeGreaterThan(10)
    expect(town.bedrijven.filter((bedrijf) => bedrijf.einde !== undefined).length).toBeGreaterThan(10)
    for (const { eigenaarBsn } of town.bedrijven) if (eigenaarBsn !== undefined) getPersoon(eigenaarBsn)
  })

  it('include the demo companies under their announced numbers', () => {
    for (const demo of DEMO_BEDRIJVEN) {
      const bedrijf = town.bedrijven.find((each) => each.kvkNummer === demo.kvkNummer)
      expect(bedrijf?.naam).toBe(demo.naam)
      expect(bedrijf?.vestigingen[0]?.vestigingsnummer).toBe(demo.vestigingsnummer)
    }
  })
})

describe('zaken', () => {
  it('lie in the past, in order, and end with their last status', () => {
    expect(new Set(town.zaken.map((zaak) => zaak.identificatie)).size).toBe(town.zaken.length)
    for (const zaak of town.zaken) {
      expect(zaak.identificatie).toMatch(/^ZAAK-20\d\d-\d{7}$/)
      expect(zaak.startdatum < TODAY).toBe(true)
      const moments = zaak.statussen.map((status) => status.gezetOp)
      expect([...moments].sort()).toEqual(moments)
      for (const moment of moments) expect(moment < TODAY).toBe(true)
      const closed = zaak.statussen.length === zaak.zaaktype.statussen.length
      expect(zaak.einddatum !== undefined).toBe(closed)
      expect(zaak.resultaat !== undefined).toBe(closed)
      if (zaak.einddatum !== undefined) expect(zaak.einddatum >= zaak.startdatum).toBe(true)
      expect(zaak.behandelaar.groep.afdeling.naam).toBe(zaak.zaaktype.afdeling)
    }
    const open = town.zaken.filter((zaak) => zaak.einddatum === undefined)
    expect(open.length).toBeGreaterThan(150)
    expect(town.zaken.length - open.length).toBeGreaterThan(1000)
  })

  it('start before whoever asked for them died or left', () => {
    for (const zaak of town.zaken) {
      if (zaak.initiator.soort !== 'persoon') continue
      const { opschorting } = getPersoon(zaak.initiator.bsn)
      if (opschorting !== undefined) expect(zaak.startdatum <= opschorting.datum).toBe(true)
    }
  })
})

describe('contacts', () => {
  it('lie in the three years before today, in office hours, oldest first', () => {
    const moments = town.contacten.map((contact) => contact.plaatsgevondenOp)
    expect([...moments].sort()).toEqual(moments)
    for (const moment of moments) {
      const age = daysBetween(moment.slice(0, 10), TODAY)
      expect(age).toBeGreaterThan(0)
      expect(age).toBeLessThanOrEqual(1100)
      expect(moment.slice(11, 16) >= '06:30' && moment.slice(11, 16) <= '16:00').toBe(true)
    }
    expect(moments.filter((moment) => daysBetween(moment.slice(0, 10), TODAY) < 30).length).toBeGreaterThan(100)
  })

  it('come before death or emigration', () => {
    for (const contact of town.contacten) {
      if (contact.klant?.soort !== 'persoon') continue
      const { opschorting } = getPersoon(contact.klant.bsn)
      if (opschorting !== undefined) expect(contact.plaatsgevondenOp.slice(0, 10) <= opschorting.datum).toBe(true)
    }
  })

  it('are about zaken of the same klant that had started', () => {
    const about = town.contacten.flatMap((contact) => contact.zaken.map((zaak) => ({ contact, zaak })))
    expect(about.length).toBeGreaterThan(800)
    for (const { contact, zaak } of about) {
      expect(contact.klant).toBeDefined()
      if (contact.klant !== undefined) expect(klantKey(contact.klant)).toBe(klantKey(zaak.initiator))
      expect(contact.plaatsgevondenOp.slice(0, 10) >= zaak.startdatum).toBe(true)
    }
  })

  it('lead to promises, open and done, also to callers whom no register knows', () => {
    const verzoeken = town.contacten.filter((contact) => contact.contactverzoek !== undefined)
    const open = verzoeken.filter((contact) => contact.contactverzoek?.afgehandeldOp === undefined)
    expect(verzoeken.length).toBeGreaterThan(700)
    expect(open.length).toBeGreaterThan(60)
    expect(open.length).toBeLessThan(300)
    const unknown = verzoeken.filter((contact) => contact.klant === undefined)
    expect(unknown.length).toBeGreaterThan(100)
    for (const contact of verzoeken) {
      expect(contact.bereik.length).toBeGreaterThan(0)
      const { afgehandeldOp, toegewezenOp } = contact.contactverzoek ?? {}
      if (afgehandeldOp !== undefined && toegewezenOp !== undefined) expect(afgehandeldOp > toegewezenOp).toBe(true)
    }
    expect(town.contacten.filter((contact) => contact.klant === undefined).length).toBeGreaterThan(500)
  })
})

describe('the organisation', () => {
  it('has people in every team, each with a login of their own and a colleague who stands in', () => {
    const { medewerkers, groepen } = town.organisatie
    const logins = new Set(medewerkers.map((medewerker) => medewerker.identificatie))
    expect(logins.size).toBe(250)
    for (const groep of groepen) expect(medewerkers.filter((each) => each.groep === groep).length).toBeGreaterThan(3)
    for (const medewerker of medewerkers) {
      expect(medewerker.identificatie.length).toBeLessThanOrEqual(24)
      expect(logins.has(medewerker.vervanger ?? '')).toBe(true)
      expect(medewerker.vervanger).not.toBe(medewerker.identificatie)
    }
    for (const demo of DEMO_MEDEWERKERS) expect(logins.has(demo.identificatie)).toBe(true)
  })
})
