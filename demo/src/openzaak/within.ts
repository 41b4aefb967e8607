import { isRecord } from './parameters.ts'
import { invalid } from './problem.ts'

type Place = readonly [number, number]

/**
 * Reads `zaakgeometrie.within` of a search: whether a place lies in the polygon, holes aside.
 * @throws Refusal 400 for anything but a polygon, which is all that this stand-in can measure
 */
export function readWithin(body: unknown): ((place: Place) => boolean) | undefined {
  const geometry = isRecord(body) ? body['zaakgeometrie'] : undefined
  if (geometry === undefined) return undefined
  const within = isRecord(geometry) ? geometry['within'] : undefined
  const rings = isRecord(within) && within['type'] === 'Polygon' ? within['coordinates'] : undefined
  const ring: unknown = Array.isArray(rings) ? rings[0] : undefined
  if (!Array.isArray(ring) || !ring.every(isPlace)) {
    throw invalid({ name: 'zaakgeometrie.within', code: 'invalid', reason: 'Verwacht een Polygon.' })
  }
  return (place) => liesIn(place, ring)
}

/** Counts how often a line to the east crosses the edge: odd is inside. */
function liesIn([x, y]: Place, ring: readonly Place[]): boolean {
  let inside = false
  let previous = ring.at(-1)
  for (const corner of ring) {
    if (previous !== undefined && corner[1] > y !== previous[1] > y) {
      const crossing = corner[0] + ((y - corner[1]) / (previous[1] - corner[1])) * (previous[0] - corner[0])
      if (x < crossing) inside = !inside
    }
    previous = corner
  }
  return inside
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number')
}
