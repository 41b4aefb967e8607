import { createServer } from 'node:http'
import { chromium } from 'playwright-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chromiumLaunch, chromiumPath } from './index.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the Chromium to test with', () => {
  it('shows a page with text in a real font, and keeps web security on', async () => {
    const other = createServer((_request, response) => response.end('secret')).listen(0, '127.0.0.1')
    const page = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end('<h1 style="display:inline-block">Één</h1>')
    }).listen(0, '127.0.0.1')
    const browser = await chromium.launch(chromiumLaunch())
    try {
      const tab = await browser.newPage()
      await tab.goto(addressOf(page))
      expect(await tab.locator('h1').evaluate((heading) => heading.getBoundingClientRect().width)).toBeGreaterThan(20)
      const read = tab.evaluate((address) => fetch(address).then((answer) => answer.text()), addressOf(other))
      await expect(read).rejects.toThrow('Failed to fetch')
    } finally {
      await browser.close()
      page.close()
      other.close()
    }
  })

  it('is the one that CHROMIUM_PATH names', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath)
    expect(chromiumPath()).toBe(process.execPath)
  })

  it('is refused with the remedy when CHROMIUM_PATH names nothing', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    expect(() => chromiumPath()).toThrow(/CHROMIUM_PATH names \/nowhere\/chromium, which is not there/)
  })
})

function addressOf(server: ReturnType<typeof createServer>): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/`
}
