import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, field, openDesk, startBrowser } from './house/desk.ts'
import { type House, startHouse } from './house/house.ts'
import { leave } from './house/inspection.ts'

/** What the browser itself writes down when an answer is an error or does not come. */
const FAILED_REQUEST = /Failed to load resource/

let browser: Browser
let house: House
let desk: Desk
let page: Page

beforeAll(async () => {
  const [started, opened] = await Promise.all([startHouse(), startBrowser()])
  house = started
  browser = opened
})

beforeEach(async () => {
  desk = await openDesk(browser, house)
  page = desk.page
})

afterEach(async () => {
  for (const name of ['openzaak', 'openklant', 'brp', 'objecten'] as const) await house.control(name).healthy()
  await desk.close()
})

afterAll(async () => {
  await browser.close()
  await leave(house)
})

async function start(notitie: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('F2')
  await field(page, 'Notitie').fill(notitie)
}

async function search(manier: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('radio', { name: manier }).check()
  for (const [label, value] of Object.entries(fields)) await field(page, label).fill(value)
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
}

async function openKlant(kenmerk: string): Promise<void> {
  await search('BSN', { BSN: house.beller(kenmerk).bsn ?? '' })
  await page.getByRole('button', { name: 'Andere klant' }).waitFor()
}

/** Fills in how it ended, as far as it does not stand there already. */
async function fillIn(vraag: string): Promise<void> {
  await field(page, 'Specifieke vraag').fill(vraag)
  await field(page, 'Kanaal').selectOption('Telefoon')
  await field(page, 'Afhandeling').selectOption('Zelfstandig afgehandeld')
  const afdeling = page.getByRole('combobox', { name: 'Afdeling' })
  await afdeling.fill('Burger')
  await page.getByRole('listbox', { name: 'Afdelingen' }).getByRole('option').first().click()
}

function saveButton() {
  return page.getByRole('button', { name: 'Opslaan en afronden' })
}

async function saveAs(vraag: string): Promise<void> {
  await fillIn(vraag)
  await saveButton().click()
}

async function recordsOf(vraag: string): Promise<number> {
  return (await house.rows(`select 1 from contactmoment where specifieke_vraag = '${vraag}'`)).length
}

describe('a register that is silent', () => {
  it('is named in its own part; the rest is there at once, and nobody is told that there are no zaken', async () => {
    await start('Vraagt naar haar zaak.')
    await house.control('openzaak').fault({ mode: 'silent' })
    await openKlant('alles')
    const main = page.getByRole('main')
    const since = performance.now()
    await main.getByRole('list', { name: 'Contactmomenten' }).first().waitFor()
    expect(performance.now() - since).toBeLessThan(2_000)
    await desk.look('open-zaak-stil-1-wacht')
    await main.getByText('Open Zaak antwoordt niet op tijd.').first().waitFor({ timeout: 15_000 })
    expect(await main.getByText('Geen zaken').count()).toBe(0)
    expect(await page.getByRole('tab', { name: /^Zaken/ }).innerText()).not.toContain('0')
    await desk.look('open-zaak-stil-2-gemeld')

    await house.control('openzaak').healthy()
    await main
      .getByRole('button', { name: /Opnieuw/ })
      .first()
      .click()
    await main.getByRole('list', { name: 'Zaken' }).first().waitFor({ timeout: 20_000 })
    expect(await main.getByText('Open Zaak antwoordt niet').count()).toBe(0)
    await desk.inspect()
  })

  it('and is Open Klant at the moment of saving: it is kept, it says so, and it arrives by itself', async () => {
    const vraag = 'Open Klant was weg'
    await start('Alles staat er nog.')
    await openKlant('geen zaken')
    await house.control('openklant').fault({ mode: 'refuse' })
    await saveAs(vraag)
    await page.getByText('Het contactmoment is opgeslagen').waitFor()
    await page.getByText('Wacht op Open Klant').first().waitFor({ timeout: 20_000 })
    await desk.look('open-klant-weg-1-wacht')

    // What was acknowledged does not hang on this page, nor on this process.
    await page.reload()
    await page.getByText(vraag).first().waitFor()
    await house.killBff()
    await house.restartBff()
    await page.reload()
    await page.getByText(vraag).first().waitFor()
    await desk.look('open-klant-weg-2-herladen')

    await house.control('openklant').healthy()
    await page.getByRole('listitem').filter({ hasText: vraag }).getByText('Geregistreerd').waitFor({ timeout: 60_000 })
    await desk.look('open-klant-weg-3-geregistreerd')
    expect(await recordsOf(vraag)).toBe(1)
    await desk.inspect(FAILED_REQUEST)
  })
})

