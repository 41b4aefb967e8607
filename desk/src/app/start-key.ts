import type { InjectionKey } from 'vue'

/** How a page begins a contactmoment; the shell knows how. */
export const startKey: InjectionKey<() => void> = Symbol('start')
