import { z } from 'zod'

/** What a redacteur writes of a link. Messages are for the redacteur, at the field. */
export const LinkInvoer = z.strictObject({
  titel: z.string().trim().min(1, 'Vul een titel in.').max(200, 'Een titel heeft maximaal 200 tekens.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Vul een volledig webadres in, bijvoorbeeld https://www.voorbeeld.nl.' })
    .max(2000, 'Een webadres heeft maximaal 2000 tekens.'),
  categorie: z.string().trim().min(1, 'Vul een categorie in.').max(100, 'Een categorie heeft maximaal 100 tekens.'),
})
export type LinkInvoer = z.infer<typeof LinkInvoer>

/** A link that agents use often, shown by categorie. `versie` rises with every change. */
export const Link = z.object({
  id: z.uuid(),
  titel: z.string(),
  url: z.string(),
  categorie: z.string(),
  versie: z.number().int(),
})
export type Link = z.infer<typeof Link>

/** Links by categorie, both in Dutch alphabetical order. */
export function groupByCategorie(links: readonly Link[]): { categorie: string; links: Link[] }[] {
  const compare = new Intl.Collator('nl').compare
  const groups = Map.groupBy(links, (link) => link.categorie)
  return [...groups]
    .map(([categorie, group]) => ({ categorie, links: group.toSorted((a, b) => compare(a.titel, b.titel)) }))
    .sort((a, b) => compare(a.categorie, b.categorie))
}
