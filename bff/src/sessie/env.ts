import { z } from 'zod'
import { ROLLEN } from '@kiss/domain/sessie'
import type { Rol } from '@kiss/domain/sessie'

/** The settings of login and session, by the names of the existing KISS. */
export const SessieEnv = z.object({
  OIDC_AUTHORITY: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  OIDC_KLANTCONTACTMEDEWERKER_ROLE: z.string().default('Klantcontactmedewerker'),
  OIDC_REDACTEUR_ROLE: z.string().default('Redacteur'),
  OIDC_BEHEERDER_ROLE: z.string().default('Beheerder'),
  OIDC_KENNISBANK_ROLE: z.string().default('Kennisbank'),
  OIDC_MEDEWERKER_IDENTIFICATIE_CLAIM: z.string().default('email'),
  OIDC_MEDEWERKER_IDENTIFICATIE_TRUNCATE: z.coerce.number().int().positive().optional(),
})
export type SessieEnv = z.infer<typeof SessieEnv>

/** Which of our roles the role names of the login provider stand for; unknown names mean nothing. */
export function rollenFrom(names: readonly string[], env: SessieEnv): Rol[] {
  const meaning: Record<Rol, string> = {
    klantcontactmedewerker: env.OIDC_KLANTCONTACTMEDEWERKER_ROLE,
    redacteur: env.OIDC_REDACTEUR_ROLE,
    beheerder: env.OIDC_BEHEERDER_ROLE,
    kennisbank: env.OIDC_KENNISBANK_ROLE,
  }
  return ROLLEN.filter((rol) => names.includes(meaning[rol]))
}
