import type { Aflevering } from '@kiss/contract/aflevering'
import { silenceSentence } from '@kiss/domain/errors'

/** A state as an agent reads it. */
export interface StaatWords {
  label: string
  tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
  /** What it means, when the label does not say enough. */
  zin?: string
}

/** How far one saved contactmoment is, in words. */
export function staatWords({ staat, wachtOp }: Pick<Aflevering, 'staat' | 'wachtOp'>): StaatWords {
  switch (staat) {
    case 'opgeslagen':
      return { label: 'Opgeslagen', tone: 'info' }
    case 'geregistreerd':
      return { label: 'Geregistreerd', tone: 'success' }
    case 'wacht':
      return {
        label: wachtOp ? `Wacht op ${wachtOp.naam}` : 'Wacht op het register',
        tone: 'warning',
        zin: `${wachtOp ? `${silenceSentence(wachtOp)} ` : ''}Het wordt vanzelf opnieuw geprobeerd; je hoeft niets te doen.`,
      }
    case 'aandacht':
      return {
        label: 'Vraagt aandacht',
        tone: 'danger',
        zin: 'Registreren lukt niet. Geef het referentienummer door aan je beheerder. Het contactmoment is bewaard.',
      }
  }
}
