import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumLaunch } from '../../tools/chromium/index.ts'
import { startGallery, type Gallery } from './gallery.ts'

const SURFACES = ['--k-surface', '--k-surface-subtle', '--k-surface-hover', '--k-canvas']

/** Text and what it stands on: 4.5 (WCAG 1.4.3). */
const TEXT: [string, string][] = [
  ...SURFACES.flatMap((surface): [string, string][] => [
    ['--k-text', surface],
    ['--k-text-subtle', surface],
    ['--k-link', surface],
    ['--k-link-hover', surface],
    ['--k-accent', surface],
  ]),
  ['--k-text-faint', '--k-surface'],
  ['--k-text', '--k-surface-note'],
  ['--k-text', '--k-accent-soft'],
  ['--k-text', '--k-accent-subtle'],
  ['--k-text', '--k-mark'],
  ['--k-text-subtle', '--k-accent-soft'],
  ['--k-text-subtle', '--k-accent-subtle'],
  ['--k-text-subtle', '--k-neutral-background'],
  ['--k-link', '--k-accent-soft'],
  ['--k-link', '--k-accent-subtle'],
  ['--k-accent-strong', '--k-accent-soft'],
  ['--k-on-accent', '--k-accent-fill'],
  ['--k-on-danger', '--k-danger-fill'],
  ['--k-on-danger', '--k-danger-fill-hover'],
  ['--k-info', '--k-info-background'],
  ['--k-success', '--k-success-background'],
  ['--k-warning', '--k-warning-background'],
  ['--k-danger', '--k-danger-background'],
  ['--k-danger', '--k-surface'],
  ['--k-warning', '--k-surface'],
  ['--k-header-text', '--k-header-background'],
  ['--k-header-text', '--k-header-field'],
  ['--k-header-text', '--k-header-field-hover'],
  ['--k-header-text-subtle', '--k-header-background'],
  ['--k-header-text-subtle', '--k-header-field'],
]

/** Edges of controls, marks of state and the focus ring: 3 (WCAG 1.4.11, 2.4.13). */
const SHAPES: [string, string][] = [
  ...SURFACES.flatMap((surface): [string, string][] => [
    ['--k-border-control', surface],
    ['--k-focus', surface],
  ]),
  ['--k-focus', '--k-accent-soft'],
  ['--k-header-field-border', '--k-header-background'],
]

/** The classes of the body that make a look. */
const LOOKS = {
  light: { query: '', classes: 'utrecht-root voorbeeld-theme kiss-theme kiss-desk' },
  dark: { query: '?scheme=dark', classes: 'utrecht-root voorbeeld-theme kiss-theme kiss-desk' },
  'a theme without our colours': { query: '', classes: 'utrecht-root voorbeeld-theme kiss-desk' },
}

let gallery: Gallery
let browser: Browser

beforeAll(async () => {
  gallery = await startGallery()
  browser = await chromium.launch(chromiumLaunch())
})

afterAll(async () => {
  await browser.close()
  await gallery.close()
})

/** The colours of tokens as the browser computes them, in red, green and blue from 0 to 255. */
async function colorsOf(page: Page, names: string[]): Promise<Map<string, number[]>> {
  const found = await page.evaluate((tokens) => {
    const probe = document.body.appendChild(document.createElement('i'))
    const colors = tokens.map((token) => {
      probe.style.color = ''
      probe.style.color = `var(${token}, rgb(1 2 3))`
      return getComputedStyle(probe).color
    })
    probe.remove()
    return colors
  }, names)
  return new Map(names.map((name, index) => [name, channelsOf(name, found[index] ?? '')]))
}

function channelsOf(name: string, color: string): number[] {
  const channels = (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? []).slice(1).map(Number)
  if (channels.length !== 3 || channels.join() === '1,2,3') throw new Error(`Token ${name} is no colour: ${color}`)
  return channels
}

/** {@link https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio} */
function contrast(one: number[], other: number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((first, second) => second - first)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The pairs that stay below what is asked, as sentences. */
async function tooWeak(page: Page, pairs: [string, string][], asked: number): Promise<string[]> {
  const colors = await colorsOf(page, [...new Set(pairs.flat())])
  return pairs
    .map(([one, other]) => ({ one, other, ratio: contrast(colors.get(one) ?? [], colors.get(other) ?? []) }))
    .filter(({ ratio }) => ratio < asked)
    .map(({ one, other, ratio }) => `${one} on ${other}: ${ratio.toFixed(2)}`)
}

describe.each(Object.entries(LOOKS))('%s', (_name, { query, classes }) => {
  it('has text that can be read and shapes that can be told apart', async () => {
    const page = await browser.newPage()
    await page.goto(gallery.address + query)
    await page.evaluate((value) => (document.body.className = value), classes)
    expect(await tooWeak(page, TEXT, 4.5)).toEqual([])
    expect(await tooWeak(page, SHAPES, 3)).toEqual([])
    await page.close()
  })
})

describe('the measure', () => {
  it('is that of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21)
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
  })

  it('notices a token that is missing', () => {
    expect(() => channelsOf('--k-text', 'rgb(1, 2, 3)')).toThrow('Token --k-text is no colour')
  })
})

describe("a municipality's theme, loaded at run time", () => {
  it('colours the desk but does not resize it', async () => {
    const page = await browser.newPage()
    await page.goto(gallery.address)
    const button = page.getByRole('button', { name: 'Opslaan' }).first()
    const before = await button.boundingBox()
    await page.evaluate(async () => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = '/thema.css'
      await new Promise((resolve) => {
        link.addEventListener('load', resolve)
        document.head.append(link)
      })
      document.body.classList.add('gemeente-theme')
    })
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(122, 0, 25)')
    expect(await button.boundingBox()).toEqual(before)
    await page.close()
  })
})
