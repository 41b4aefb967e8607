import type { Shown } from './filters.ts'
import { valueAt } from './json.ts'

/** Letters as a Dutch reader sorts them, which is near enough to the database's locale. */
const COLLATOR = new Intl.Collator('nl')

const FIELDS = /^(url|uuid|type|record__(index|typeVersion|startAt|endAt|registrationAt)|record__data__.+)$/

/**
 * Sorts on `-record__data__naam,record__index`; names that are no field are passed over, as the register does.
 * An object without the value comes last going up and first going down.
 */
export function orderObjects(shown: Shown[], ordering: string | undefined): Shown[] {
  const keys = (ordering ?? '')
    .split(',')
    .map((key) => ({ name: key.trim().replace(/^-/, ''), down: key.trim().startsWith('-') }))
    .filter(({ name }) => FIELDS.test(name))
  if (keys.length === 0) return shown
  return shown.toSorted((one, other) => {
    for (const { name, down } of keys) {
      const sign = compare(sortValue(one, name), sortValue(other, name))
      if (sign !== 0) return down ? -sign : sign
    }
    return 0
  })
}

function sortValue({ object, record }: Shown, name: string): unknown {
  const path = name.split('__')
  if (path[0] === 'record') return valueAt(record, path.slice(1))
  return name === 'type' ? object.objecttype.uuid : object.uuid
}

function compare(one: unknown, other: unknown): number {
  if (isNothing(one) || isNothing(other)) return Number(isNothing(one)) - Number(isNothing(other))
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return COLLATOR.compare(asText(one), asText(other))
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
