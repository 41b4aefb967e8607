import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, field, openDesk, startBrowser } from './house/desk.ts'
import { type House, startHouse } from './house/house.ts'
import { leave } from './house/inspection.ts'

/** The published set; DEMO_BRP names another place, as for `npm start`. */
const REAL_SET =
  process.env['DEMO_BRP'] ?? join(import.meta.dirname, '../../shared/testdata/brp/derived-personen-v2-shape.json')
const VRAAG = 'Spoedaanvraag voor een reis'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

/** The caller as an agent hears them: name, date of birth as people say it, address. */
interface Beller {
  bsn: string
  achternaam: string
  geboren: string
  postcode: string
  huisnummer: string
}

function bellerOf(house: House): Beller {
  const { bsn = '', achternaam = '', geboortedatum = '', postcode = '', huisnummer = 0 } = house.beller('alles')
  return {
    bsn,
    achternaam,
    geboren: geboortedatum.split('-').toReversed().join('-'),
    postcode: `${postcode.slice(0, 4)} ${postcode.slice(4).toLowerCase()}`,
    huisnummer: String(huisnummer),
  }
}

/** The whole main job, from the phone that rings to the history of the klant. */
async function walk(house: House, desk: Desk, picture: string): Promise<void> {
  const { page } = desk
  const beller = bellerOf(house)
  await page.getByRole('button', { name: 'Start een contactmoment' }).waitFor()
  await desk.look(`${picture}-1-begin`)

  // 2. Start, and write while the klant talks.
  await page.getByRole('button', { name: 'Start een contactmoment' }).click()
  await field(page, 'Notitie').fill('Mevrouw is haar paspoort kwijt en vliegt vrijdag.')
  await desk.look(`${picture}-2-zoeken`)

  // 3. Find the caller in three ways.
  await field(page, 'Achternaam').fill(beller.achternaam)
  await field(page, 'Geboortedatum').fill(beller.geboren)
  const name = await opened(page, beller, () => field(page, 'Geboortedatum').press('Enter'))
  await page.getByRole('button', { name: 'Andere klant' }).click()
  await page.getByRole('radio', { name: 'Postcode en huisnummer' }).check()
  await field(page, 'Postcode').fill(beller.postcode)
  await field(page, 'Huisnummer').fill(beller.huisnummer)
  const zoeken = page.getByRole('button', { name: 'Zoeken', exact: true })
  expect(await opened(page, beller, () => zoeken.click())).toBe(name)
  await page.getByRole('button', { name: 'Andere klant' }).click()
  expect(await openByBsn(page, beller)).toBe(name)

  // 4. Everything about them on one screen.
  const klantbeelden = desk.requests.filter((url) => url.endsWith('/api/klantbeeld')).length
  const main = page.getByRole('main')
  for (const title of ['Contactmomenten', 'Zaken', 'Persoonsgegevens']) {
    await main.getByRole('heading', { name: title }).first().waitFor()
  }
  await main.getByRole('list', { name: 'Contactmomenten' }).first().waitFor()
  await main.getByRole('list', { name: 'Zaken' }).first().waitFor()
  await main.getByText('Bron: Open Zaak').first().waitFor()
  expect(klantbeelden).toBeLessThanOrEqual(3)
  await desk.look(`${picture}-3-klantbeeld`)

  // 5. The answer, beside the note; the article is recorded as source.
  await page.getByRole('textbox', { name: 'Zoeken in de kennisbank' }).fill('paspoort kwijt')
  await page.getByRole('textbox', { name: 'Zoeken in de kennisbank' }).press('Enter')
  const results = page.getByRole('list', { name: 'Zoekresultaten' })
  await results.waitFor()
  await desk.look(`${picture}-4-kennis`)
  const hit = results.getByRole('button').first()
  await hit.click()
  await page.getByRole('article').getByRole('heading').first().waitFor()
  expect(await field(page, 'Notitie').inputValue()).toContain('vliegt vrijdag')
  expect(await page.getByRole('list', { name: 'Gaat over' }).getByRole('listitem').count()).toBe(2)
  await desk.look(`${picture}-5-artikel`)

  // 6. Afhandelen and save.
  await field(page, 'Specifieke vraag').fill(VRAAG)
  await field(page, 'Kanaal').selectOption('Telefoon')
  await field(page, 'Afhandeling').selectOption('Zelfstandig afgehandeld')
  const afdeling = page.getByRole('combobox', { name: 'Afdeling' })
  if ((await afdeling.inputValue()) === '') {
    await afdeling.fill('Burger')
    await page.getByRole('listbox', { name: 'Afdelingen' }).getByRole('option').first().click()
  }
  await desk.look(`${picture}-6-afhandelen`)
  await page.getByRole('button', { name: 'Opslaan en afronden' }).click()
  await page.getByText('Het contactmoment is opgeslagen').waitFor()
  await desk.look(`${picture}-7-opgeslagen`)
  await page.getByText('Geregistreerd').first().waitFor({ timeout: 15_000 })
  await desk.look(`${picture}-8-geregistreerd`)

  // 7. It stands on top of the history of the klant.
  await page.keyboard.press('F2')
  expect(await openByBsn(page, beller)).toBe(name)
  const top = main.getByRole('list', { name: 'Contactmomenten' }).first().getByRole('listitem').first()
  await top.getByText(VRAAG).first().waitFor()
  await desk.look(`${picture}-9-historie`)
}

async function openByBsn(page: Page, beller: Beller): Promise<string> {
  await page.getByRole('radio', { name: 'BSN' }).check()
  await field(page, 'BSN').fill(beller.bsn)
  return opened(page, beller, () => field(page, 'BSN').press('Enter'))
}

/** Searches, chooses the caller when there are more people, and waits for the klantbeeld. Answers the name above it. */
async function opened(page: Page, beller: Beller, search: () => Promise<void>): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/personen/zoeken'))
  await search()
  const { personen } = await (await answered).json()
  if (personen.length > 1)
    await page
      .getByRole('button', { name: `geboren ${beller.geboren}` })
      .first()
      .click()
  await page.getByRole('button', { name: 'Andere klant' }).waitFor()
  return page.getByRole('heading', { level: 1 }).innerText()
}

describe.each([
  { town: 'the invented town', picture: 'dorp', brpFile: undefined, bsn: '999980002' },
  { town: 'the published set of the BRP', picture: 'brp', brpFile: REAL_SET, bsn: '999993653' },
])('the main job in $town', ({ picture, brpFile, bsn }) => {
  it('is walked from the ringing phone to the history of the klant', async () => {
    if (brpFile !== undefined && !existsSync(brpFile)) {
      console.warn(`not verified: there is no published set of persons at ${brpFile}`)
      return
    }
    const house = await startHouse(brpFile === undefined ? {} : { brpFile })
    try {
      expect(house.beller('alles').bsn).toBe(bsn)
      const desk = await openDesk(browser, house)
      await walk(house, desk, picture)
      await desk.inspect()
      await desk.close()
    } catch (error) {
      await house.close()
      throw error
    }
    await leave(house)
  })
})
