/** Sections that a klant may not hear: the memo of a kennisartikel and the explanation with a VAC (desk F-83, F-84). */
const AGENT_ONLY = new Set(['deskMemo', 'toelichting'])

/** Whether a section is written for the agent alone. */
export function isForAgentOnly(sleutel: string): boolean {
  return AGENT_ONLY.has(sleutel)
}
