const INTERACTIVE = 'a, button, input, select, textarea, summary, label'

/**
 * True when a click on a row means "open this row": not a click on a control in it, and not the end of selecting text, since agents
 * copy numbers from lists all day.
 */
export function isRowClick(event: MouseEvent): boolean {
  if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return false
  const selected = window.getSelection()?.toString() ?? ''
  return selected === ''
}
