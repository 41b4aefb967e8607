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
  /** @throws AgentError `login-failed` or `login-unavailable` */
  finish(
    currentUrl: URL,
    poging: Inlogpoging,
  ): Promise<{ claims: unknown; idToken: string; idpSessionId: string | undefined }>
  /** Where to end the session at the provider too, or undefined when it has no such place. */
  logoutAddress(idToken: string | undefined): Promise<string | undefined>
}

/** `origin` is our own, exactly as people use it. An http issuer is accepted on loopback only. */
export function createLoginProvider(env: SessieEnv, origin: string): LoginProvider {
  const issuer = new URL(env.OIDC_AUTHORITY)
  let known: oidc.Configuration | undefined

  /** Discovers once, and again after a failure: the provider may come up later than we do. */
  async function configuration(): Promise<oidc.Configuration> {
    if (known) return known
    const onLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)
    try {
      known = await oidc.discovery(issuer, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET, undefined, {
        timeout: 5,
        ...(issuer.protocol === 'http:' && onLoopback ? { execute: [oidc.allowInsecureRequests] } : {}),
      })
      return known
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
    finish: async (currentUrl, poging) => {
      const config = await configuration()
      try {
        const tokens = await oidc.authorizationCodeGrant(config, currentUrl, {
          pkceCodeVerifier: poging.codeVerifier,
          expectedState: poging.state,
          expectedNonce: poging.nonce,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        const sid = claims?.['sid']
        return {
          claims: await withUserinfo(config, tokens.access_token, claims),
          idToken: tokens.id_token ?? '',
          idpSessionId: typeof sid === 'string' ? sid : undefined,
        }
      } catch (cause) {
        throw new AgentError(isNetwork(cause) ? 'login-unavailable' : 'login-failed', { cause })
      }
    },
    logoutAddress: async (idToken) => {
      const config = await configuration().catch(() => undefined)
      if (!config?.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: `${origin}/`,
        ...(idToken ? { id_token_hint: idToken } : {}),
      }).href
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

function isNetwork(cause: unknown): boolean {
  return cause instanceof TypeError || (cause instanceof oidc.ClientError && cause.code === 'OAUTH_TIMEOUT')
}
