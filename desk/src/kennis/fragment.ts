/** A piece of a fragment; `found` when it is one of the words that were searched for. */
export interface FragmentPart {
  text: string
  found: boolean
}

/**
 * Cuts the fragment of a hit at its marks « and ». The parts are shown as text, so nothing in a fragment is ever markup; a mark
 * without its other half does no harm.
 */
export function fragmentParts(fragment: string): FragmentPart[] {
  const parts: FragmentPart[] = []
  let found = false
  for (const piece of fragment.split(/([«»])/)) {
    if (piece === '«') found = true
    else if (piece === '»') found = false
    else if (piece !== '') parts.push({ text: piece, found })
  }
  return parts
}
