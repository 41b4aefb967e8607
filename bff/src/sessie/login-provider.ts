import * as oidc from 'openid-client'
import { CALLBACK_PATH } from '@kiss/contract/sessie'
import { AgentError } from '@kiss/domain/errors'
import type { SessieEnv } from './env.ts'
import type { Inlogpoging } from './inlogpoging.store.ts'

/** The login provider: code flow with PKCE, state and nonce; PAR when it offers that. */
export interface LoginProvider {
  /** Its origin, for the content policy. */
  readonly origin: string
  /** @throws AgentError `login-unavailable` */
  begin(returnTo: string): Promise<{ address: string; poging: Inlogpoging }>
  /**
   * `search` is the query with which the browser came back.
   * @throws AgentError `login-failed` or `login-unavailable`
   */
  finish(search: string, poging: Inlogpoging): Promise<{ claims: unknown; idpSessionId: string | undefined }>
  /**
   * Where to end the session at the provider too, or undefined when it has no such place. Without an id_token as hint:
   * no token ever reaches the browser (security rule 19), so a provider may ask whether they really want to.
   */
  logoutAddress(): Promise<string | undefined>
}

/** A login may wait this long for each answer of the provider. */
const TIMEOUT_SECONDS = 5

/** `origin` is our own, exactly as people use it. An http issuer is accepted on loopback only. */
export function createLoginProvider(env: SessieEnv, origin: string): LoginProvider {
  const issuer = new URL(env.OIDC_AUTHORITY)
  let known: oidc.Configuration | undefined

  /** Discovers once, and again after a failure: the provider may come up later than we do. */
  async function configuration(): Promise<oidc.Configuration> {
    if (known) return known
    const onLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)
    try {
      const found = await oidc.discovery(issuer, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET, undefined, {
        timeout: TIMEOUT_SECONDS,
        execute: [
          // The standard lets a client trust the line; we also check the signature of every id_token.
          oidc.enableNonRepudiationChecks,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; on loopback only
          ...(issuer.protocol === 'http:' && onLoopback ? [oidc.allowInsecureRequests] : []),
        ],
      })
      // Letter by letter (security rule 21): openid-client forgives some differences, such as Entra's {tenantid}.
      if (found.serverMetadata().issuer !== env.OIDC_AUTHORITY) {
        throw new Error('the issuer in the metadata is not OIDC_AUTHORITY, letter by letter')
      }
      known = found
      return found
    } catch (cause) {
      throw new AgentError('login-unavailable', { cause })
    }
  }

  return {
    origin: issuer.origin,
    begin: async (returnTo) => {
      const config = await configuration()
      const poging = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
        returnTo,
      }
      const parameters = {
        redirect_uri: `${origin}${CALLBACK_PATH}`,
        scope: 'openid profile',
        state: poging.state,
        nonce: poging.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(poging.codeVerifier),
        code_challenge_method: 'S256',
      }
      try {
        const address = config.serverMetadata().pushed_authorization_request_endpoint
          ? await oidc.buildAuthorizationUrlWithPAR(config, parameters)
          : oidc.buildAuthorizationUrl(config, parameters)
        return { address: address.href, poging }
      } catch (cause) {
        throw new AgentError('login-unavailable', { cause })
      }
    },
    finish: async (search, poging) => {
      const config = await configuration()
      try {
        const tokens = await oidc.authorizationCodeGrant(config, new URL(`${origin}${CALLBACK_PATH}${search}`), {
          pkceCodeVerifier: poging.codeVerifier,
          expectedState: poging.state,
          expectedNonce: poging.nonce,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        const sid = claims?.['sid']
        return {
          claims: await withUserinfo(config, tokens.access_token, claims),
          idpSessionId: typeof sid === 'string' ? sid : undefined,
        }
      } catch (cause) {
        throw new AgentError(isDown(cause) ? 'login-unavailable' : 'login-failed', { cause })
      }
    },
    logoutAddress: async () => {
      const config = await configuration().catch(() => undefined)
      if (!config?.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${origin}/` }).href
    },
  }
}

/** Claims may stand in the id_token or only in userinfo, so both count; the id_token says who it is. */
async function withUserinfo(
  config: oidc.Configuration,
  accessToken: string,
  claims: oidc.IDToken | undefined,
): Promise<Record<string, unknown>> {
  if (!claims) throw new AgentError('login-failed')
  if (!config.serverMetadata().userinfo_endpoint) return { ...claims }
  const userinfo = await oidc.fetchUserInfo(config, accessToken, claims.sub)
  return { ...userinfo, ...claims }
}

/** Whether the provider could not be reached or failed on its own, in which case trying again later helps. */
function isDown(cause: unknown): boolean {
  if (cause instanceof TypeError) return cause.message === 'fetch failed'
  if (cause instanceof oidc.ResponseBodyError) return cause.status >= 500
  if (!(cause instanceof oidc.ClientError)) return false
  return cause.code === 'OAUTH_TIMEOUT' || (cause.cause instanceof Response && cause.cause.status >= 500)
}
