import { expect } from 'vitest'
import type { House } from './house.ts'

/** Every bsn of the stand-in towns begins like this; the boundaries keep hexadecimal trace ids out. */
const BSN = /\b9999\d{5}\b/g
/** The level of pino from which somebody is woken up. */
const ERROR = 50

/** Closes a house, whatever it was like, after everything that must hold at the end of a journey. */
export async function leave(house: House): Promise<void> {
  try {
    inspect(house)
  } finally {
    await house.close()
  }
}

/**
 * What must hold at the end of every journey, whatever it was about: no publisher's document was broken on either side
 * of the line, the log of the BFF says nothing about anybody in town, no browser was refused anything, and nothing
 * happened that is our own mistake.
 */
function inspect(house: House): void {
  expect(house.findings()).toEqual([])
  const log = house.bffLog()
  expect(log.match(BSN) ?? []).toEqual([])
  expect(house.bellers.map(({ naam }) => naam).filter((naam) => log.includes(naam))).toEqual([])
  const lines = log.split('\n').filter((line) => line.startsWith('{'))
  const bad = lines.map((line) => JSON.parse(line)).filter(({ level, msg }) => level >= ERROR || msg === CSP)
  expect(bad).toEqual([])
}

const CSP = 'content policy violated'
