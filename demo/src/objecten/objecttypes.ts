import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import { AFDELING, GROEP, KENNISARTIKEL, MEDEWERKER, VAC } from './schemas.ts'
import type { JsonSchema } from './schemas.ts'

/** The kinds of object in this register. */
export type ObjecttypeNaam = 'afdeling' | 'groep' | 'medewerker' | 'kennisartikel' | 'vac'

/** The same in every town and at every start, so that settings can name an objecttype before it runs. */
export const OBJECTTYPE_UUIDS: Readonly<Record<ObjecttypeNaam, string>> = {
  afdeling: '0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a01',
  groep: '0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a02',
  medewerker: '0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a03',
  kennisartikel: '0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a04',
  vac: '0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a05',
}

/** One objecttype with its only, published version. */
export interface Objecttype {
  uuid: string
  key: ObjecttypeNaam
  name: string
  namePlural: string
  description: string
  dataClassification: 'open' | 'intern'
  schema: JsonSchema
  /** Whether `data` fits; the schema's formats are hints, as in the real register. */
  fits: ValidateFunction
}

/** The only version of each objecttype. */
export const VERSION = 1

/** Day on which the objecttypes were made and published. */
export const MADE_AT = '2024-01-15'

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false })

/** All objecttypes by uuid. */
export const OBJECTTYPES: ReadonlyMap<string, Objecttype> = new Map(
  [
    objecttype('afdeling', 'Afdeling', 'Afdelingen', 'Afdelingen van de gemeente', 'open', AFDELING),
    objecttype('groep', 'Groep', 'Groepen', 'Groepen binnen de afdelingen', 'open', GROEP),
    objecttype('medewerker', 'Medewerker', 'Medewerkers', 'Smoelenboek van de gemeente', 'intern', MEDEWERKER),
    objecttype(
      'kennisartikel',
      'Kennisartikel',
      'Kennisartikelen',
      'Producten en diensten, met uitleg',
      'open',
      KENNISARTIKEL,
    ),
    objecttype('vac', 'VAC', 'VACs', 'Vraag-antwoordcombinaties voor klantcontact', 'open', VAC),
  ].map((type) => [type.uuid, type]),
)

/** The objecttype of a URL. Only the uuid at its end counts: since 4.0 the host is ignored. */
export function objecttypeIn(url: string): Objecttype | undefined {
  const uuid = /([0-9a-f-]{36})\/?$/i.exec(url)?.[1]
  return uuid === undefined ? undefined : OBJECTTYPES.get(uuid.toLowerCase())
}

function objecttype(
  key: ObjecttypeNaam,
  name: string,
  namePlural: string,
  description: string,
  dataClassification: Objecttype['dataClassification'],
  schema: JsonSchema,
): Objecttype {
  const uuid = OBJECTTYPE_UUIDS[key]
  return { uuid, key, name, namePlural, description, dataClassification, schema, fits: ajv.compile(schema) }
}
