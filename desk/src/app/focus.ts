/** The main screen; the shell gives it this id. */
const MAIN = 'hoofdinhoud'

/**
 * True when a new main screen may take the focus: it was in the old one, or nowhere. An agent who is typing a note or choosing from the
 * rail keeps it.
 */
export function mayTakeFocus(): boolean {
  const active = document.activeElement
  return active === null || active === document.body || (document.getElementById(MAIN)?.contains(active) ?? false)
}

/** Lets go of the focus, so that the screen that comes may take it: after an act that means "bring me there". */
export function releaseFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
