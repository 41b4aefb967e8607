import { VELDEN } from './judge.ts'
import type { Veld } from './judge.ts'

/** The form that the button in the foot of the column submits. */
export const FORM_ID = 'afhandelen'

/** The note stands above this room, in the contactmoment itself. */
export const NOTITIE_ID = 'notitie'

/** The id of the control of a field, for the links in the summary of errors. */
export function fieldId(veld: Veld): string {
  return veld === 'notitie' ? NOTITIE_ID : `afhandelen-${veld}`
}

/** Which field a control is of. */
export function veldOf(id: string): Veld | undefined {
  return VELDEN.find((veld) => fieldId(veld) === id)
}
