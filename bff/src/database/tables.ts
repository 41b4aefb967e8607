import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AfleveringStaat, StapSoort, StapStaat } from '@kiss/domain/aflevering'

/** Set by the database when it is made; may be given. */
type Made = ColumnType<Date, Date | undefined, Date>

/** One live session; the id itself stands only in the browser's cookie. */
export interface SessieTable {
  id_hash: Buffer
  issuer: string
  subject: string
  naam: string
  email: string
  identificatie: string
  rollen: string[]
  csrf_token: string
  idp_session_id: string | null
  created_at: Date
  last_seen_at: Date
  ends_at: Date
}

/** A login under way, between leaving for the login provider and coming back. */
export interface InlogpogingTable {
  id_hash: Buffer
  state: string
  nonce: string
  code_verifier: string
  return_to: string
  ends_at: Date
}

/** One save, by the key that the client made: the memory that makes saving twice harmless. */
export interface AfhandelingTable {
  idempotency_key: string
  request_hash: Buffer
  contactmoment_ids: string[]
  issuer: string
  subject: string
  created_at: Made
}

/** What only we keep of a contactmoment, one row per vraag. No personal data of the klant. */
export interface ContactmomentTable {
  id: string
  gesprek_id: string
  volgorde: number
  referentienummer: string
  issuer: string
  subject: string
  medewerker_naam: string
  medewerker_email: string
  startdatum: Date
  einddatum: Date
  kanaal: string
  gespreksresultaat: string
  vraag: string
  specifieke_vraag: string
  onderwerp: string
  afdeling: string
  bronnen: JSONColumnType<object>
  register: string
  register_id: string | null
  created_at: Made
}

/** The outbox: one row per contactmoment on its way; emptied of personal data when it has arrived. */
export interface AfleveringTable {
  contactmoment_id: string
  staat: AfleveringStaat
  opdracht: JSONColumnType<object> | null
  klant_sleutel: string | null
  pogingen: Generated<number>
  volgende_poging: Made
  lease_until: Date | null
  lease_holder: string | null
  fault: string | null
  created_at: Made
  klaar_op: Date | null
}

/** One step of an aflevering. */
export interface AfleveringStapTable {
  contactmoment_id: string
  volgorde: number
  soort: StapSoort
  doel: string | null
  staat: StapStaat
  pogingen: Generated<number>
  register_id: string | null
  klaar_op: Date | null
}

/** A document of the knowledge base in the form that is searched. */
export interface KennisDocumentTable {
  id: string
  /** Which source it comes from; see {@link KennisBronTable}. */
  bron: string
  soort: string
  titel: string
  afdelingen: string[]
  trefwoorden: string[]
  secties: JSONColumnType<object>
  url: string | null
  gewijzigd_op: Date | null
  platte_tekst: string
  titel_plat: string
  /** The words in it, each once, as they stand in {@link KennisWoordTable}. */
  woorden: string[]
  /** Titel and trefwoorden alone: small, so that many documents can be ranked quickly. */
  kop: string
  zoek: string
  bron_hash: Buffer
  updated_at: Made
}

/** Every word of the knowledge base, to know what somebody meant who typed it wrong, half or in another form. */
export interface KennisWoordTable {
  woord: string
  /** What all forms of the word have in common. */
  kern: string
  /** In how many documents it stands. */
  aantal: number
}

/** Per source: when it was last read, and since when it cannot be. */
export interface KennisBronTable {
  bron: string
  bijgewerkt_op: Date | null
  fault: string | null
  fault_since: Date | null
}

/** A kanaal that agents choose from. */
export interface KanaalTable {
  id: Generated<string>
  naam: string
}

/** A gespreksresultaat that agents choose from. */
export interface GespreksresultaatTable {
  id: Generated<string>
  definitie: string
}

/** A link that agents use often. */
export interface LinkTable {
  id: Generated<string>
  titel: string
  url: string
  categorie: string
  versie: Generated<number>
  created_at: Made
  updated_at: Made
}

/** Every table of ours, by name. */
export interface Tables {
  sessie: SessieTable
  inlogpoging: InlogpogingTable
  afhandeling: AfhandelingTable
  contactmoment: ContactmomentTable
  aflevering: AfleveringTable
  aflevering_stap: AfleveringStapTable
  kennis_document: KennisDocumentTable
  kennis_woord: KennisWoordTable
  kennis_bron: KennisBronTable
  kanaal: KanaalTable
  gespreksresultaat: GespreksresultaatTable
  link: LinkTable
}
