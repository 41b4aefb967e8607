import type { Woord } from './kennis-woord.store.ts'
import { osaDistance } from './osa-distance.ts'
import { kernOf } from './words.ts'

/** The shortest word that is worth correcting or taking apart; anything shorter is like too many others. */
export const SHORTEST = 4

/** Words of a sentence rather than of a subject: agents type along with the caller. Only used when nothing else is there. */
const FILLERS = new Set(
  `graag wil wilt willen wou moet moeten mag mogen kunt kunnen hoeveel hoelang waar wanneer welk welke wie waarom
  waarvoor iemand mijnheer meneer mevrouw klant klanten beller vraagt vraag even gaat gaan krijg krijgt krijgen doen
  doet wordt heb heeft hebt hebben jullie onze jouw zelf daar hier nog nodig`.split(/\s+/),
)

/** Whether a word tells what somebody asks about. */
export function isFiller(token: string): boolean {
  return FILLERS.has(token)
}

/** Every way to take a compound apart: paspoort + aanvraag, also with the s or en that may stand between. */
export function waysToSplit(token: string): [string, string][] {
  const ways: [string, string][] = []
  for (let at = SHORTEST; at <= token.length - SHORTEST; at += 1) {
    const tail = token.slice(at)
    for (const head of [token.slice(0, at), token.slice(0, at).replace(/(?:en|s)$/, '')]) {
      if (head.length >= SHORTEST && ways.every(([one, other]) => one !== head || other !== tail))
        ways.push([head, tail])
    }
  }
  return ways
}

/** The split of which both halves are known; the most even one, because scraps are known by accident. */
export function bestSplit(token: string, knownKernen: ReadonlySet<string>): [string, string] | undefined {
  const known = waysToSplit(token).filter((parts) => parts.every((part) => knownKernen.has(kernOf(part))))
  return known.toSorted((one, other) => shortest(other) - shortest(one))[0]
}

function shortest([head, tail]: readonly [string, string]): number {
  return Math.min(head.length, tail.length)
}

/** How many slips we believe in a word of this length. */
function slipsIn(token: string): number {
  if (token.length >= 12) return 3
  return token.length >= 6 ? 2 : 1
}

/**
 * What somebody meant who typed this, best first; none when nothing is near enough. With two slips or more the first
 * letter must be right: people seldom mistype that one, and it keeps huur from becoming duur.
 */
export function likelyMeant(token: string, similar: readonly Woord[]): string[] {
  const most = slipsIn(token)
  return similar
    .map(({ woord, aantal }) => ({ woord, aantal, distance: osaDistance(token, woord, most) }))
    .filter(({ woord, distance }) => distance === 1 || (distance <= most && woord[0] === token[0]))
    .toSorted((one, other) => one.distance - other.distance || other.aantal - one.aantal)
    .slice(0, 3)
    .map(({ woord }) => woord)
}
