import type { Persoon } from '../brp/index.ts'
import { inWords, monthName } from '../town/index.ts'
import type { Datum, Day } from '../town/index.ts'

type BrpDatum = NonNullable<Persoon['datumInschrijvingInGemeente']>

/** A date in the polymorphic form of BRP Personen v2. */
export function brpDatum(datum: Datum): BrpDatum {
  switch (datum.soort) {
    case 'dag':
      return brpDag(datum.dag)
    case 'maand':
      return {
        type: 'JaarMaandDatum',
        jaar: datum.jaar,
        maand: datum.maand,
        langFormaat: `${monthName(datum.maand)} ${datum.jaar}`,
      }
    case 'jaar':
      return { type: 'JaarDatum', jaar: datum.jaar, langFormaat: String(datum.jaar) }
    case 'onbekend':
      return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' }
  }
}

/** A whole day in that form. */
export function brpDag(dag: Day): BrpDatum {
  return { type: 'Datum', datum: dag, langFormaat: inWords(dag) }
}
