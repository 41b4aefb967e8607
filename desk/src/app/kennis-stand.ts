import { computed, reactive } from 'vue'
import type { ComputedRef } from 'vue'
import { defineStore } from 'pinia'
import type { KennisDocument, KennisTreffer } from '@kiss/domain/kennis'
import { createKennisStand, useContactmomenten } from '#contactmoment'
import type { KennisStand } from '#contactmoment'

/** What the kennisbank shows and what may be done there. */
export interface Kennis {
  stand: ComputedRef<KennisStand>
  isOpen: ComputedRef<boolean>
  /** Whether the open document stands with the contactmoment; absent without a contactmoment. */
  bron: ComputedRef<'bij' | 'niet' | undefined>
  sectie: ComputedRef<string | undefined>
  type: (zoekterm: string) => void
  search: (tekst: string) => void
  turn: (pagina: number) => void
  openHit: (treffer: KennisTreffer) => void
  openArtikel: (id: string) => void
  backToResults: () => void
  close: () => void
  read: (document: KennisDocument) => void
  addBron: (document: KennisDocument) => void
}

/** Where somebody is in the kennisbank without a contactmoment. */
const useOwnStand = defineStore('own-kennis-stand', () => ({ stand: reactive(createKennisStand()) }))

/** The kennisbank of this moment: of the contactmoment in front, or the agent's own when none runs. */
export function useKennis(): Kennis {
  const contactmomenten = useContactmomenten()
  const own = useOwnStand()
  const stand = computed(() => contactmomenten.current?.kennis ?? own.stand)
  const recorded = computed(() => contactmomenten.currentVraag?.bronnen.find((bron) => bron.id === stand.value.artikel))

  function openArtikel(id: string): void {
    stand.value.artikel = id
  }

  function recordTreffer({
    soort,
    id,
    titel,
    afdelingen,
  }: Pick<KennisTreffer, 'soort' | 'id' | 'titel' | 'afdelingen'>) {
    const [afdeling] = afdelingen
    contactmomenten.addBron({ soort, id, titel, secties: [], ...(afdeling === undefined ? {} : { afdeling }) })
  }

  function read(document: KennisDocument): void {
    contactmomenten.noteSecties(
      document.id,
      document.secties.map(({ sleutel, titel }) => ({ sleutel, titel })),
    )
  }

  return {
    stand,
    isOpen: computed(() => stand.value.artikel !== undefined || stand.value.gezocht !== ''),
    bron: computed(() => {
      if (!contactmomenten.current) return undefined
      return recorded.value ? 'bij' : 'niet'
    }),
    sectie: computed(() => recorded.value?.sectie),
    type: (zoekterm) => (stand.value.zoekterm = zoekterm),
    search(tekst) {
      stand.value.zoekterm = tekst
      stand.value.gezocht = tekst
      stand.value.pagina = 1
      delete stand.value.artikel
    },
    turn: (pagina) => (stand.value.pagina = pagina),
    openHit(treffer) {
      recordTreffer(treffer)
      openArtikel(treffer.id)
    },
    openArtikel,
    backToResults: () => delete stand.value.artikel,
    close() {
      delete stand.value.artikel
      stand.value.gezocht = ''
    },
    read,
    addBron(document) {
      recordTreffer(document)
      read(document)
    },
  }
}
