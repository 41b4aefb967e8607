import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { isSameKlant, klantSleutel } from '@kiss/domain/klant'
import { createDraft, createKlantbeeldStaat } from './draft.ts'
import type { AfhandelingDraft, BronDraft, ContactmomentDraft, KlantKeuze, VraagDraft, ZaakKeuze } from './draft.ts'

/** A question that is under way for one contactmoment: its answer is let in only there, and only while it still fits. */
export interface Ticket {
  readonly contactmomentId: string
  /** The klant it is about; absent when it is about none (a search). */
  readonly klant?: string
}

/**
 * The contactmomenten that are being worked on, newest first, and the one in front. In memory only. Each draft is a tree of
 * its own; answers that come late are let in by {@link Ticket}, never by "the current one".
 */
export const useContactmomenten = defineStore('contactmomenten', () => {
  const drafts = ref<ContactmomentDraft[]>([])
  const currentId = ref<string>()
  /** What most calls of one agent have in common; asked once a day instead of once a call. */
  const lastKanaal = ref('')

  const current = computed(() => drafts.value.find((draft) => draft.id === currentId.value))
  const currentVraag = computed(() => (current.value ? vraagOf(current.value) : undefined))

  function find(id: string): ContactmomentDraft | undefined {
    return drafts.value.find((draft) => draft.id === id)
  }

  /** Begins a contactmoment now and brings it to the front; the others keep everything. */
  function start(): ContactmomentDraft {
    const draft = createDraft(new Date(), lastKanaal.value)
    drafts.value.unshift(draft)
    currentId.value = draft.id
    return find(draft.id) ?? draft
  }

  /** Brings a running contactmoment to the front; false when it is not there (any more). */
  function switchTo(id: string): boolean {
    const draft = find(id)
    if (!draft) return false
    // What happened before is not news any more.
    if (currentId.value !== id) draft.melding = ''
    currentId.value = id
    return true
  }

  /** Throws a contactmoment away with everything in it. */
  function cancel(id: string): void {
    drafts.value = drafts.value.filter((draft) => draft.id !== id)
    if (currentId.value === id) currentId.value = drafts.value[0]?.id
  }

  /** Throws everything away: the agent leaves. */
  function clear(): void {
    drafts.value = []
    currentId.value = undefined
  }

  /** Ends a contactmoment that has been saved. */
  function finish(id: string): void {
    const draft = find(id)
    if (draft) lastKanaal.value = vraagOf(draft).afhandeling.kanaal
    cancel(id)
  }

  /** Chooses the klant of the current vraag and shows their klantbeeld; another klant begins with an empty one. */
  function openKlant(klant: KlantKeuze, id = currentId.value): void {
    const draft = id === undefined ? undefined : find(id)
    if (!draft) return
    const vraag = vraagOf(draft)
    const isOther = !vraag.klant || !isSameKlant(vraag.klant.identificatie, klant.identificatie)
    vraag.klant = klant
    draft.scherm = 'klantbeeld'
    if (!isOther) return
    draft.klantbeeld = createKlantbeeldStaat()
    // A zaak was chosen in the klantbeeld of whom it belongs to.
    delete vraag.zaak
  }

  /** Shows searching or the klantbeeld, if there is a klant. */
  function showScherm(scherm: ContactmomentDraft['scherm']): void {
    const draft = current.value
    if (draft && (scherm === 'zoeken' || vraagOf(draft).klant)) draft.scherm = scherm
  }

  /** Chooses whether a person or a company is looked for. */
  function showZoek(soort: ContactmomentDraft['zoek']['soort']): void {
    if (current.value) current.value.zoek.soort = soort
  }

  /** Opens a tab of the klantbeeld. */
  function showTab(tab: string): void {
    if (current.value) current.value.klantbeeld.tab = tab
  }

  /** Takes the klant away again: the wrong namesake, or a caller who wants to stay unknown. */
  function removeKlant(): void {
    const draft = current.value
    if (!draft) return
    const vraag = vraagOf(draft)
    delete vraag.klant
    delete vraag.zaak
    draft.klantbeeld = createKlantbeeldStaat()
    draft.scherm = 'zoeken'
  }

  /** Links the current vraag to a zaak, or to none: at most one (desk §5). */
  function linkZaak(zaak: ZaakKeuze | undefined): void {
    const vraag = currentVraag.value
    if (!vraag) return
    if (zaak) vraag.zaak = zaak
    else delete vraag.zaak
  }

  /** Records what was consulted for the current vraag, once; the last one consulted stands for the vraag (desk §5). */
  function addBron(bron: BronDraft): void {
    const vraag = currentVraag.value
    if (!vraag) return
    if (!vraag.bronnen.some((known) => known.id === bron.id)) vraag.bronnen.push(bron)
    vraag.afhandeling.vraagBron = bron.id
  }

  /** Notes which sections a recorded bron has; nothing when it is not recorded (any more). */
  function noteSecties(bronId: string, secties: BronDraft['secties']): void {
    const bron = currentVraag.value?.bronnen.find((known) => known.id === bronId)
    if (bron) bron.secties = secties
  }

  /** Remembers the section that was read; a recorded bron then stands for the vraag, with that section (desk §5). */
  function readSectie(bronId: string, sleutel: string): void {
    const vraag = currentVraag.value
    const bron = vraag?.bronnen.find((known) => known.id === bronId)
    if (!vraag || !bron) return
    bron.sectie = sleutel
    vraag.afhandeling.vraagBron = bronId
  }

  /** Says which bron, and which section of it, stands for a vraag of the current contactmoment. */
  function chooseBron(vraagId: string, bronId: string, sectie: string | undefined): void {
    const vraag = current.value?.vragen.find((one) => one.id === vraagId)
    if (!vraag) return
    vraag.afhandeling.vraagBron = bronId
    const bron = vraag.bronnen.find((one) => one.id === bronId)
    if (!bron) return
    if (sectie === undefined) delete bron.sectie
    else bron.sectie = sectie
  }

  /** Takes a bron away; if it stood for the vraag, the last one left does. */
  function removeBron(bronId: string): void {
    const vraag = currentVraag.value
    if (!vraag) return
    vraag.bronnen = vraag.bronnen.filter((bron) => bron.id !== bronId)
    if (vraag.afhandeling.vraagBron !== bronId) return
    const last = vraag.bronnen.at(-1)
    if (last) vraag.afhandeling.vraagBron = last.id
    else delete vraag.afhandeling.vraagBron
  }

  /** Keeps how a vraag ended, as the agent has filled it in so far. */
  function changeAfhandeling(vraagId: string, afhandeling: AfhandelingDraft): void {
    const vraag = current.value?.vragen.find((one) => one.id === vraagId)
    if (vraag) vraag.afhandeling = afhandeling
  }

  /** Keeps the note of the current vraag. */
  function changeNotitie(notitie: string): void {
    if (currentVraag.value) currentVraag.value.notitie = notitie
  }

  /** Shows another vraag of the current contactmoment. */
  function switchVraag(vraagId: string): void {
    if (current.value?.vragen.some((one) => one.id === vraagId)) current.value.vraagId = vraagId
  }

  /** A ticket for a question about this contactmoment, and about its klant of this moment when `aboutKlant`. */
  function ticket(id: string, options: { aboutKlant?: boolean } = {}): Ticket {
    const draft = find(id)
    const klant = draft && options.aboutKlant ? vraagOf(draft).klant : undefined
    return { contactmomentId: id, ...(klant ? { klant: klantSleutel(klant.identificatie) } : {}) }
  }

  /**
   * Lets an answer in where it belongs. Dropped, and false, when that contactmoment is gone or has another klant by now.
   */
  function letIn(held: Ticket, apply: (draft: ContactmomentDraft) => void): boolean {
    const draft = find(held.contactmomentId)
    if (!draft) return false
    if (held.klant !== undefined) {
      const { klant } = vraagOf(draft)
      if (!klant || klantSleutel(klant.identificatie) !== held.klant) return false
    }
    apply(draft)
    return true
  }

  return {
    drafts,
    current,
    currentVraag,
    find,
    start,
    switchTo,
    cancel,
    clear,
    finish,
    openKlant,
    removeKlant,
    showScherm,
    showZoek,
    showTab,
    linkZaak,
    addBron,
    noteSecties,
    readSectie,
    removeBron,
    switchVraag,
    changeNotitie,
    changeAfhandeling,
    chooseBron,
    ticket,
    letIn,
  }
})

/** The vraag of a contactmoment that the agent is working on. */
export function vraagOf(draft: ContactmomentDraft): VraagDraft {
  const vraag = draft.vragen.find((one) => one.id === draft.vraagId) ?? draft.vragen[0]
  if (!vraag) throw new Error('A contactmoment has at least one vraag')
  return vraag
}
