/** Names with one slash before each; no name begins with a dot, so nothing climbs, and nothing reads as a host. */
const OWN_PATH = /^\/$|^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\/?$/
/** Pages that send somebody to log in, which would never end, and data, which is no page. */
const NO_PAGE = /^\/(inloggen|api)(\/|$)/i

/** Where an agent goes after login: a page of our own, or the start page (security rule 17). */
export function safeReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return '/'
  return OWN_PATH.test(asked) && !NO_PAGE.test(asked) ? asked : '/'
}