describe('the BFF gone in the middle of a conversation', () => {
  it('costs no text: the agent is told, tries again, and it is saved once', async () => {
    const vraag = 'De verbinding was weg'
    await start('Deze notitie mag niet weg.')
    await openKlant('geen zaken')
    await fillIn(vraag)
    await house.killBff()
    await saveButton().click()
    await page.getByText('Geen verbinding met KISS').first().waitFor({ timeout: 20_000 })
    expect(await field(page, 'Notitie').inputValue()).toBe('Deze notitie mag niet weg.')
    await desk.look('bff-weg')
    await house.restartBff()
    await page.getByRole('button', { name: 'Opnieuw proberen' }).first().click()
    await page.getByText('Het contactmoment is opgeslagen').waitFor()
    expect(await recordsOf(vraag)).toBe(1)
    await desk.inspect(FAILED_REQUEST)
  })

  it('and so does a session that has ended: log in again beside it, and go on', async () => {
    const vraag = 'De sessie was voorbij'
    await start('Getypt voor het uitloggen.')
    await fillIn(vraag)
    await desk.context.clearCookies({ name: '__Host-Http-kcc' })
    await saveButton().click()
    await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor()
    await desk.look('uitgelogd')
    const [tab] = await Promise.all([
      desk.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Opnieuw inloggen' }).click(),
    ])
    // The login provider may still know who this is, and then it asks nothing.
    const choice = tab.getByRole('button', { name: 'Kim Klantcontact' })
    await Promise.race([tab.waitForEvent('close'), choice.click()]).catch(() => undefined)
    await page.getByText('Het contactmoment is opgeslagen').waitFor({ timeout: 20_000 })
    expect(await recordsOf(vraag)).toBe(1)
    await desk.inspect(FAILED_REQUEST)
  })
})

describe('saving', () => {
  it('by a double click happens once', async () => {
    const vraag = 'Twee keer geklikt'
    await start('')
    await fillIn(vraag)
    await saveButton().dblclick()
    await page.getByText('Het contactmoment is opgeslagen').waitFor()
    await page.getByText('Geregistreerd').first().waitFor({ timeout: 20_000 })
    expect(await recordsOf(vraag)).toBe(1)
    await desk.inspect()
  })

  it('of one caller says nothing of another who waits meanwhile', async () => {
    await start('De eerste beller.')
    await openKlant('alles')
    await page.keyboard.press('F2')
    expect(await field(page, 'Notitie').inputValue()).toBe('')
    await field(page, 'Notitie').fill('De tweede beller.')
    await saveAs('Tweede beller')
    await page.getByText('Het contactmoment is opgeslagen').waitFor()
    expect(await field(page, 'Notitie').inputValue()).toBe('De eerste beller.')
    await page.getByRole('button', { name: 'Andere klant' }).waitFor()
    await desk.inspect()
  })
})

/** The sentence that belongs to a field by aria-describedby: what is seen and what is heard. */
async function sentenceAt(label: string): Promise<string> {
  const control = field(page, label)
  await expect.poll(() => control.getAttribute('aria-invalid'), { timeout: 3_000, message: label }).toBe('true')
  const ids = (await control.getAttribute('aria-describedby')) ?? ''
  const texts = await Promise.all(ids.split(' ').map((id) => page.locator(`[id="${id}"]`).innerText()))
  return texts.join(' ')
}

