import type { CallContext } from '@kiss/domain/sessie'
import { SignJWT } from 'jose'

/** Seconds that our clock may be ahead of the register's before it refuses us. */
const CLOCK_SKEW = 60

/**
 * The ZGW token of one call. It names the agent, because the register's audit trail must tell who looked; the register
 * refuses it an hour after `iat`.
 */
export async function signToken(client: { clientId: string; secret: string }, context: CallContext): Promise<string> {
  const { identificatie, naam } = context.medewerker
  return new SignJWT({ client_id: client.clientId, user_id: identificatie, user_representation: naam })
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
    .setIssuer(client.clientId)
    .setIssuedAt(Math.floor(Date.now() / 1000) - CLOCK_SKEW)
    .sign(new TextEncoder().encode(client.secret))
}
