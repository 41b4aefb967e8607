/**
 * Whether a Node version is inside an `engines` range. Knows what packages really write: `>=20`, `^20.19.0 || >=22.12`,
 * `18 || 20`, `>= 14.x`, `>=10 <25`, `*`.
 */
export function nodeFits(version: string, range: string): boolean {
  return range.split('||').some((part) => {
    const comparators = part.replaceAll(/([<>=^~])\s+/g, '$1').trim()
    return comparators === '' || comparators.split(/\s+/).every((comparator) => fits(numbers(version), comparator))
  })
}

function fits(version: readonly number[], comparator: string): boolean {
  const match = /^(>=|<=|>|<|\^|~|=)?v?(\*|[\dx.]+.*)$/i.exec(comparator)
  if (!match) throw new Error(`cannot read the range "${comparator}"`)
  const [, operator = '', text = ''] = match
  if (text === '*') return true
  const wanted = numbers(text)
  const order = compare(version, wanted)
  switch (operator) {
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0 || samePrefix(version, wanted)
    case '>':
      return order > 0 && !samePrefix(version, wanted)
    case '<':
      return order < 0
    case '^':
      return order >= 0 && version[0] === wanted[0]
    case '~':
      return order >= 0 && samePrefix(version, wanted.slice(0, 2))
    default:
      return samePrefix(version, wanted)
  }
}

function numbers(text: string): number[] {
  const parts = text.replace(/^v/, '').split(/[.-]/)
  const known = parts.findIndex((part) => !/^\d+$/.test(part))
  return (known === -1 ? parts : parts.slice(0, known)).map(Number)
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, part] of other.entries()) {
    const difference = (one[index] ?? 0) - part
    if (difference !== 0) return difference
  }
  return 0
}

function samePrefix(version: readonly number[], wanted: readonly number[]): boolean {
  return compare(version, wanted) === 0
}
