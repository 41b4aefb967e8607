import Provider from 'oidc-provider'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import type { Journal } from '#server'
import type { Gebruiker } from './gebruikers.ts'
import type { LoginKeys } from './keys.ts'
import { errorPage, loggedOutPage, logoutPage } from './pages.ts'
import { openStore } from './store.ts'

/** The one application that may use this provider. */
export interface LoginClient {
  clientId: string
  clientSecret: string
  redirectUris: readonly string[]
  postLogoutRedirectUris: readonly string[]
  backchannelLogoutUri?: string
}

export interface ProviderOptions {
  issuer: string
  gemeente: string
  gebruikers: readonly Gebruiker[]
  client: LoginClient
  keys: LoginKeys
  journal: Journal
}

/** How sure the provider is of who somebody is: it stands for two factors, as BIO2 wants for citizens' data. */
export const ACR = 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract'

const SCOPES = 'openid profile email roles'
const WORKING_DAY = 10 * 60 * 60

/** Builds the OpenID provider: code flow with PKCE, pushed requests, logout that reaches the application. */
export function buildProvider(options: ProviderOptions): Provider {
  return new Provider(options.issuer, configure(options))
}

function configure(options: ProviderOptions): Configuration {
  const { gemeente, gebruikers, client, keys, journal, issuer } = options
  // Cookies know no ports, so two providers on one machine would otherwise overwrite each other's.
  const mine = new URL(issuer).port
  return {
    adapter: openStore(journal),
    jwks: keys.jwks,
    acrValues: [ACR],
    clients: [clientMetadata(client)],
    // Roles in the id_token whatever is asked, as the identity providers of municipalities send them: there they are a
    // mapping of the client's, not a scope.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time', 'roles'],
      profile: ['name', 'given_name', 'family_name', 'preferred_username'],
      email: ['email', 'email_verified'],
      roles: ['roles'],
    },
    cookies: {
      keys: keys.cookieKeys,
      names: { session: `_login_${mine}`, interaction: `_login_step_${mine}`, resume: `_login_resume_${mine}` },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: SCOPES.split(' '),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => answerHtml(ctx, logoutPage(gemeente, form)),
        postLogoutSuccessSource: (ctx) => answerHtml(ctx, loggedOutPage(gemeente)),
      },
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 3600,
      Session: WORKING_DAY,
      Grant: WORKING_DAY,
    },
    interactions: { url: (_, interaction) => `/inloggen/${interaction.uid}` },
    findAccount: (_, sub) => findAccount(gebruikers, sub),
    loadExistingGrant: grantEverything,
    renderError: (ctx, out) => answerHtml(ctx, errorPage(gemeente, String(out.error), out.error_description)),
    fetch: (url, init) => fetchClient(url, init, client),
  }
}

function clientMetadata(client: LoginClient): NonNullable<Configuration['clients']>[number] {
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    scope: SCOPES,
    ...(client.backchannelLogoutUri === undefined
      ? {}
      : { backchannel_logout_uri: client.backchannelLogoutUri, backchannel_logout_session_required: true }),
  }
}

function findAccount(
  gebruikers: readonly Gebruiker[],
  sub: string,
): { accountId: string; claims: () => { sub: string; [claim: string]: unknown } } | undefined {
  const found = gebruikers.find((one) => one.sub === sub)
  if (found === undefined) return undefined
  const claims = {
    sub,
    name: found.name,
    given_name: found.givenName,
    family_name: found.familyName,
    preferred_username: found.email,
    email: found.email,
    email_verified: true,
    roles: [...found.roles],
  }
  return { accountId: sub, claims: () => claims }
}

/** Employees are not asked for consent to their employer's own application. */
async function grantEverything(ctx: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const existing = session.grantIdFor(client.clientId)
  const found = existing === undefined ? undefined : await provider.Grant.find(existing)
  if (found !== undefined) return found
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPES)
  await grant.save()
  return grant
}

/** The provider guards its own requests against loopback; here the application is on loopback, and only it is asked. */
function fetchClient(
  url: string | URL | Request,
  init: RequestInit | undefined,
  client: LoginClient,
): Promise<Response> {
  const target = String(url instanceof Request ? url.url : url)
  if (target !== client.backchannelLogoutUri) throw new Error(`the login provider has no business at ${target}`)
  const { dispatcher: _, ...rest } = { dispatcher: undefined, ...init }
  return fetch(target, rest)
}

function answerHtml(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html'
  ctx.body = html
}
