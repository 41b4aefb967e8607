import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturnTo } from './return-to.ts'

const ORIGIN = 'https://kiss.gemeente.example'

describe('where an agent goes after login', () => {
  it.each(['/', '/zaken', '/zaken/1234', '/klanten/0f1e-2d/', '/beheer/links', '/kennis/paspoort.aanvragen_2'])(
    'is the page where they were: %s',
    (path) => expect(safeReturnTo(path)).toBe(path),
  )

  it.each([
    undefined,
    null,
    7,
    ['/zaken'],
    '',
    'zaken',
    '//kwaad.example',
    '///kwaad.example',
    '/\\kwaad.example',
    '\\\\kwaad.example',
    '/\t/kwaad.example',
    '/\n/kwaad.example',
    '/%2f/kwaad.example',
    '/%5ckwaad.example',
    '/zaken//kwaad.example',
    '/..//kwaad.example',
    '/.//kwaad.example',
    '/./inloggen',
    '/zaken/../inloggen',
    '/@kwaad.example',
    '/zaken:443',
    'https://kwaad.example',
    'https:kwaad.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/zaken?x=1',
    '/zaken#x',
    '/zaken\r\nSet-Cookie: x=1',
    '/zaken\u2028',
    '/zaken\n',
    '/℀kwaad',
    '/inloggen',
    '/inloggen/',
    '/inloggen/terug',
    '/INLOGGEN',
    '/api',
    '/api/sessie',
    '/API/sessie',
    `/${'x'.repeat(500)}`,
  ])('is the start page instead of %j', (asked) => expect(safeReturnTo(asked)).toBe('/'))

  it('never leaves our origin, whatever is asked, and never begins the login again', () => {
    const pieces = [
      '/',
      '//',
      '\\',
      '..',
      '.',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      '\r',
      '\0',
      ' ',
      'https:',
      'javascript:',
      'kwaad.example',
      'inloggen',
      'api',
      'zaken',
      '⁄',
      '／',
      '。',
      '\u202e',
      '%00',
      '%0d%0a',
      '127.1',
      '[::1]',
      ';',
      '&',
      '=',
    ]
    const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))
    const rooted = nasty.map((text) => `/${text}`)
    let kept = 0
    fc.assert(
      fc.property(
        fc.oneof(nasty, rooted, fc.string({ unit: 'binary', maxLength: 60 }), fc.webUrl(), fc.webPath()),
        (asked) => {
          const given = safeReturnTo(asked)
          const arrived = new URL(given, ORIGIN)
          expect(arrived.origin).toBe(ORIGIN)
          // What the browser makes of it is what we meant: nothing is resolved, decoded or cut off.
          expect(arrived.href).toBe(`${ORIGIN}${given}`)
          expect(given).not.toMatch(/^\/\/|[\\\s%?#@:]|^\/(inloggen|api)(\/|$)/i)
          if (given !== '/') kept += 1
        },
      ),
      { numRuns: 10_000, seed: 20261123 },
    )
    expect(kept).toBeGreaterThan(100)
  })
})
