import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import type { Browser } from 'playwright-core'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'
const ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--font-render-hinting=none',
]

/** A Chromium without a window: the one of CHROMIUM_PATH, of the machine, or else the one that npm brought. */
export async function startBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  const installed = existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined
  const executablePath = named ?? installed ?? (await chromium.executablePath())
  return playwright.launch({ executablePath, args: ARGS, headless: true })
}
