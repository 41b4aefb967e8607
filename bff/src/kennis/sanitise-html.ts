import sanitize from 'sanitize-html'

const BLOCKS = ['p', 'br', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'h5', 'blockquote', 'details', 'summary']
const TABLE = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']
const INLINE = ['strong', 'em', 'a']
const SPAN_OF_CELLS = /^[1-9]\d?$/

const OPTIONS: sanitize.IOptions = {
  allowedTags: [...BLOCKS, ...TABLE, ...INLINE],
  allowedAttributes: { a: ['href'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  // Their content is code or a form's own, never text of the article.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'xmp', 'noscript', 'noembed', 'noframes', 'template', 'title'],
  nestingLimit: 40,
  parseStyleAttributes: false,
  transformTags: {
    h1: 'h2',
    h6: 'h5',
    b: 'strong',
    i: 'em',
    div: 'p',
    a: withSafeAddress,
    td: withSafeSpan,
    th: withSafeSpan,
  },
  exclusiveFilter: ({ tag, text }) => ['p', 'div'].includes(tag) && text.trim() === '',
}

/** So many rounds are enough for anything that is not made to keep us busy. */
const MOST_ROUNDS = 8

/**
 * Makes HTML of an article safe to keep: only structure, emphasis and links with a whole address stay; no style, class,
 * image, form or anything that loads or runs. Cleaned until another round changes nothing, so that what is kept is the
 * same however often it is parsed again; what never comes to rest is kept as plain text.
 * Links get their `target` and `rel` where they are shown.
 */
export function sanitiseHtml(html: string): string {
  let current = html
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = sanitize(current, OPTIONS).trim()
    if (next === current) return next
    current = next
  }
  return sanitize(current, { allowedTags: [], allowedAttributes: {} }).trim()
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address as it will be followed, or undefined when an agent should not follow it: another scheme, a relative one
 * (it would lead into our own desk), or one that carries a user name to look like somebody else's.
 */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}

function withSafeAddress(_tag: string, attributes: sanitize.Attributes): sanitize.Tag {
  const href = safeAddress(attributes['href'])
  // A link that leads nowhere is text; `span` is not kept, what stands in it is.
  return href === undefined ? { tagName: 'span', attribs: {} } : { tagName: 'a', attribs: { href } }
}

function withSafeSpan(tagName: string, attributes: sanitize.Attributes): sanitize.Tag {
  const attribs: sanitize.Attributes = {}
  for (const name of ['colspan', 'rowspan']) {
    const value = attributes[name]
    if (value !== undefined && SPAN_OF_CELLS.test(value)) attribs[name] = value
  }
  const scope = attributes['scope']
  if (scope !== undefined && ['col', 'row'].includes(scope)) attribs['scope'] = scope
  return { tagName, attribs }
}

const INLINE_TAG = /<\/?(?:strong|em|a)(?: [^>]*)?>/g
const ANY_TAG = /<[^>]*>/g
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** The text that a reader sees, for HTML that came out of {@link sanitiseHtml}: only there a tag is surely a tag. */
export function plainTextOf(sanitised: string): string {
  return sanitised
    .replace(INLINE_TAG, '')
    .replace(ANY_TAG, ' ')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
