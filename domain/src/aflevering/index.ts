export { backoffSeconds, nextStap, planStappen, STAP_SOORTEN, staatAfterFailure } from './aflevering.ts'
export type { AfleveringStaat, Mislukking, Stap, StapSoort, StapStaat } from './aflevering.ts'
