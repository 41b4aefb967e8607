import { z } from 'zod'

/** The four roles of KISS; their names in the login provider are settings. */
export const ROLLEN = ['klantcontactmedewerker', 'redacteur', 'beheerder', 'kennisbank'] as const
export const Rol = z.enum(ROLLEN)
export type Rol = z.infer<typeof Rol>

/**
 * Who is logged in. The key is `issuer` + `subject`; `email` is for display and for the registers' own
 * administration, never to recognise somebody by (ASVS 10.3.3).
 */
export const Ingelogde = z.object({
  issuer: z.string(),
  subject: z.string(),
  naam: z.string(),
  email: z.string(),
  /** What registers know the employee by: the claim named in OIDC_MEDEWERKER_IDENTIFICATIE_CLAIM. */
  identificatie: z.string(),
  rollen: z.array(Rol),
})
export type Ingelogde = z.infer<typeof Ingelogde>

/** On whose behalf a register is asked: its audit trail and its processing log want the agent, not the process. */
export interface CallContext {
  medewerker: Pick<Ingelogde, 'identificatie' | 'naam' | 'email'>
}
