import type { KlantbeeldDeel } from '@kiss/contract/klantbeeld'
import type { Bron } from '@kiss/domain/afhandeling'
import type { Bedrijf, BedrijfZoekvraag } from '@kiss/domain/bedrijf'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { Persoon, PersoonZoekvraag } from '@kiss/domain/persoon'

/** The klant that an agent chose, with the name to call them by. */
export interface KlantKeuze {
  identificatie: KlantIdentificatie
  naam: string
  /** A few words that tell namesakes apart: a date of birth, a place. */
  toelichting?: string
}

/** The zaak that a vraag is about, as it is shown and as it is registered. */
export interface ZaakKeuze {
  id: string
  zaaksysteem: string
  identificatie: string
  zaaktype: string
}

/** What was consulted, with what of it can be filled in beforehand at the end. */
export interface BronDraft extends Bron {
  /** The afdeling that the bron names first. */
  afdeling?: string
  /** Its sections in order, as soon as it has been read; the first one that is called Inleiding is the bron itself. */
  secties: { sleutel: string; titel: string }[]
  /** Key of the section that was read last; absent when nobody chose one. */
  sectie?: string
}

/** How a vraag ended, as far as the agent has filled it in. Texts as typed; the contract judges them at saving. */
export interface AfhandelingDraft {
  /** Id of the bron whose title stands for the vraag, or 'anders'; absent as long as the agent has not chosen. */
  vraagBron?: string
  specifiekeVraag: string
  kanaal: string
  gespreksresultaat: string
  afdeling: string
  /** The afdeling that was filled in beforehand: as long as it still stands there, another bron may replace it. */
  afdelingVoorstel?: string
}

/** One vraag of a contactmoment while the agent works on it. */
export interface VraagDraft {
  id: string
  /** ISO: when this vraag came up. */
  startdatum: string
  klant?: KlantKeuze
  notitie: string
  zaak?: ZaakKeuze
  bronnen: BronDraft[]
  afhandeling: AfhandelingDraft
}

/** What came of a search: the hits, for which words, or why not. */
export interface Zoekuitkomst<T, Q> {
  /** What was asked: the next page is asked with this, whatever stands in the fields by then. */
  zoekvraag: Q
  /** The words that were searched for, as the caption says them. */
  voor: string
  treffers: T[]
  totaal: number
  pagina: number
  perPagina: number
}

/** The state of one search form: what is typed, what is asked, what came. */
export interface Zoekstaat<Veld extends string, T, Q> {
  manier: string
  velden: Record<Veld, string>
  /** Counts the searches, so that only the answer to the last one is shown. */
  beurt: number
  bezig: boolean
  uitkomst?: Zoekuitkomst<T, Q>
  /** The sentence of a search that failed as a whole. */
  fout?: string
  /** True when asking the same again may help. */
  herhaalbaar?: boolean
  /** By field: what must be mended. */
  veldfouten: Partial<Record<Veld, string>>
}

/** The fields of the persoon search; all ways to search together, so that changing the way loses nothing. */
export type PersoonVeld =
  'bsn' | 'achternaam' | 'geboortedatum' | 'postcode' | 'huisnummer' | 'huisletter' | 'toevoeging'
export type BedrijfVeld = 'naam' | 'nummer' | 'postcode' | 'huisnummer'

export interface ZoekDraft {
  soort: 'persoon' | 'bedrijf'
  persoon: Zoekstaat<PersoonVeld, Persoon, PersoonZoekvraag>
  bedrijf: Zoekstaat<BedrijfVeld, Bedrijf, BedrijfZoekvraag>
}

/** The parts of a klantbeeld by name, each as it came. */
export type KlantbeeldDelen = { [D in KlantbeeldDeel['deel']]?: Extract<KlantbeeldDeel, { deel: D }> }

/** The klantbeeld of the chosen klant as far as it has come. */
export interface KlantbeeldStaat {
  delen: KlantbeeldDelen
  bezig: boolean
  /** Why it broke off before every part had come. */
  fout?: string
  tab: string
}

/** Where the agent is in the kennisbank. */
export interface KennisStand {
  /** What is typed, searched for or not. */
  zoekterm: string
  /** What was searched for last; empty when no results are shown. */
  gezocht: string
  pagina: number
  /** Id of the open document. */
  artikel?: string
}

/**
 * Everything of one contactmoment that is being worked on: the one state tree of one caller. Nothing about a caller is kept
 * anywhere else on the desk, so nothing of it can appear with another.
 */
export interface ContactmomentDraft {
  /** The contactmomentId that it is saved under. */
  id: string
  idempotencyKey: string
  /** ISO: the start of the conversation. */
  startdatum: string
  vragen: VraagDraft[]
  /** Id of the vraag that the agent is working on. */
  vraagId: string
  scherm: 'zoeken' | 'klantbeeld'
  /** The last thing that happened by itself, for who hears the screen; read out when it changes. */
  melding: string
  zoek: ZoekDraft
  klantbeeld: KlantbeeldStaat
  kennis: KennisStand
}

/** A new contactmoment that starts now, with one vraag. */
export function createDraft(now: Date, kanaal: string): ContactmomentDraft {
  const startdatum = now.toISOString()
  const vraag: VraagDraft = {
    id: crypto.randomUUID(),
    startdatum,
    notitie: '',
    bronnen: [],
    afhandeling: { specifiekeVraag: '', kanaal, gespreksresultaat: '', afdeling: '' },
  }
  return {
    id: crypto.randomUUID(),
    idempotencyKey: crypto.randomUUID(),
    startdatum,
    vragen: [vraag],
    vraagId: vraag.id,
    scherm: 'zoeken',
    melding: '',
    zoek: createZoekDraft(),
    klantbeeld: createKlantbeeldStaat(),
    kennis: createKennisStand(),
  }
}

/** A kennisbank in which nothing was looked up yet; also for who has no contactmoment. */
export function createKennisStand(): KennisStand {
  return { zoekterm: '', gezocht: '', pagina: 1 }
}

/** A klantbeeld of which nothing has come yet. */
export function createKlantbeeldStaat(): KlantbeeldStaat {
  return { delen: {}, bezig: false, tab: 'overzicht' }
}

function createZoekDraft(): ZoekDraft {
  const persoon: Record<PersoonVeld, string> = {
    bsn: '',
    achternaam: '',
    geboortedatum: '',
    postcode: '',
    huisnummer: '',
    huisletter: '',
    toevoeging: '',
  }
  const bedrijf: Record<BedrijfVeld, string> = { naam: '', nummer: '', postcode: '', huisnummer: '' }
  return {
    soort: 'persoon',
    persoon: { manier: 'naam', velden: persoon, beurt: 0, bezig: false, veldfouten: {} },
    bedrijf: { manier: 'naam', velden: bedrijf, beurt: 0, bezig: false, veldfouten: {} },
  }
}
