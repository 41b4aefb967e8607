/** Licences under which we may pass the product on. A new one is a decision, not a line in a list. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'EUPL-1.2',
  'MPL-2.0',
  'OFL-1.1',
])

/** Whether an SPDX expression leaves us at least one allowed way: of `OR` one is enough, of `AND` all must be. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, ' ')
  return bare.split(/\sOR\s/).some((choice) => choice.split(/\sAND\s/).every((name) => ALLOWED.has(name.trim())))
}