describe('wrong input gives a sentence at its field and loses nothing', () => {
  it.each([
    ['BSN', { BSN: '12345678' }, { BSN: 'Een bsn heeft 9 cijfers.' }],
    ['BSN', { BSN: '123456789' }, { BSN: 'Dit is geen valide BSN.' }],
    ['BSN', { BSN: '' }, { BSN: 'Een bsn heeft 9 cijfers.' }],
    [
      'Naam en geboortedatum',
      { Achternaam: 'ab', Geboortedatum: '31-02-1980' },
      {
        Achternaam: 'Vul een geldig (begin van een) achternaam in, van minimaal 3 tekens',
        Geboortedatum: 'Vul een geldige',
      },
    ],
    [
      'Naam en geboortedatum',
      { Achternaam: '', Geboortedatum: '' },
      { Achternaam: 'minimaal 3 tekens', Geboortedatum: 'Vul een geldige' },
    ],
    [
      'Postcode en huisnummer',
      { Postcode: '0123 AB', Huisnummer: 'twaalf' },
      { Postcode: 'Vul een geldige postcode in, bijvoorbeeld 1234 AB.', Huisnummer: 'Vul een huisnummer in' },
    ],
    [
      'Postcode en huisnummer',
      { Postcode: '4294 AA', Huisnummer: '12', Letter: 'AB', Toevoeging: '12345' },
      { Letter: 'Een huisletter is precies 1 letter.', Toevoeging: 'Een toevoeging heeft 1 tot 4' },
    ],
  ] as [string, Record<string, string>, Record<string, string>][])(
    'when searching on %s with %o',
    async (manier, fields, sentences) => {
      await start('Deze notitie blijft.')
      await search(manier, fields)
      for (const [label, sentence] of Object.entries(sentences)) expect(await sentenceAt(label)).toContain(sentence)
      for (const [label, value] of Object.entries(fields)) expect(await field(page, label).inputValue()).toBe(value)
      expect(await field(page, 'Notitie').inputValue()).toBe('Deze notitie blijft.')
      await desk.look(`fout-zoeken-${manier.slice(0, 3).toLowerCase()}-${Object.values(fields).join('').length}`)
      expect(desk.requests.filter((url) => url.includes('/api/personen'))).toEqual([])
      await desk.inspect()
    },
  )

  it('when nothing is filled in at the end, and when too much is', async () => {
    await start('x'.repeat(1_048))
    await saveButton().click()
    expect(await sentenceAt('Notitie')).toContain(
      'Dit veld bevat 1048 tekens (maximaal 1000 toegestaan). Verwijder 48 tekens.',
    )
    expect(await sentenceAt('Specifieke vraag')).toContain('Vul een specifieke vraag in')
    expect(await sentenceAt('Kanaal')).toContain('Kies een kanaal.')
    expect(await sentenceAt('Afhandeling')).toContain('Kies hoe het gesprek is afgelopen.')
    expect(await sentenceAt('Afdeling')).toContain('Kies een afdeling.')
    await desk.look('fout-afhandelen-leeg')

    await field(page, 'Notitie').fill('Kort.')
    await fillIn('y'.repeat(200))
    await saveButton().click()
    expect(await sentenceAt('Specifieke vraag')).toContain(
      'Dit veld bevat 200 tekens (maximaal 180 toegestaan). Verwijder 20 tekens.',
    )
    expect(await field(page, 'Specifieke vraag').inputValue()).toBe('y'.repeat(200))
    await page.getByRole('combobox', { name: 'Afdeling' }).fill('Bestaat niet')
    await page.keyboard.press('Tab')
    expect(await sentenceAt('Afdeling')).toContain('Kies een')
    await desk.look('fout-afhandelen-te-lang')
    expect(desk.requests.filter((url) => url.endsWith('/api/afhandelingen'))).toEqual([])

    await saveAs('Nu klopt alles')
    await page.getByText('Het contactmoment is opgeslagen').waitFor()
    expect(await recordsOf('Nu klopt alles')).toBe(1)
    await desk.inspect()
  })

  it('when the register itself asks for more: too many hits is said in the words of an agent', async () => {
    const { achternaam = '', geboortedatum = '' } = house.beller('meer dan tien treffers')
    await start('Een gewone naam.')
    await search('Naam en geboortedatum', {
      Achternaam: achternaam,
      Geboortedatum: geboortedatum.split('-').toReversed().join('-'),
    })
    await page
      .getByRole('main')
      .getByText(/te veel|meer/i)
      .first()
      .waitFor()
    await desk.look('te-veel-treffers')
    expect(await field(page, 'Achternaam').inputValue()).toBe(achternaam)
    await desk.inspect(FAILED_REQUEST)
  })
})
