/** The values that the texts leave open. */
export interface Invulling {
  /** Name of the municipality, without the word "gemeente". */
  gemeente: string
}

/**
 * Puts the name of the municipality in a text of the knowledge base.
 * @throws when the text names a placeholder that nobody fills, so that a typing error never reaches the screen.
 */
export function fillIn(text: string, invulling: Invulling): string {
  return text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (placeholder: string, name: string) => {
    if (name === 'gemeente') return invulling.gemeente
    throw new Error(`Unknown placeholder ${placeholder} in the knowledge base`)
  })
}
