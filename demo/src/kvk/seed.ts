/** A Dutch address, or with `buitenland` a foreign one. */
export interface KvkAdres {
  type: 'bezoekadres' | 'correspondentieadres'
  /** The owner asked to hide it. A government body is told so and gets the address all the same: hiding is its duty. */
  afgeschermd?: boolean
  straatnaam?: string
  huisnummer?: number
  huisletter?: string
  huisnummerToevoeging?: string
  toevoegingAdres?: string
  postbusnummer?: number
  /** Without a space: `1234AB`. */
  postcode?: string
  plaats?: string
  buitenland?: { straatHuisnummer: string; postcodeWoonplaats: string; land: string; regio?: string }
  geo?: { adresseerbaarObjectId: string; nummeraanduidingId: string; latitude?: number; longitude?: number }
}

export interface SbiActiviteit {
  sbiCode: string
  sbiOmschrijving: string
}

/** One branch. Dates are KVK's: `YYYYMMDD`, unknown parts `00`. */
export interface KvkVestiging {
  /** Twelve digits; leading zeros count. */
  vestigingsnummer: string
  hoofdvestiging: boolean
  eersteHandelsnaam: string
  /** All names in order of registration; the first handelsnaam alone when absent. */
  handelsnamen?: readonly string[]
  /** True when absent. */
  commercieel?: boolean
  adressen: readonly KvkAdres[]
  voltijdWerkzamePersonen?: number
  deeltijdWerkzamePersonen?: number
  websites?: readonly string[]
  /** The first is the main activity; those of the inschrijving when absent. */
  sbiActiviteiten?: readonly SbiActiviteit[]
  datumAanvang: string
  /** Closed since. */
  datumEinde?: string
}

/** One inschrijving in the Handelsregister: a company, its owner and its branches. */
export interface KvkInschrijving {
  /** Eight digits. */
  kvkNummer: string
  /** Nine digits; a legal person has one, an eenmanszaak has not. */
  rsin?: string
  naam: string
  /** Only with articles of association. */
  statutaireNaam?: string
  rechtsvorm: string
  /** Same as the rechtsvorm when absent. */
  uitgebreideRechtsvorm?: string
  /** Names the company used before. */
  vervallenNamen?: readonly string[]
  /** True: does not want unsolicited post. */
  nonMailing?: boolean
  sbiActiviteiten: readonly SbiActiviteit[]
  datumAanvang: string
  /** Ended since: inactive, and only found when inactive ones are asked for. */
  datumEinde?: string
  formeleRegistratiedatum?: string
  /** Of the owner, a legal person; what a vereniging without branches has. */
  adressen?: readonly KvkAdres[]
  websites?: readonly string[]
  vestigingen: readonly KvkVestiging[]
}

/** What the KVK stand-in starts with. */
export interface KvkSeed {
  inschrijvingen: readonly KvkInschrijving[]
}
