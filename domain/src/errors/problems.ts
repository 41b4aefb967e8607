/** One entry of the catalogue: what HTTP status it travels with, what the agent reads, and for operators why and how to mend it. */
export interface Problem {
  status: number
  zin: string
  why: string
  fix: string
}

/**
 * Every problem the BFF can answer with. A code is permanent: it is never renamed and never reused, because
 * runbooks, tests and the desk refer to it.
 */
export const PROBLEMS = {
  'not-logged-in': {
    status: 401,
    zin: 'Je bent niet meer ingelogd. Log opnieuw in; je werk blijft staan.',
    why: 'The request carries no live session.',
    fix: 'Log in again. Sessions end after 30 minutes without use and after 9 hours at the latest.',
  },
  'not-allowed': {
    status: 403,
    zin: 'Je hebt geen rechten voor deze handeling.',
    why: "The user's roles do not hold the permission that the route states.",
    fix: 'Give the user the role in the login provider, then log in again.',
  },
  'request-forgery': {
    status: 403,
    zin: 'Dit verzoek is geweigerd. Laad de pagina opnieuw en probeer het nog eens.',
    why: 'An unsafe request did not pass the four anti-forgery gates: fetch metadata or origin, content type, token.',
    fix: 'Use the desk from its own address (KISS_URL). If a proxy sits in between, let it pass Origin and Sec-Fetch-*.',
  },
  'not-found': {
    status: 404,
    zin: 'Dit bestaat niet of niet meer.',
    why: 'No record with this id.',
    fix: 'Nothing, unless a link in a page is wrong.',
  },
  'method-not-allowed': {
    status: 405,
    zin: 'Dit kan niet op dit adres.',
    why: 'The path exists, but not with this method.',
    fix: 'Use a method from the Allow header.',
  },
  'invalid-input': {
    status: 400,
    zin: 'Niet alles is goed ingevuld. Kijk naar de velden die gemarkeerd zijn.',
    why: 'The body, query or path does not satisfy the schema of the route.',
    fix: 'The desk checks with the same schema; a call from elsewhere should read the OpenAPI document.',
  },
  'too-large': {
    status: 413,
    zin: 'Dit is te veel tekst in één keer.',
    why: 'The body is over 256 KiB.',
    fix: 'Send less.',
  },
  'unsupported-media-type': {
    status: 415,
    zin: 'Dit verzoek is geweigerd. Laad de pagina opnieuw en probeer het nog eens.',
    why: 'Unsafe requests must be application/json.',
    fix: 'Send JSON.',
  },
  'too-many-requests': {
    status: 429,
    zin: 'Je doet te veel verzoeken achter elkaar. Wacht even en probeer het opnieuw.',
    why: 'The rate limit of this user or address is reached.',
    fix: 'Wait as long as Retry-After says.',
  },
  'too-many-results': {
    status: 422,
    zin: 'Er zijn te veel resultaten. Maak je zoekopdracht preciezer.',
    why: 'The register refuses a search with more hits than its maximum.',
    fix: 'Search with more data.',
  },
  'idempotency-key-reused': {
    status: 422,
    zin: 'Dit contactmoment is al eerder met een andere inhoud opgeslagen. Laad de pagina opnieuw.',
    why: 'The same idempotency key came with another body.',
    fix: 'A client must make a new key for a new request.',
  },
  'version-conflict': {
    status: 409,
    zin: 'Iemand anders heeft dit intussen gewijzigd.',
    why: 'The row has a newer version than the one that was edited.',
    fix: 'Show both versions and save again on top of the newest.',
  },
  'register-silent': {
    status: 502,
    zin: 'Een register geeft op dit moment geen antwoord.',
    why: 'A register did not answer, refused, or answered something unreadable.',
    fix: 'See the register and fault named in the problem; ask its owner.',
  },
  overloaded: {
    status: 503,
    zin: 'Het systeem is druk. Probeer het over een paar seconden opnieuw.',
    why: 'The database pool or a limit is exhausted.',
    fix: 'Scale, or find the slow query.',
  },
  'login-failed': {
    status: 401,
    zin: 'Inloggen is niet gelukt. Probeer het opnieuw.',
    why: 'The answer of the login provider did not pass our checks, or it refused.',
    fix: 'See the log event login-refused for the cause.',
  },
  'login-unavailable': {
    status: 503,
    zin: 'Inloggen kan nu niet: de inlogvoorziening antwoordt niet.',
    why: 'The login provider cannot be reached.',
    fix: 'Check OIDC_AUTHORITY and the provider.',
  },
  internal: {
    status: 500,
    zin: 'Er ging iets mis in het systeem. Je werk staat er nog; probeer het opnieuw.',
    why: 'A bug of ours.',
    fix: 'Report the trace id to the developers.',
  },
} as const satisfies Record<string, Problem>

/** The permanent name of a problem. */
export type ProblemCode = keyof typeof PROBLEMS

/** All codes as a list, for schemas and tests. */
export const PROBLEM_CODES = Object.keys(PROBLEMS).filter((code): code is ProblemCode => code in PROBLEMS)
