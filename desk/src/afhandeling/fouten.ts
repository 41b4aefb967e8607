import { computed, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { judgeVraag, VELDEN } from './judge.ts'
import type { Veld, Veldfouten } from './judge.ts'
import type { Mislukking } from './opslag.ts'
import type { ContactmomentInvoer, VraagInvoer } from './vraag-invoer.ts'

/** One thing to mend, for the summary above the form. */
export interface Fout {
  vraagId: string
  veld: Veld
  zin: string
}

/** What of the form must be mended, and since when it may be said. */
export interface Fouten {
  /** At the fields of the vraag that is shown. */
  bijVeld: ComputedRef<Veldfouten>
  /** Everything of all vragen; empty as long as nobody tried to save. */
  alle: ComputedRef<Fout[]>
  /** The agent left a field: from now on it may be judged. An empty one not yet, they may be on their way to another. */
  leave: (veld: Veld) => void
  /** Judges everything. True when all of it can be saved. */
  judgeAll: () => boolean
}

interface FoutenInput {
  contactmoment: () => ContactmomentInvoer
  vraag: () => VraagInvoer
  /** Undefined when any afdeling will do. */
  afdelingen: () => readonly string[] | undefined
  mislukking: () => Mislukking | undefined
}

/** Judges what is filled in: a field when it is left, everything when it is saved, never while typing. */
export function useFouten(input: FoutenInput): Fouten {
  /** Fields by "vraag/veld" that may be judged, with the value for which the bff had something to say. */
  const left = ref(new Set<string>())
  const tried = ref(false)
  const fromBff = ref<Record<string, Veldfouten>>({})

  // A watch, since what the bff said holds until the agent mends it, and no longer.
  watch(input.mislukking, (mislukking) => (fromBff.value = mislukking?.veldfouten ?? {}), { immediate: true })
  watch(
    () => input.contactmoment().vragen.map((vraag) => ({ id: vraag.id, values: valuesOf(vraag) })),
    (now, before) => {
      for (const { id, values } of now) {
        const earlier = before.find((one) => one.id === id)?.values
        for (const veld of VELDEN) if (earlier && earlier[veld] !== values[veld]) forget(id, veld)
      }
    },
  )

  function forget(vraagId: string, veld: Veld): void {
    if (!fromBff.value[vraagId]?.[veld]) return
    const { [veld]: _mended, ...rest } = fromBff.value[vraagId]
    fromBff.value = { ...fromBff.value, [vraagId]: rest }
  }

  function foutenOf(vraag: VraagInvoer): Veldfouten {
    const shown: Veldfouten = { ...fromBff.value[vraag.id] }
    const judged = judgeVraag(vraag, input.afdelingen())
    for (const veld of VELDEN) {
      const zin = judged[veld]
      if (zin && (tried.value || left.value.has(`${vraag.id}/${veld}`))) shown[veld] = zin
    }
    return shown
  }

  const alle = computed(() => {
    if (!tried.value && Object.keys(fromBff.value).length === 0) return []
    const { vragen } = input.contactmoment()
    return vragen.flatMap((vraag) => {
      const fouten = foutenOf(vraag)
      return VELDEN.flatMap((veld) => {
        const zin = fouten[veld]
        return zin ? [{ vraagId: vraag.id, veld, zin }] : []
      })
    })
  })

  return {
    bijVeld: computed(() => foutenOf(input.vraag())),
    alle,
    leave(veld) {
      const vraag = input.vraag()
      if (valuesOf(vraag)[veld].trim() !== '') left.value.add(`${vraag.id}/${veld}`)
    },
    judgeAll() {
      tried.value = true
      return input
        .contactmoment()
        .vragen.every((vraag) => Object.keys(judgeVraag(vraag, input.afdelingen())).length === 0)
    },
  }
}

function valuesOf({ notitie, bronnen, afhandeling }: VraagInvoer): Record<Veld, string> {
  const { vraagBron = '', specifiekeVraag, kanaal, gespreksresultaat, afdeling } = afhandeling
  const sectie = bronnen.find(({ id }) => id === vraagBron)?.sectie ?? ''
  return { notitie, vraag: `${vraagBron}#${sectie}`, specifiekeVraag, kanaal, gespreksresultaat, afdeling }
}
