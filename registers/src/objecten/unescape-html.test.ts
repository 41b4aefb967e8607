import { describe, expect, it } from 'vitest'
import { unescapeHtml } from './unescape-html.ts'

describe('HTML of which an export escaped the tags', () => {
  it.each([
    ['&lt;p&gt;Neem &lt;b&gt;mee&lt;/b&gt;.&lt;/p&gt;', '<p>Neem <b>mee</b>.</p>'],
    [
      '&lt;a href=&quot;https://voorbeeld.nl/?a=1&amp;amp;b=2&quot;&gt;hier&lt;/a&gt;',
      '<a href="https://voorbeeld.nl/?a=1&amp;b=2">hier</a>',
    ],
    ['&lt;p&gt;Caf&amp;eacute; &amp;amp; bar&lt;/p&gt;', '<p>Caf&eacute; &amp; bar</p>'],
    ['&lt;p&gt;Jonger dan 18: &amp;lt; 18&lt;/p&gt;', '<p>Jonger dan 18: &lt; 18</p>'],
  ])('is HTML again: %s', (escaped, html) => {
    expect(unescapeHtml(escaped)).toBe(html)
  })

  it.each([
    '<p>Inkomen &lt; 1.200 euro</p>',
    '<p>Schrijf &lt;b&gt; voor vet.</p>',
    'Inkomen &lt; 1.200 euro',
    'Gewone tekst & meer',
    '',
  ])('is left alone when it is not that: %s', (text) => {
    expect(unescapeHtml(text)).toBe(text)
  })
})
