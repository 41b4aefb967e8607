import type { Link, LinkInvoer } from '@kiss/domain/link'
import type { Database } from '#database'

const COLUMNS = ['id', 'titel', 'url', 'categorie', 'versie'] as const

/** All links, in no particular order: the desk groups and sorts them. */
export function listLinks(db: Database): Promise<Link[]> {
  return db.selectFrom('link').select(COLUMNS).execute()
}

export function insertLink(db: Database, link: LinkInvoer): Promise<Link> {
  return db.insertInto('link').values(link).returning(COLUMNS).executeTakeFirstOrThrow()
}

/** Changes a link if it still has the version that was edited; undefined when it has not, or is gone. */
export function updateLink(db: Database, id: string, versie: number, link: LinkInvoer): Promise<Link | undefined> {
  return db
    .updateTable('link')
    .set({ ...link, versie: versie + 1, updated_at: new Date() })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .returning(COLUMNS)
    .executeTakeFirst()
}

export async function hasLink(db: Database, id: string): Promise<boolean> {
  return (await db.selectFrom('link').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** True when there was such a link. */
export async function deleteLink(db: Database, id: string): Promise<boolean> {
  return (await db.deleteFrom('link').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}
