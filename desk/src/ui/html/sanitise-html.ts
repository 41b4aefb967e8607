import DOMPurify from 'dompurify'

/** What may stand in a text from outside. No style, no class, no image, no form, nothing that loads or runs. */
const ALLOWED_TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'div', 'span'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'mark', 'small'],
  ...['a', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'details', 'summary'],
]
const PLAIN_ATTRIBUTES = ['colspan', 'rowspan', 'scope', 'open', 'lang', 'dir', 'start']
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|#)/i
const HEADING = 'h1, h2, h3, h4, h5, h6'

/**
 * Turns HTML from outside into elements that are safe to show: scripts, styles, images and event handlers are gone, links open a new
 * tab, headings are lowered so that the highest one in the text becomes `topLevel`.
 * Gives a fragment and not a text: what was judged is exactly what is shown, and no Trusted Types policy of our own is needed
 * (DOMPurify parses under its own, `dompurify`).
 */
export function sanitiseHtml(html: string, topLevel: number): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', ...PLAIN_ATTRIBUTES],
    // Otherwise DOMPurify judges every value as an address, and colspan="2" is none.
    ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
    ALLOWED_URI_REGEXP: SAFE_ADDRESS,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  lowerHeadings(fragment, topLevel)
  openLinksOutside(fragment)
  return fragment
}

function lowerHeadings(fragment: DocumentFragment, topLevel: number): void {
  const headings = [...fragment.querySelectorAll(HEADING)]
  const levels = headings.map((heading) => Number(heading.tagName.slice(1)))
  const shift = topLevel - Math.min(...levels)

  for (const [index, heading] of headings.entries()) {
    const level = Math.min(6, Math.max(1, (levels[index] ?? topLevel) + shift))
    const lowered = document.createElement(`h${level}`)
    lowered.append(...heading.childNodes)
    heading.replaceWith(lowered)
  }
}

function openLinksOutside(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a')) {
    const address = link.getAttribute('href')
    if (address === null || address.startsWith('#')) continue
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer')
    link.className = 'utrecht-link utrecht-link--html-a'
  }
}
