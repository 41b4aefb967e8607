import { z } from 'zod'

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/**
 * The eleven-test of a burgerservicenummer: weights 9, 8 … 2 and −1, the sum divisible by eleven
 * (Besluit burgerservicenummer, art. 2). Expects nine digits.
 */
export function isElevenProof(digits: string): boolean {
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) sum += weight * Number(digits[index])
  return sum % 11 === 0 && digits !== '000000000'
}

/** A burgerservicenummer: nine digits that pass the eleven-test. Messages are for the agent. */
export const Bsn = z
  .string()
  .regex(/^\d{9}$/, 'Een bsn heeft 9 cijfers.')
  .refine((digits) => !/^\d{9}$/.test(digits) || isElevenProof(digits), 'Dit is geen valide BSN.')
export type Bsn = z.infer<typeof Bsn>

/** A bsn as people type or paste it: spaces and dots are taken out. */
export const BsnInvoer = z
  .string()
  .transform((text) => text.replace(/[\s.]/g, ''))
  .pipe(Bsn)
