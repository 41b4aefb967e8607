/** A code with its text, from one of the national tables. */
export interface Tabelwaarde {
  code: string
  omschrijving: string
}

/** Where a family's names come from, and where its eldest were born. */
export interface Herkomst {
  code: string
  /** Share of the town's households, in hundredths; what is left has Dutch names. */
  aandeel: number
  land: Tabelwaarde
  nationaliteit: Tabelwaarde
  plaatsen: readonly string[]
  vrouwen: readonly string[]
  mannen: readonly string[]
  achternamen: readonly string[]
}
