import { sql } from 'kysely'
import type { Aflevering } from '@kiss/contract/aflevering'
import { Silent } from '@kiss/domain/errors'
import type { RegisterNaam } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { afleverstaat } from '#contactmoment'
import type { Database } from '#database'

/** My contactmomenten of the last day and all of mine that did not arrive, newest first, at most 100. */
export async function listMine(
  db: Database,
  who: Ingelogde,
  registers: ReadonlyMap<string, RegisterNaam>,
): Promise<Aflevering[]> {
  const rows = await db
    .selectFrom('contactmoment')
    .innerJoin('aflevering', 'aflevering.contactmoment_id', 'contactmoment.id')
    .select([
      'contactmoment.id',
      'contactmoment.referentienummer',
      'contactmoment.onderwerp',
      'contactmoment.register',
      'contactmoment.created_at',
      'aflevering.staat',
      'aflevering.fault',
    ])
    .where('contactmoment.issuer', '=', who.issuer)
    .where('contactmoment.subject', '=', who.subject)
    .where((where) =>
      where.or([
        where('aflevering.staat', '<>', 'klaar'),
        where('contactmoment.created_at', '>', sql<Date>`now() - interval '1 day'`),
      ]),
    )
    .orderBy('contactmoment.created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const staat = afleverstaat(row.staat, row.fault)
    const silent = Silent.safeParse({
      register: row.register,
      naam: registers.get(row.register)?.naam ?? row.register,
      fault: row.fault,
    })
    return {
      id: row.id,
      referentienummer: row.referentienummer,
      onderwerp: row.onderwerp,
      opgeslagenOp: row.created_at.toISOString(),
      staat,
      ...(staat === 'wacht' && silent.success ? { wachtOp: silent.data } : {}),
    }
  })
}
