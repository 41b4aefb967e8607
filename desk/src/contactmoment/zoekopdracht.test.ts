import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Persoon } from '@kiss/domain/persoon'
import { OfflineError, ProblemError } from '#api'
import { useContactmomenten } from './contactmomenten.ts'
import type { PersoonVeld } from './draft.ts'
import { captionOf, runZoekopdracht } from './zoekopdracht.ts'

beforeEach(() => setActivePinia(createPinia()))

function persoon(naam: string): Persoon {
  return { bsn: '999990019', naam: { volledig: naam }, adresregels: [], geheim: false, inOnderzoek: false }
}

function found(...namen: string[]) {
  const zoekvraag = { soort: 'bsn' as const, bsn: '999990019' }
  return { zoekvraag, voor: '999990019', treffers: namen.map(persoon), totaal: namen.length, pagina: 1, perPagina: 10 }
}

/** A search whose answer comes when the test says so. */
function begin(contactmomentId: string, open: (hit: Persoon) => void = () => undefined) {
  const { promise, resolve, reject } = Promise.withResolvers<ReturnType<typeof found>>()
  const done = runZoekopdracht({
    contactmomentId,
    staatOf: (draft) => draft.zoek.persoon,
    ask: () => promise,
    veldOf: (path): PersoonVeld | undefined => (path === 'bsn' ? 'bsn' : undefined),
    open,
  })
  return {
    async answer(uitkomst: ReturnType<typeof found>) {
      resolve(uitkomst)
      await done
    },
    async fail(error: unknown) {
      reject(error)
      await done
    },
  }
}

function problem(status: number, fields: { veld: string; zin: string }[] = []) {
  const code = status === 422 ? 'too-many-results' : 'invalid-input'
  return new ProblemError({ type: '', title: '', status, code, detail: 'De zin van de BRP.', traceId: 't', fields })
}

describe('captionOf', () => {
  it('counts as people do', () => {
    expect(captionOf(0, 'Mel, 12-09-1946')).toBe("Geen resultaten gevonden voor 'Mel, 12-09-1946'.")
    expect(captionOf(1, 'x')).toBe("1 resultaat gevonden voor 'x'.")
    expect(captionOf(3, 'x')).toBe("3 resultaten gevonden voor 'x'.")
  })
})

describe('a search', () => {
  it('shows what came, announces it, and opens one hit by itself', async () => {
    const store = useContactmomenten()
    const draft = store.start()
    const open = vi.fn()
    await begin(draft.id, open).answer(found('Anna', 'Bert'))
    expect(store.current?.zoek.persoon.uitkomst?.totaal).toBe(2)
    expect(store.current?.melding).toBe("2 resultaten gevonden voor '999990019'.")
    expect(open).not.toHaveBeenCalled()
    await begin(draft.id, open).answer(found('Anna'))
    expect(open).toHaveBeenCalledOnce()
    expect(store.current?.melding).toContain('Dit resultaat wordt geopend.')
  })

  it('lets only the last one speak, in whatever order the answers come', async () => {
    const draft = useContactmomenten().start()
    const first = begin(draft.id)
    const second = begin(draft.id)
    await second.answer(found('Nieuw', 'Nieuwer'))
    await first.answer(found('Oud', 'Ouder', 'Oudst'))
    expect(draft.zoek.persoon.uitkomst?.totaal).toBe(2)
    expect(draft.zoek.persoon.bezig).toBe(false)
  })

  it('speaks only in its own contactmoment, and opens nothing there when the agent has gone on', async () => {
    const store = useContactmomenten()
    const first = store.start()
    const open = vi.fn()
    const search = begin(first.id, open)
    store.openKlant({ identificatie: { soort: 'persoon', bsn: '999990020' }, naam: 'Bert' }, first.id)
    const second = store.start()
    await search.answer(found('Anna'))
    expect(open).not.toHaveBeenCalled()
    expect(first.zoek.persoon.uitkomst?.totaal).toBe(1)
    expect(second.zoek.persoon.uitkomst).toBeUndefined()
  })

  it('brings what the server wants mended to the field', async () => {
    const draft = useContactmomenten().start()
    await begin(draft.id).fail(problem(400, [{ veld: 'bsn', zin: 'Dit is geen valide BSN.' }]))
    expect(draft.zoek.persoon.veldfouten).toEqual({ bsn: 'Dit is geen valide BSN.' })
    expect(draft.zoek.persoon.fout).toBeUndefined()
  })

  it("says the BRP's own sentence when there are too many, without a way to ask the same again", async () => {
    const draft = useContactmomenten().start()
    await begin(draft.id).fail(problem(422))
    expect(draft.zoek.persoon).toMatchObject({ fout: 'De zin van de BRP.', herhaalbaar: false })
  })

  it('keeps what was typed and offers to ask again when there is no answer', async () => {
    const draft = useContactmomenten().start()
    draft.zoek.persoon.velden.bsn = '999990019'
    await begin(draft.id).fail(new OfflineError('gone'))
    expect(draft.zoek.persoon).toMatchObject({ herhaalbaar: true, bezig: false })
    expect(draft.zoek.persoon.fout).toMatch(/niet bereikbaar/)
    expect(draft.zoek.persoon.velden.bsn).toBe('999990019')
    expect(draft.melding).toBe(draft.zoek.persoon.fout)
  })
})
