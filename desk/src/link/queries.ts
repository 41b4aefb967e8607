import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { addLink, changeLink, getLinks, removeLink } from '@kiss/contract/link'
import type { Link, LinkInvoer } from '@kiss/domain/link'
import { api } from '#api'
import { linkKeys } from './keys.ts'

/** All links, as the bff has them. */
export function useLinks() {
  return useQuery({
    key: linkKeys.all,
    query: async ({ signal }) => (await api.call(getLinks, undefined, { signal })).links,
  })
}

/** Keeps a new link, or what was changed of one that has this id and versie. */
export function useSaveLink() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ invoer, base }: { invoer: LinkInvoer; base: Pick<Link, 'id' | 'versie'> | undefined }) =>
      base
        ? api.call(changeLink, { params: { id: base.id }, body: { ...invoer, versie: base.versie } })
        : api.call(addLink, { body: invoer }),
    // Also after a refusal: whoever meets a conflict must see what stands there now.
    onSettled: () => cache.invalidateQueries({ key: linkKeys.all }),
  })
}

/** Removes a link for everybody. */
export function useRemoveLink() {
  const cache = useQueryCache()
  return useMutation({
    mutation: (id: string) => api.call(removeLink, { params: { id } }),
    onSettled: () => cache.invalidateQueries({ key: linkKeys.all }),
  })
}
