import { z } from 'zod'
import { AgentError } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { rollenFrom } from './env.ts'
import type { SessieEnv } from './env.ts'

const Names = z
  .union([z.string().transform((name) => [name]), z.array(z.string())])
  .optional()
  .transform((names) => names ?? [])

const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  preferred_username: z.string().optional(),
  role: Names,
  roles: Names,
})

/**
 * Who the claims of the id_token (and userinfo) say somebody is. The key is `iss` + `sub`; e-mail is for display.
 * @throws AgentError `login-failed` when they have no e-mail address or none of our roles
 */
export function ingelogdeFrom(claims: unknown, env: SessieEnv): Ingelogde {
  const parsed = Claims.safeParse(claims)
  if (!parsed.success) throw new AgentError('login-failed', { cause: parsed.error })
  const found = parsed.data
  const email = found.email || found.preferred_username
  if (!email) {
    throw new AgentError('login-failed', {
      zin: 'Bij je account staat geen e-mailadres. Vraag functioneel beheer om dat toe te voegen.',
    })
  }
  const rollen = rollenFrom([...found.role, ...found.roles], env)
  if (rollen.length === 0) {
    throw new AgentError('login-failed', {
      zin: 'Je account heeft geen rol in KISS. Vraag functioneel beheer om je een rol te geven.',
    })
  }
  const claimed = found[env.OIDC_MEDEWERKER_IDENTIFICATIE_CLAIM]
  const identificatie = typeof claimed === 'string' && claimed !== '' ? claimed : email
  return {
    issuer: found.iss,
    subject: found.sub,
    naam: found.name || email,
    email,
    identificatie: identificatie.slice(0, env.OIDC_MEDEWERKER_IDENTIFICATIE_TRUNCATE),
    rollen,
  }
}
