/** What controls say themselves (B1). Texts of a form belong to the room of that form. */
export const formMessages = {
  noDate: 'Vul een geldige datum in, bijvoorbeeld 31-12-1980.',
  notInList: 'Kies een optie uit de lijst.',
  noOptions: 'Geen opties gevonden.',
  loadingOptions: 'Opties laden…',
}

/** "Dit veld bevat 1048 tekens (maximaal 1000 toegestaan). Verwijder 48 tekens." */
export function tooLongMessage(length: number, limit: number): string {
  const surplus = length - limit
  return `Dit veld bevat ${length} tekens (maximaal ${limit} toegestaan). Verwijder ${surplus} ${surplus === 1 ? 'teken' : 'tekens'}.`
}

/** "Nog 120 tekens" below a text with a limit. */
export function remainingMessage(length: number, limit: number): string {
  const remaining = limit - length
  return remaining === 1 ? 'Nog 1 teken' : `Nog ${remaining} tekens`
}

/** "48 tekens te veel" below a text that is too long. */
export function surplusMessage(length: number, limit: number): string {
  const surplus = length - limit
  return surplus === 1 ? '1 teken te veel' : `${surplus} tekens te veel`
}

/** "3 opties" for the live region of a list. */
export function optionCountMessage(count: number): string {
  if (count === 0) return formMessages.noOptions
  return count === 1 ? '1 optie, gebruik de pijltoetsen.' : `${count} opties, gebruik de pijltoetsen.`
}
