import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumLaunch } from '../../tools/chromium/index.ts'
import { startGallery, type Gallery } from './gallery.ts'

let gallery: Gallery
let browser: Browser
let page: Page

beforeAll(async () => {
  gallery = await startGallery()
  browser = await chromium.launch(chromiumLaunch())
  page = await browser.newPage()
  await page.goto(gallery.address)
})

afterAll(async () => {
  await browser.close()
  await gallery.close()
})

/** What KHtml makes of a text at heading level 3, in a real browser: DOMPurify does not work as it should in a made-up one. */
async function show(html: string): Promise<string> {
  await page.getByRole('textbox', { name: 'HTML om te proberen' }).fill(html)
  await page.waitForTimeout(20)
  return page.locator('.k-html').innerHTML()
}

describe('a text from outside', () => {
  it.each([
    ['a script', '<p>tekst</p><script>window.hit = 1</script>', '<p>tekst</p>'],
    ['an event handler', '<p onclick="window.hit = 1">tekst</p>', '<p>tekst</p>'],
    ['an image', '<p>tekst<img src="x" onerror="window.hit = 1"></p>', '<p>tekst</p>'],
    ['an svg with a script', '<p>tekst</p><svg><script>window.hit = 1</script></svg>', '<p>tekst</p>'],
    [
      'mathematics that hides a style',
      '<p>tekst</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
      '<p>tekst</p>',
    ],
    ['a frame', '<p>tekst</p><iframe src="https://example.org"></iframe>', '<p>tekst</p>'],
    ['a style', '<p style="position:fixed">tekst</p><style>body{display:none}</style>', '<p>tekst</p>'],
    ['a form', '<form action="https://example.org"><p>tekst</p><input name="a"></form>', '<p>tekst</p>'],
    ['a class and an id', '<p class="k-shell" id="hoofdinhoud">tekst</p>', '<p>tekst</p>'],
    ['a link that runs', '<a href="javascript:window.hit=1">tekst</a>', '<a>tekst</a>'],
    ['a link that hides what it runs', '<a href="java&#10;script:window.hit=1">tekst</a>', '<a>tekst</a>'],
    ['a link with data', '<a href="data:text/html,<script>1</script>">tekst</a>', '<a>tekst</a>'],
  ])('loses %s and keeps the rest', async (_what, html, shown) => {
    expect(await show(html)).toBe(shown)
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
  })

  it('has its headings lowered to fit the page, in the same order of depth', async () => {
    expect(await show('<h1>Een</h1><h2>Twee</h2><h1>Drie</h1><h6>Vier</h6>')).toBe(
      '<h3>Een</h3><h4>Twee</h4><h3>Drie</h3><h6>Vier</h6>',
    )
  })

  it('has its headings raised when they would leave a gap', async () => {
    expect(await show('<h4>Een</h4><h5>Twee</h5>')).toBe('<h3>Een</h3><h4>Twee</h4>')
  })

  it('opens links in a new tab, but not those within the text', async () => {
    const shown = await show(
      '<a href="https://example.org">buiten</a><a href="#kop">binnen</a><a href="tel:14076">bel</a>',
    )
    expect(shown).toContain('<a href="https://example.org" target="_blank" rel="noopener noreferrer"')
    expect(shown).toContain('<a href="#kop">binnen</a>')
    expect(shown).toContain('href="tel:14076"')
  })

  it('shows nothing of the text before', async () => {
    await show('<p>een</p>')
    expect(await show('<p>twee</p>')).toBe('<p>twee</p>')
  })

  it('keeps what an article needs', async () => {
    const html =
      '<details><summary>Meer</summary><table><tbody><tr><td colspan="2">€ 10</td></tr></tbody></table></details>'
    expect(await show(html)).toBe(html)
  })
})
