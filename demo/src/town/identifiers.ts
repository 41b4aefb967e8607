import { createRandom } from './random.ts'

/** Whether nine digits pass the eleven-test of a bsn or rsin: weights 9, 8 … 2, −1 give a multiple of eleven. */
export function passesElevenTest(number: string): boolean {
  if (!/^\d{9}$/.test(number) || number === '000000000') return false
  let sum = 0
  for (let index = 0; index < 9; index++) sum += Number(number[index]) * (index === 8 ? -1 : 9 - index)
  return sum % 11 === 0
}

/**
 * Bsn's for the town, each once, in an order that hangs on the seed. They lie in the official test range (first digits
 * 9999) but below 999990000, where the published test set has its own; `taken` are those already given out.
 */
export function createBsns(seed: number, taken: ReadonlySet<string>): () => string {
  const all: string[] = []
  for (let front = 99_990_000; front < 99_999_000; front++) {
    const bsn = withCheckDigit(front)
    if (bsn !== undefined && !taken.has(bsn)) all.push(bsn)
  }
  const shuffled = createRandom(seed, 'bsn').shuffle(all)
  let given = 0
  return () => {
    const bsn = shuffled[given++]
    if (bsn === undefined) throw new Error('the test range holds no more bsn numbers')
    return bsn
  }
}

/** Rsin's that pass the eleven-test; `99931…` belongs to no organisation. */
export function createRsins(): () => string {
  let front = 99_931_000
  return () => {
    let rsin: string | undefined
    while (rsin === undefined) rsin = withCheckDigit(front++)
    return rsin
  }
}

/** Eight digits with the ninth that makes them pass; one number in eleven has none. */
function withCheckDigit(front: number): string | undefined {
  const digits = String(front)
  let sum = 0
  for (let index = 0; index < 8; index++) sum += Number(digits[index]) * (9 - index)
  return sum % 11 === 10 ? undefined : `${digits}${sum % 11}`
}
