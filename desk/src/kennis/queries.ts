import { useQuery } from '@pinia/colada'
import { getKennisDocument, zoekKennis } from '@kiss/contract/kennis'
import { api } from '#api'
import { kennisKeys } from './keys.ts'

/** How long an answer is good enough to be shown again without asking, in milliseconds. */
const FRESH = 60_000

/** The hits of a search, one page. While another page or search is on its way, the earlier hits stay. */
export function useTreffers(asked: () => { tekst: string; pagina: number }) {
  return useQuery({
    key: () => kennisKeys.zoeken(asked().tekst, asked().pagina),
    query: ({ signal }) =>
      api.call(
        zoekKennis,
        { body: { tekst: asked().tekst.slice(0, 200), soorten: [], pagina: asked().pagina } },
        { signal },
      ),
    enabled: () => asked().tekst.trim() !== '',
    staleTime: FRESH,
    placeholderData: (earlier) => earlier,
  })
}

/** One document of the kennisbank, complete. */
export function useKennisDocument(id: () => string) {
  return useQuery({
    key: () => kennisKeys.document(id()),
    query: ({ signal }) => api.call(getKennisDocument, { params: { id: id() } }, { signal }),
    staleTime: FRESH,
  })
}
