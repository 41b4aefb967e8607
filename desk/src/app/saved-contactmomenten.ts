import { ref } from 'vue'
import type { Ref } from 'vue'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import { opgeslagenSentence, useOpslag } from '#afhandeling'
import { useAfleveringen } from '#aflevering'
import { useContactmomenten } from '#contactmoment'
import { useKlantbeelden } from '#klantbeeld'
import { useToasts } from '#ui'

/**
 * What happens once a contactmoment is saved: it leaves the rail, its number is told, and as soon as the register has it the klantbeeld
 * of that klant is asked again, where it is open. Gives the id of what was saved last.
 */
export function useSavedContactmomenten(): { laatste: Ref<string | undefined> } {
  const contactmomenten = useContactmomenten()
  const afleveringen = useAfleveringen()
  const klantbeelden = useKlantbeelden()
  const toasts = useToasts()
  const laatste = ref<string>()
  /** Of whom something is on its way to the register; forgotten when it has arrived. */
  const klantOf = new Map<string, KlantIdentificatie>()

  useOpslag().onOpgeslagen(({ contactmomentId, bewijzen }) => {
    const vragen = contactmomenten.find(contactmomentId)?.vragen ?? []
    for (const [index, bewijs] of bewijzen.entries()) {
      const klant = vragen[index]?.klant?.identificatie
      if (klant) klantOf.set(bewijs.id, { ...klant })
    }
    contactmomenten.finish(contactmomentId)
    laatste.value = bewijzen[0]?.id
    toasts.show(opgeslagenSentence(bewijzen))
    afleveringen.follow(bewijzen.map(({ id }) => id))
    for (const { id } of bewijzen) showNew(id)
  })

  afleveringen.onGeregistreerd(({ id }) => {
    showNew(id)
    klantOf.delete(id)
  })

  function showNew(id: string): void {
    const klant = klantOf.get(id)
    if (klant) void klantbeelden.refreshKlant(klant)
  }

  return { laatste }
}
