import { failureSentence, fieldFaults, ProblemError } from '#api'
import { useContactmomenten } from './contactmomenten.ts'
import type { ContactmomentDraft, Zoekstaat, Zoekuitkomst } from './draft.ts'

/** A search within one contactmoment: where its state stands, how to ask, and what to do with a single hit. */
export interface Zoekopdracht<Veld extends string, T, Q> {
  contactmomentId: string
  staatOf: (draft: ContactmomentDraft) => Zoekstaat<Veld, T, Q>
  ask: () => Promise<Zoekuitkomst<T, Q>>
  /** The field of the form that a fault at this path belongs to. */
  veldOf: (path: string) => Veld | undefined
  /** Opens the one hit. Called only while the agent is still searching in that contactmoment. */
  open: (hit: T) => void
}

/** "3 resultaten gevonden voor 'Mel, 12-09-1946'." (desk §12) */
export function captionOf(count: number, terms: string): string {
  if (count === 0) return `Geen resultaten gevonden voor '${terms}'.`
  return count === 1 ? `1 resultaat gevonden voor '${terms}'.` : `${count} resultaten gevonden voor '${terms}'.`
}

/**
 * Searches, and lets the answer in only in its own contactmoment and only when no newer search was begun there. Never
 * throws: what failed stands in the state, and what was typed stays.
 */
export async function runZoekopdracht<Veld extends string, T, Q>(task: Zoekopdracht<Veld, T, Q>): Promise<void> {
  const contactmomenten = useContactmomenten()
  const ticket = contactmomenten.ticket(task.contactmomentId)
  let beurt = 0
  contactmomenten.letIn(ticket, (draft) => {
    const staat = task.staatOf(draft)
    staat.beurt += 1
    beurt = staat.beurt
    staat.bezig = true
    staat.veldfouten = {}
    delete staat.fout
    draft.melding = ''
  })

  let settle: (staat: Zoekstaat<Veld, T, Q>, draft: ContactmomentDraft) => void
  try {
    const uitkomst = await task.ask()
    settle = (staat, draft) => showUitkomst(staat, draft, uitkomst, task.open)
  } catch (error) {
    settle = (staat, draft) => showFailure(staat, draft, error, task.veldOf)
  }

  contactmomenten.letIn(ticket, (draft) => {
    const staat = task.staatOf(draft)
    if (staat.beurt !== beurt) return
    staat.bezig = false
    settle(staat, draft)
  })
}

function showUitkomst<Veld extends string, T, Q>(
  staat: Zoekstaat<Veld, T, Q>,
  draft: ContactmomentDraft,
  uitkomst: Zoekuitkomst<T, Q>,
  open: (hit: T) => void,
): void {
  staat.uitkomst = uitkomst
  draft.melding = captionOf(uitkomst.totaal, uitkomst.voor)
  const [only] = uitkomst.treffers
  if (uitkomst.totaal !== 1 || only === undefined || draft.scherm !== 'zoeken') return
  draft.melding += ' Dit resultaat wordt geopend.'
  open(only)
}

function showFailure<Veld extends string, T, Q>(
  staat: Zoekstaat<Veld, T, Q>,
  draft: ContactmomentDraft,
  error: unknown,
  veldOf: (path: string) => Veld | undefined,
): void {
  delete staat.uitkomst
  for (const [path, zin] of fieldFaults(error)) {
    const veld = veldOf(path)
    if (veld !== undefined) staat.veldfouten = { ...staat.veldfouten, [veld]: zin }
  }
  if (Object.keys(staat.veldfouten).length > 0) return
  staat.fout = failureSentence(error)
  staat.herhaalbaar = !(error instanceof ProblemError) || error.document.status >= 500
  draft.melding = staat.fout
}
