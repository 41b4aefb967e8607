import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumLaunch } from '../../tools/chromium/index.ts'
import type { House } from './house.ts'

/** Where the pictures of a run are, to be looked at; each run replaces those of the one before. */
const PICTURES = join(tmpdir(), 'kiss-e2e-pictures')
/** What the desk asks for itself: no findings at all, of WCAG 2.2 A and AA and of good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const BSN = /9999\d{5}/
/** The router keeps a list of scroll positions, which stays empty: nothing on the desk asks for it. */
const EMPTY_SCROLL = 'session vue-router:scroll={}'

/** A browser at the address of a house, with everything it does written down. */
export interface Desk {
  page: Page
  context: BrowserContext
  /** What the browser complained about: content policy, scripts, answers that failed. */
  complaints: string[]
  /** Every address that was asked for. */
  requests: string[]
  /** Takes a picture and lets axe look; what it finds is told by `inspect`. */
  look(name: string): Promise<void>
  /** The promises that hold at the end of every journey; `expected` are complaints that belong to this one. */
  inspect(expected?: RegExp): Promise<void>
  close(): Promise<void>
}

/** Starts the one browser of a test file. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunch())
}

/** Opens the desk in a profile of its own and logs in as a demo user. */
export async function openDesk(browser: Browser, house: House, name = 'Kim Klantcontact'): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  const findings: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(house.address)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${house.address}/**`)

  return {
    page,
    context,
    complaints,
    requests,
    async look(picture) {
      mkdirSync(PICTURES, { recursive: true })
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(PICTURES, `${picture}.png`) })
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      for (const { id, nodes } of violations) {
        findings.push(`${picture}, ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
      }
    },
    async inspect(expected) {
      expect(findings).toEqual([])
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([])
      const hosts = [...new Set(requests.map((url) => new URL(url).origin))].filter((origin) => origin !== 'null')
      expect(hosts.toSorted()).toEqual([house.address, house.loginOrigin].toSorted())
      expect(requests.filter((url) => BSN.test(decodeURIComponent(url)))).toEqual([])
      expect((await storedIn(page)).filter((entry) => entry !== EMPTY_SCROLL)).toEqual([])
      expect(await ownCookies(context, house)).toEqual([
        { name: '__Host-Http-kcc', httpOnly: true, secure: true, sameSite: 'Strict', path: '/', expires: -1 },
      ])
    },
    close: () => context.close(),
  }
}

/** A field by its label, which ends with "(niet verplicht)" where it may stay empty. */
export function field(page: Page, label: string): Locator {
  return page.getByLabel(new RegExp(`^${label}( \\(niet verplicht\\))?$`))
}

/** Everything that the page left in the browser, as texts; there is no reason for any of it. */
async function storedIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return [
      ...Object.entries(localStorage).map(([key, value]) => `local ${key}=${value}`),
      ...Object.entries(sessionStorage).map(([key, value]) => `session ${key}=${value}`),
      ...databases.map(({ name }) => `database ${name}`),
      ...(await caches.keys()).map((name) => `cache ${name}`),
    ]
  })
}

/** Ports share cookies, and the login provider keeps its own on another host name. */
async function ownCookies(context: BrowserContext, house: House) {
  const cookies = await context.cookies(house.address)
  return cookies.map(({ name, httpOnly, secure, sameSite, path, expires }) => ({
    name,
    httpOnly,
    secure,
    sameSite,
    path,
    expires,
  }))
}
