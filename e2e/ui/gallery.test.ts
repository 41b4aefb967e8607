import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumLaunch } from '../../tools/chromium/index.ts'
import { startGallery, type Gallery } from './gallery.ts'

const PAGES = ['', '?scheme=dark', '?page=bureau', '?page=bureau&scheme=dark', '?page=bureau&scherm=zoeken']
/** What the desk asks for itself: no findings at all, of WCAG 2.2 A and AA and of good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let gallery: Gallery
let browser: Browser
let context: BrowserContext | undefined

beforeAll(async () => {
  gallery = await startGallery()
  browser = await chromium.launch(chromiumLaunch())
})

afterEach(async () => {
  await context?.close()
  context = undefined
})

afterAll(async () => {
  await browser.close()
  await gallery.close()
})

/** Opens a page of the gallery; `complaints` gathers what the browser says against it. */
async function open(query: string, width = 1280, height = 800): Promise<{ page: Page; complaints: string[] }> {
  context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(gallery.address + query)
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return { page, complaints }
}

describe('under the content policy of the desk', () => {
  it('nothing of the gallery is refused, also when everything is used', async () => {
    const { page, complaints } = await open('')
    await page.getByRole('combobox', { name: 'Afdeling', exact: true }).first().click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Menu van Sanne' }).click()
    await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
    await page.getByRole('tab', { name: 'Zaken' }).click()
    await page.getByRole('button', { name: 'Toon fout' }).click()
    await page.getByRole('button', { name: 'Vraag iets' }).click()
    await page.getByRole('button', { name: 'Nee', exact: true }).click()
    await page.getByRole('button', { name: 'Paspoort aanvragen' }).click()
    expect(complaints).toEqual([])
  })

  it('a text from outside is shown without what could run, and raw text is refused', async () => {
    const { page } = await open('')
    expect(await page.locator('.k-html h3').first().textContent()).toBe('Kop uit de bron')
    expect(await page.locator('.k-html img, .k-html script').count()).toBe(0)

    const refused = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>raw</b>'
        return 'shown'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : 'something else'
      }
    })
    expect(refused).toBe('refused')
  })

  it('a policy named vue does not exist', async () => {
    const { page } = await open('')
    const made = await page.evaluate(() => {
      try {
        Reflect.get(window, 'trustedTypes').createPolicy('vue', {})
        return 'made'
      } catch {
        return 'refused'
      }
    })
    expect(made).toBe('refused')
  })

  it('the font is our own', async () => {
    const { page } = await open('')
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
    )
    expect(loaded.join()).toContain('Source Sans Pro')
  })
})

describe('accessibility', () => {
  it.each(PAGES)('axe finds nothing on %s', async (query) => {
    const { page } = await open(query)
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
    expect(found).toEqual([])
  })

  it('axe finds nothing with list, menu and dialog open', async () => {
    const { page } = await open('')
    await page.getByRole('combobox', { name: 'Afdeling', exact: true }).first().click()
    const list = await new AxeBuilder({ page }).withTags(RULES).analyze()
    expect(list.violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Vraag iets' }).click()
    const dialog = await new AxeBuilder({ page }).withTags(RULES).analyze()
    expect(dialog.violations.map(({ id }) => id)).toEqual([])
  })

  it.each(['', '?page=bureau'])('every target of %s is at least 24 pixels, or a link within a text', async (query) => {
    const { page } = await open(query)
    const small = await page.evaluate(() => {
      const targets = document.querySelectorAll(
        'button, input, select, textarea, summary, [role=tab], .k-row a, .k-error-summary a',
      )
      return [...targets]
        .filter((target) => target.checkVisibility())
        .map((target) => ({ html: target.outerHTML.slice(0, 120), box: target.getBoundingClientRect() }))
        .filter(({ box, html }) => !html.includes('k-choice__control') && (box.height < 23.9 || box.width < 23.9))
        .map(({ html, box }) => `${html} ${Math.round(box.width)}×${Math.round(box.height)}`)
    })
    expect(small).toEqual([])
  })

  it('every stop of the Tab key on the desk shows a ring of at least 2 pixels', async () => {
    const { page } = await open('?page=bureau')
    const without: string[] = []
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        const ring = [element, element.closest('.k-search')].some((candidate) => {
          if (!candidate) return false
          const style = getComputedStyle(candidate)
          return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
        })
        return ring ? undefined : element.outerHTML.slice(0, 120)
      })
      if (seen) without.push(seen)
    }
    expect(without).toEqual([])
  })

  it('the first stop is a skip link, and it brings the focus to the conversation', async () => {
    const { page } = await open('?page=bureau')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Naar het gesprek')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('gesprek')
  })
})

describe('the frame of the desk', () => {
  it.each([
    [1280, 800],
    [1920, 1080],
  ])(
    'shows note and article next to each other at %i×%i, the note also while the rest scrolls',
    async (width, height) => {
      const { page } = await open('?page=bureau', width, height)
      const note = page.getByRole('textbox', { name: 'Notitie' })
      const article = page.locator('#kennisartikel')
      const before = await note.boundingBox()
      const beside = await article.boundingBox()
      if (!before || !beside) throw new Error('note or article is not on the screen')
      expect(beside.x + beside.width).toBeLessThanOrEqual(before.x)
      expect(before.y + before.height).toBeLessThan(height)

      await page.getByRole('combobox', { name: 'Afdeling' }).scrollIntoViewIfNeeded()
      await page.locator('main').evaluate((main) => main.scrollTo(0, 5000))
      expect(await note.boundingBox()).toEqual(before)
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    },
  )

  it.each([320, 640, 900])('needs no sideways scrolling at %i pixels (zoom %#)', async (width) => {
    const { page } = await open('?page=bureau', width, 800)
    const [needed, available] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(needed).toBeLessThanOrEqual(available ?? 0)
  })

  it('is read in the order: who, article, conversation', async () => {
    const { page } = await open('?page=bureau', 320, 800)
    const tops = await page.evaluate(() =>
      ['h1', '#kennisartikel', '#gesprek'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0,
      ),
    )
    expect(tops).toEqual(tops.toSorted((one, other) => one - other))
  })
})

describe('a list in a scrolling column', () => {
  it('is not cut off by the column, and follows its field', async () => {
    const { page } = await open('?page=bureau', 1280, 800)
    const field = page.getByRole('combobox', { name: 'Afdeling' })
    await field.scrollIntoViewIfNeeded()
    await field.click()
    const list = page.getByRole('listbox', { name: 'Afdelingen' })
    await list.waitFor()
    const fits = await list.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const top = document.elementFromPoint(box.left + 20, box.top + 10)
      return box.top >= 0 && box.bottom <= window.innerHeight && element.contains(top)
    })
    expect(fits).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('Parkeren')
  })
})
