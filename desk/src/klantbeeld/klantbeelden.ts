import { defineStore } from 'pinia'
import { getKlantbeeld } from '@kiss/contract/klantbeeld'
import type { KlantbeeldDeel } from '@kiss/contract/klantbeeld'
import { isSameKlant } from '@kiss/domain/klant'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import { api, failureSentence } from '#api'
import { useContactmomenten, vraagOf } from '#contactmoment'
import type { ContactmomentDraft, KlantbeeldDelen, KlantbeeldStaat } from '#contactmoment'

/**
 * Asks klantbeelden, one request each, and lets every part in where it belongs as it comes. Keeps no answer itself: what came
 * stands in the contactmoment and goes with it.
 */
export const useKlantbeelden = defineStore('klantbeelden', () => {
  const contactmomenten = useContactmomenten()
  /** By contactmoment: how to stop the question that is under way. */
  const underWay = new Map<string, AbortController>()

  /** Asks the klantbeeld of a contactmoment for the first time; does nothing when it is there, or on its way. */
  async function load(contactmomentId: string): Promise<void> {
    const draft = contactmomenten.find(contactmomentId)
    if (!draft || draft.klantbeeld.bezig || Object.keys(draft.klantbeeld.delen).length > 0) return
    await refresh(contactmomentId)
  }

  /** Asks everything again. What is on the screen stays until its newer part has come. Never throws. */
  async function refresh(contactmomentId: string): Promise<void> {
    const draft = contactmomenten.find(contactmomentId)
    const klant = draft ? vraagOf(draft).klant : undefined
    if (!klant) return
    underWay.get(contactmomentId)?.abort()
    const controller = new AbortController()
    underWay.set(contactmomentId, controller)
    const ticket = contactmomenten.ticket(contactmomentId, { aboutKlant: true })
    /** Not the klant only: an earlier question about the same klant may not speak for this one either. */
    function letIn(apply: (staat: KlantbeeldStaat, own: ContactmomentDraft) => void): void {
      if (underWay.get(contactmomentId) !== controller) return
      if (!contactmomenten.letIn(ticket, (own) => apply(own.klantbeeld, own))) controller.abort()
    }

    letIn((staat) => {
      staat.bezig = true
      delete staat.fout
    })
    let fout: string | undefined
    try {
      await api.stream(
        getKlantbeeld,
        { body: { klant: klant.identificatie } },
        {
          signal: controller.signal,
          isLast: (deel) => deel.deel === 'einde',
          onLine: (deel) => letIn((staat) => putDeel(staat.delen, deel)),
        },
      )
    } catch (error) {
      fout = failureSentence(error)
    }
    letIn((staat, own) => {
      staat.bezig = false
      if (fout !== undefined) staat.fout = fout
      own.melding = fout ?? spokenSentence(staat.delen)
    })
    if (underWay.get(contactmomentId) === controller) underWay.delete(contactmomentId)
  }

  /** Asks again wherever this klant is on the screen: one of their contactmomenten has been registered. */
  async function refreshKlant(klant: KlantIdentificatie): Promise<void> {
    const shown = contactmomenten.drafts.filter((draft) => {
      const own = vraagOf(draft).klant
      return own !== undefined && isSameKlant(own.identificatie, klant)
    })
    await Promise.all(shown.map((draft) => refresh(draft.id)))
  }

  return { load, refresh, refreshKlant }
})

/** What is said when everything has come, for who does not see it: how much there is, or who kept silent. */
function spokenSentence({ persoon, bedrijf, contactmomenten, contactverzoeken, zaken }: KlantbeeldDelen): string {
  const parts = [persoon, bedrijf, contactmomenten, contactverzoeken, zaken].filter((part) => part !== undefined)
  const silent = new Set(parts.flatMap((part) => part.silent.map(({ naam }) => naam)))
  if (silent.size > 0) return `Het klantbeeld is onvolledig: geen antwoord van ${[...silent].join(', ')}.`
  const counts = [
    `contactmomenten ${contactmomenten?.items.length ?? 0}`,
    `contactverzoeken ${contactverzoeken?.items.length ?? 0}`,
    `zaken ${zaken?.items.length ?? 0}`,
  ]
  return `Het klantbeeld is opgehaald: ${counts.join(', ')}.`
}

/** Puts a part in its own place; a switch, since only so the compiler knows that each part fits there. */
function putDeel(delen: KlantbeeldDelen, deel: KlantbeeldDeel): void {
  switch (deel.deel) {
    case 'persoon':
      delen.persoon = deel
      return
    case 'bedrijf':
      delen.bedrijf = deel
      return
    case 'contactgegevens':
      delen.contactgegevens = deel
      return
    case 'contactmomenten':
      delen.contactmomenten = deel
      return
    case 'contactverzoeken':
      delen.contactverzoeken = deel
      return
    case 'zaken':
      delen.zaken = deel
      return
    case 'zaaknummers':
      delen.zaaknummers = deel
      return
    case 'einde':
      delen.einde = deel
  }
}
