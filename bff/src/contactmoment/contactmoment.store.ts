import type { Afleverstaat, Contactmoment } from '@kiss/domain/contactmoment'
import type { Database } from '#database'

/** What only we know of a contactmoment that a register keeps. */
export type Details = Pick<Contactmoment, 'gespreksresultaat' | 'vraag' | 'specifiekeVraag' | 'afdeling'>

function emptyToAbsent(text: string): string | undefined {
  return text === '' ? undefined : text
}

/** Our details of the contactmomenten with these ids in this register; those made elsewhere have none. */
export async function findDetails(
  db: Database,
  register: string,
  registerIds: readonly string[],
): Promise<Map<string, Details>> {
  if (registerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('contactmoment')
    .select(['register_id', 'gespreksresultaat', 'vraag', 'specifieke_vraag', 'afdeling'])
    .where('register', '=', register)
    .where('register_id', 'in', [...registerIds])
    .execute()
  return new Map(
    rows.map((row) => [
      row.register_id ?? '',
      {
        gespreksresultaat: row.gespreksresultaat,
        vraag: emptyToAbsent(row.vraag),
        specifiekeVraag: emptyToAbsent(row.specifieke_vraag),
        afdeling: row.afdeling,
      },
    ]),
  )
}

/** Contactmomenten of this klant that we keep and that the register does not have yet, newest first. */
export async function listUndelivered(db: Database, klantSleutel: string): Promise<Contactmoment[]> {
  const rows = await db
    .selectFrom('aflevering')
    .innerJoin('contactmoment', 'contactmoment.id', 'aflevering.contactmoment_id')
    .selectAll('contactmoment')
    .select(['aflevering.staat', 'aflevering.fault', 'aflevering.opdracht'])
    .where('aflevering.klant_sleutel', '=', klantSleutel)
    // With an id in the register, the register tells of it; the rest of its way changes nothing in the history.
    .where('contactmoment.register_id', 'is', null)
    .orderBy('contactmoment.startdatum', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    referentienummer: row.referentienummer,
    plaatsgevondenOp: row.startdatum.toISOString(),
    kanaal: row.kanaal,
    onderwerp: row.onderwerp,
    notitie: notitieOf(row.opdracht),
    medewerker: row.medewerker_naam,
    gelukt: true,
    zaken: [],
    heeftContactverzoek: false,
    staat: afleverstaat(row.staat, row.fault),
    gespreksresultaat: row.gespreksresultaat,
    vraag: emptyToAbsent(row.vraag),
    specifiekeVraag: emptyToAbsent(row.specifieke_vraag),
    afdeling: row.afdeling,
  }))
}

function notitieOf(opdracht: unknown): string | undefined {
  if (typeof opdracht !== 'object' || opdracht === null || !('notitie' in opdracht)) return undefined
  return typeof opdracht.notitie === 'string' ? emptyToAbsent(opdracht.notitie) : undefined
}

/** How far a contactmoment is, in the words of the agent. */
export function afleverstaat(staat: string, fault: string | null): Afleverstaat {
  if (staat === 'klaar') return 'geregistreerd'
  if (staat === 'aandacht') return 'aandacht'
  return fault === null ? 'opgeslagen' : 'wacht'
}
