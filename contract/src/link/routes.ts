import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Link, LinkInvoer } from '@kiss/domain/link'

const params = z.object({ id: z.uuid() })

export const getLinks = route('GET', '/api/links', { response: z.object({ links: z.array(Link) }) })

export const addLink = route('POST', '/api/links', { body: LinkInvoer, response: Link })

/** `versie` is the one that was edited: a newer one in the database is a conflict, and nothing is overwritten. */
export const changeLink = route('PUT', '/api/links/:id', {
  params,
  body: LinkInvoer.extend({ versie: z.number().int() }),
  response: Link,
  problems: ['not-found', 'version-conflict'],
})

export const removeLink = route('DELETE', '/api/links/:id', { params, problems: ['not-found'] })
