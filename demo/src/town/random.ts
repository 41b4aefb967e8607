/** A stream of pseudo-random choices: the same seed and name give the same choices on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from `min` up to and including `max`. */
  int(min: number, max: number): number
  /** True in the given share (0–1) of the calls. */
  chance(share: number): boolean
  /** @throws when the list is empty: an invented town with an empty word list is our mistake. */
  pick<T>(list: readonly T[]): T
  /** As `pick`, but the front of the list much more often: `bend` 1 is even, 2 or 3 is as surnames go. */
  pickFront<T>(list: readonly T[], bend: number): T
  /** One of the items, in proportion to its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T
  /** A new list with the same items in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

/**
 * A generator (sfc32) for one subject. Each subject of the town has its own named stream, so that an extra person
 * does not change all companies.
 */
export function createRandom(seed: number, stream: string): Random {
  const [first, second, third, fourth] = mix(`${seed}/${stream}`)
  let a = first
  let b = second
  let c = third
  let counter = fourth

  function next(): number {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round++) next()

  function int(min: number, max: number): number {
    return min + Math.floor(next() * (max - min + 1))
  }

  function at<T>(list: readonly T[], index: number): T {
    const item = list[index]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    pickFront: (list, bend) => at(list, Math.floor(next() ** bend * list.length)),
    weighted(items) {
      let total = 0
      for (const [, weight] of items) total += weight
      let left = next() * total
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      return at(items, items.length - 1)[0]
    },
    shuffle(list) {
      const result = [...list]
      for (let index = result.length - 1; index > 0; index--) {
        const other = int(0, index)
        const moved = at(result, index)
        result[index] = at(result, other)
        result[other] = moved
      }
      return result
    },
  }
}

/**
 * Makes uuid's (version 4 in form) for one kind of record. They hang on seed, kind and number only: not on `today`,
 * so what KISS stored yesterday about a zaak still points to the same zaak after a restart.
 */
export function createUuids(seed: number, kind: string): (number: number) => string {
  const start = mix(`${seed}/uuid/${kind}`)
  // A town needs some fifty thousand: written as bytes each costs one string, and no pieces to throw away.
  const text = Buffer.alloc(36, '-')
  return (number) => {
    const a = scramble(start[0] ^ number)
    const b = scramble(start[1] + a + number)
    const c = scramble(start[2] ^ b)
    const d = scramble(start[3] + c)
    writeHex(text, 0, a, 28, 8)
    writeHex(text, 9, b, 28, 4)
    writeHex(text, 14, b, 12, 4)
    text[14] = VERSION
    writeHex(text, 19, c >>> 16, 12, 4)
    text[19] = HEX.charCodeAt(8 + (c >>> 30))
    writeHex(text, 24, c, 12, 4)
    writeHex(text, 28, d, 28, 8)
    return text.toString('latin1')
  }
}

const HEX = '0123456789abcdef'

const VERSION = HEX.charCodeAt(4)

/** Writes `digits` hexadecimal digits of the value, from the one that starts at bit `from` downwards. */
function writeHex(text: Buffer, at: number, value: number, from: number, digits: number): void {
  for (let index = 0; index < digits; index++) {
    text[at + index] = HEX.charCodeAt((value >>> (from - 4 * index)) & 15)
  }
}

function scramble(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

function mix(text: string): [number, number, number, number] {
  let hash = 0x9e3779b9
  for (let index = 0; index < text.length; index++)
    hash = scramble(hash ^ Math.imul(text.charCodeAt(index), 0x01000193))
  const a = scramble(hash ^ 0x243f6a88)
  const b = scramble(a + 0x13198a2e)
  const c = scramble(b ^ 0x03707344)
  return [a, b, c, scramble(c + 0x299f31d0)]
}
