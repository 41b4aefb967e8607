import { useQuery } from '@pinia/colada'
import { getKeuzes } from '@kiss/contract/afhandeling'
import { api } from '#api'

/** How long the lists of choices are used without asking again, in milliseconds. */
const FRESH = 5 * 60_000

/** What an agent chooses from at the end of a contactmoment. */
export function useKeuzes() {
  return useQuery({
    key: ['afhandeling', 'keuzes'],
    query: ({ signal }) => api.call(getKeuzes, undefined, { signal }),
    staleTime: FRESH,
  })
}
