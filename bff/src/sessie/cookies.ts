import type { CookieSerializeOptions } from '@fastify/cookie'

/** The session. Strict: no other site's link or form ever carries it (security rule 1). */
export const SESSION_COOKIE = '__Host-Http-kcc'
/** A login under way. Lax, because the provider's redirect back comes from another site. */
export const LOGIN_COOKIE = '__Host-Http-kcc-login'

const HARD: CookieSerializeOptions = { secure: true, httpOnly: true, path: '/' }

/** No expiry: it goes with the browser, and the server decides when it is over. */
export const SESSION_COOKIE_OPTIONS: CookieSerializeOptions = { ...HARD, sameSite: 'strict' }
/** Ten minutes, as long as a login may take. */
export const LOGIN_COOKIE_OPTIONS: CookieSerializeOptions = { ...HARD, sameSite: 'lax', maxAge: 600 }
