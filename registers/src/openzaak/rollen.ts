import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { Query } from '#http'
import type { BetrokkeneIdentificatie, Rol } from './schema.ts'

const BETROKKENE = 'rol__betrokkeneIdentificatie__'

/**
 * The questions that together give all zaken of a klant. A company stands in zaaksystemen in several ways: by rsin or
 * KVK number in one field, by KVK number in a newer one, and a vestiging as a kind of its own or as part of its company.
 */
export function questionsFor(klant: KlantIdentificatie): Query[] {
  const { soort } = klant
  switch (soort) {
    case 'persoon':
      return [{ [`${BETROKKENE}natuurlijkPersoon__inpBsn`]: klant.bsn }]
    case 'vestiging':
      return [
        { [`${BETROKKENE}vestiging__vestigingsNummer`]: klant.vestigingsnummer },
        {
          [`${BETROKKENE}nietNatuurlijkPersoon__vestigingsNummer`]: klant.vestigingsnummer,
          [`${BETROKKENE}nietNatuurlijkPersoon__kvkNummer`]: klant.kvkNummer,
        },
      ]
    case 'rechtspersoon': {
      const numbers = klant.rsin === undefined ? [klant.kvkNummer] : [klant.rsin, klant.kvkNummer]
      return [
        { [`${BETROKKENE}nietNatuurlijkPersoon__kvkNummer`]: klant.kvkNummer },
        ...numbers.map((number) => ({ [`${BETROKKENE}nietNatuurlijkPersoon__innNnpId`]: number })),
      ]
    }
  }
}

/** Is this rol really this klant, as the initiator? The register's own filter is not taken at its word. */
export function isInitiator(rol: Rol, klant: KlantIdentificatie): boolean {
  const who = rol.betrokkeneIdentificatie
  if (rol.omschrijvingGeneriek !== 'initiator' || !who) return false
  switch (klant.soort) {
    case 'persoon':
      return who.inpBsn === klant.bsn
    case 'vestiging':
      return (
        who.vestigingsNummer === klant.vestigingsnummer &&
        (who.kvkNummer === undefined || who.kvkNummer === klant.kvkNummer)
      )
    case 'rechtspersoon':
      return isRechtspersoon(who, klant)
  }
}

/** A zaak of one of its vestigingen is that vestiging's. Some systems keep a KVK number where the rsin belongs. */
function isRechtspersoon(
  who: BetrokkeneIdentificatie,
  { kvkNummer, rsin }: Extract<KlantIdentificatie, { soort: 'rechtspersoon' }>,
): boolean {
  if (who.vestigingsNummer !== undefined) return false
  if (who.kvkNummer !== undefined && who.kvkNummer !== kvkNummer) return false
  const isKnownNumber = who.innNnpId === kvkNummer || (rsin !== undefined && who.innNnpId === rsin)
  if (who.kvkNummer === undefined) return isKnownNumber
  return who.innNnpId === undefined || rsin === undefined || isKnownNumber
}

/** What whoever has this part is called; undefined when the zaak does not say. */
export function nameOf(rollen: readonly Rol[], omschrijvingGeneriek: string): string | undefined {
  for (const rol of rollen) {
    if (rol.omschrijvingGeneriek !== omschrijvingGeneriek) continue
    const name = rol.betrokkeneIdentificatie ? ownName(rol.betrokkeneType, rol.betrokkeneIdentificatie) : undefined
    const shown = name ?? rol.afwijkendeNaamBetrokkene
    if (shown !== undefined) return shown
  }
  return undefined
}

function ownName(betrokkeneType: string, who: BetrokkeneIdentificatie): string | undefined {
  switch (betrokkeneType) {
    case 'natuurlijk_persoon':
      return joined(who.voornamen ?? who.voorletters, who.voorvoegselGeslachtsnaam, who.geslachtsnaam)
    case 'niet_natuurlijk_persoon':
      return who.statutaireNaam
    case 'vestiging':
      return who.handelsnaam
    case 'organisatorische_eenheid':
      return who.naam
    case 'medewerker':
      return joined(who.voorletters, who.voorvoegselAchternaam, who.achternaam)
    default:
      return undefined
  }
}

function joined(...parts: (string | undefined)[]): string | undefined {
  const name = parts.filter((part) => part !== undefined).join(' ')
  return name === '' ? undefined : name
}
