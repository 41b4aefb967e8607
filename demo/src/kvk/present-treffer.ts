import type { Criteria } from './criteria.ts'
import type { KvkAdres } from './seed.ts'
import { halLinks } from './variant.ts'
import type { Treffer } from './zoeken.ts'

/** The most that Zoeken ever shows, whatever there is. */
const SHOWN = 1000

/** One page of hits, or undefined beyond the last. `base` is the address of the KVK APIs, ending in `/api`. */
export function presentPage(treffers: readonly Treffer[], criteria: Criteria, base: string): object | undefined {
  const { pagina, resultatenPerPagina } = criteria
  const shown = treffers.slice(0, SHOWN)
  const page = shown.slice((pagina - 1) * resultatenPerPagina, pagina * resultatenPerPagina)
  if (page.length === 0) return undefined
  const last = Math.ceil(shown.length / resultatenPerPagina)
  return {
    pagina,
    resultatenPerPagina,
    totaal: shown.length,
    ...(pagina > 1 ? { vorige: pageUrl(criteria, pagina - 1, base) } : {}),
    ...(pagina < last ? { volgende: pageUrl(criteria, pagina + 1, base) } : {}),
    resultaten: page.map((treffer) => presentTreffer(treffer, criteria, base)),
    _links: halLinks({ self: pageUrl(criteria, pagina, base) }),
  }
}

function presentTreffer(treffer: Treffer, criteria: Criteria, base: string): object {
  const { inschrijving, vestiging, adres } = treffer
  const links: Record<string, string> = { basisprofiel: `${base}/v1/basisprofielen/${inschrijving.kvkNummer}` }
  if (vestiging) links['vestigingsprofiel'] = `${base}/v1/vestigingsprofielen/${vestiging.vestigingsnummer}`
  return {
    kvkNummer: inschrijving.kvkNummer,
    ...(criteria.rsin === undefined ? {} : { rsin: inschrijving.rsin }),
    ...(vestiging === undefined ? {} : { vestigingsnummer: vestiging.vestigingsnummer }),
    naam: treffer.naam,
    ...(adres === undefined ? {} : { adres: presentAdres(adres, criteria) }),
    type: treffer.type,
    ...(criteria.inactive ? { actief: treffer.actief ? 'Ja' : 'Nee' } : {}),
    ...(treffer.vervallenNaam === undefined ? {} : { vervallenNaam: treffer.vervallenNaam }),
    _links: halLinks(links),
  }
}

/** Postcode and numbers come back only to who searched by them. */
function presentAdres(adres: KvkAdres, criteria: Criteria): object {
  const type = adres.type === 'bezoekadres' ? 'bezoekadres' : 'postadres'
  if (adres.buitenland !== undefined) {
    const { straatHuisnummer, postcodeWoonplaats, land } = adres.buitenland
    return { buitenlandsAdres: { type, straatHuisnummer, postcodeWoonplaats, land } }
  }
  const { straatnaam, huisnummer, huisletter, postbusnummer, postcode, plaats } = adres
  const searched = criteria.postcode === undefined ? {} : { huisnummer, huisletter, postbusnummer, postcode }
  return { binnenlandsAdres: { type, straatnaam, ...searched, plaats } }
}

function pageUrl(criteria: Criteria, pagina: number, base: string): string {
  const { types, inactive, resultatenPerPagina, pagina: _, ...searched } = criteria
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(searched)) query.set(name.toLowerCase(), String(value))
  if (types.length < 3) for (const type of types) query.append('type', type)
  if (inactive) query.set('inclusiefinactieveregistraties', 'true')
  query.set('pagina', String(pagina))
  query.set('resultatenperpagina', String(resultatenPerPagina))
  return `${base}/v2/zoeken?${query.toString()}`
}
