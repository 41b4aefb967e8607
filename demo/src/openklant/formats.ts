/** The checks of single values; each answers whether the value passes, or the value in the register's own notation. */

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const

/** A bsn and an rsin pass the same eleven-test. */
export function passesElevenTest(value: string): boolean {
  if (!/^[0-9]{9}$/.test(value) || value === '000000000') return false
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) sum += weight * Number(value[index])
  return sum % 11 === 0
}

/** Numbers without service numbers; since 2.17 this strict, with 088. */
const PHONE = /^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/
const PHONE_BEFORE_2_17 =
  /^(0[8-9]00[0-9]{4,8}|0[1-9][0-9]{8}|\+31[0-9]{10}|\+[0-9]{9,20}|00[0-9]{11}|1400|140[0-9]{2,3})$/

export function isPhone(value: string, minor: number): boolean {
  if (minor < 17) return PHONE_BEFORE_2_17.test(value)
  return PHONE.test(value) && !/^0[89]00/.test(value)
}

const LOCAL_PART = /^[-!#$%&'*+/=?^_`{}|~0-9a-z]+(\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*$/i
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{1,62}[a-z0-9]$/i

export function isEmail(value: string): boolean {
  const at = value.lastIndexOf('@')
  if (at < 1) return false
  const domain = value.slice(at + 1)
  return LOCAL_PART.test(value.slice(0, at)) && (domain === 'localhost' || DOMAIN.test(domain))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function asUuid(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const lower = value.toLowerCase()
  return UUID.test(lower) ? lower : undefined
}

/** The uuid at the end of an address. */
export function uuidInUrl(value: string): string | undefined {
  return asUuid(value.replace(/\/+$/, '').split('/').at(-1) ?? '')
}

export function isUrl(value: string): boolean {
  return /^(https?|ftps?):\/\/\S+$/i.test(value) && URL.canParse(value)
}

export function asDate(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const moment = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return undefined
  return moment.toISOString().startsWith(value) ? value : undefined
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?$/i

/** A moment with an offset, or in UTC without one, as `2026-05-01T09:30:00Z`; parts of a millisecond are lost. */
export function asMoment(value: string): string | undefined {
  const [, day, time, zone] = MOMENT.exec(value) ?? []
  if (day === undefined || time === undefined || asDate(day) === undefined) return undefined
  const offset = zone === undefined ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const moment = new Date(`${day}T${time}${offset}`)
  return Number.isNaN(moment.getTime()) ? undefined : momentOf(moment)
}

export function momentOf(moment: Date): string {
  return moment.toISOString().replace('.000Z', 'Z')
}

/** The languages of ISO 639-2/B are not listed here; three lower case letters are taken. */
export function isLanguage(value: string): boolean {
  return /^[a-z]{3}$/.test(value)
}
