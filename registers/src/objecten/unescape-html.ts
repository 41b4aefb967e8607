const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
}

/**
 * HTML of which an export escaped the tags becomes HTML again. Only when every tag is escaped: where some are real, an
 * escaped one is a "<" that the author meant. What comes out is not clean: it has yet to be sanitised.
 */
export function unescapeHtml(text: string): string {
  const isEscaped = /&lt;\/?[a-z]/i.test(text) && !/<\/?[a-z]/i.test(text)
  if (!isEscaped) return text
  return text.replace(/&(lt|gt|quot|apos|amp|#34|#39);/g, (entity) => ENTITIES[entity] ?? entity)
}
