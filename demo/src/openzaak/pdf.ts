const PAGE = { width: 595, height: 842, margin: 56 }
const TITLE = { size: 16, leading: 22, columns: 56, font: 'F2' }
const TEXT = { size: 11, leading: 16, columns: 86, font: 'F1' }

/** Characters of Windows-1252, the encoding of the built-in fonts, that are not at their Unicode place. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
}

interface Line {
  text: string
  style: typeof TITLE
}

/** A small valid PDF 1.4 of a title and paragraphs, always the same bytes for the same words. */
export function makePdf(title: string, paragraphs: readonly string[]): Buffer {
  const pages = paginate([
    ...wrap(title, TITLE),
    { text: '', style: TEXT },
    ...paragraphs.flatMap((paragraph) => [...wrap(paragraph, TEXT), { text: '', style: TEXT }]),
  ])
  const first = 6
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    fontOf('Helvetica'),
    fontOf('Helvetica-Bold'),
    `<< /Title (${escape(title)}) /Producer (Demo) >>`,
    ...pages.flatMap((lines, index) => pageOf(lines, first + 2 * index + 1)),
  ]
  return assemble(objects)
}

function paginate(lines: readonly Line[]): Line[][] {
  const room = PAGE.height - 2 * PAGE.margin
  const pages: Line[][] = [[]]
  let used = 0
  for (const line of lines) {
    if (used + line.style.leading > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(line)
    used += line.style.leading
  }
  return pages
}

function wrap(text: string, style: typeof TITLE): Line[] {
  const lines: Line[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > style.columns) {
      lines.push({ text: line, style })
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, { text: line, style }]
}

function pageOf(lines: readonly Line[], contentNumber: number): [string, string] {
  const page = [
    '<< /Type /Page /Parent 2 0 R',
    `/MediaBox [0 0 ${PAGE.width} ${PAGE.height}]`,
    '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>',
    `/Contents ${contentNumber} 0 R >>`,
  ].join(' ')
  const drawn = lines.map(
    ({ text, style }) => `/${style.font} ${style.size} Tf 0 -${style.leading} Td (${escape(text)}) Tj`,
  )
  const content = ['BT', `${PAGE.margin} ${PAGE.height - PAGE.margin} Td`, ...drawn, 'ET'].join('\n')
  return [page, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]
}

function fontOf(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

/** One character per byte, so that lengths and places can be counted in characters. */
function escape(text: string): string {
  let bytes = ''
  for (const character of text) bytes += String.fromCharCode(byteOf(character))
  return bytes.replace(/[\\()]/g, '\\$&')
}

function byteOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  const printable = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)
  return WINDOWS[character] ?? (printable ? code : '?'.charCodeAt(0))
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${count} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.lastIndexOf('xref\n')}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
