import { inject, shallowReadonly, shallowRef } from 'vue'
import type { App, InjectionKey, ShallowRef } from 'vue'

/** How long a confirmation stays, in milliseconds. An error stays until it is dismissed. */
const STAY = 6000

/** One message in the corner of the desk. */
export interface KToastItem {
  id: number
  kind: 'success' | 'info' | 'error'
  message: string
}

/** The messages of one desk. */
export interface Toasts {
  items: Readonly<ShallowRef<readonly KToastItem[]>>
  /** Shows a message; an error stays until dismissed, everything else goes after six seconds. */
  show: (message: string, kind?: KToastItem['kind']) => void
  dismiss: (id: number) => void
  /** Stops the clock of all messages while someone reads or reaches for them. */
  hold: () => void
  release: () => void
  install: (app: App) => void
}

const toastsKey: InjectionKey<Toasts> = Symbol('toasts')

/** Makes the messages of one app: `app.use(createToasts())`, and one <KToast /> in its shell. */
export function createToasts(): Toasts {
  const items = shallowRef<readonly KToastItem[]>([])
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let lastId = 0

  function show(message: string, kind: KToastItem['kind'] = 'success'): void {
    lastId += 1
    items.value = [...items.value, { id: lastId, kind, message }]
    startClock(lastId, kind)
  }

  function startClock(id: number, kind: KToastItem['kind']): void {
    if (kind === 'error') return
    timers.set(
      id,
      setTimeout(() => dismiss(id), STAY),
    )
  }

  function dismiss(id: number): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
    items.value = items.value.filter((item) => item.id !== id)
  }

  function hold(): void {
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }

  function release(): void {
    hold()
    for (const item of items.value) startClock(item.id, item.kind)
  }

  const toasts: Toasts = {
    items: shallowReadonly(items),
    show,
    dismiss,
    hold,
    release,
    install: (app) => app.provide(toastsKey, toasts),
  }
  return toasts
}

/**
 * The messages of this desk, for a component.
 * @throws Error when the app has no toasts (a fault in the wiring, never of the agent)
 */
export function useToasts(): Toasts {
  const toasts = inject(toastsKey, undefined)
  if (!toasts) throw new Error('The app has no toasts: call app.use(createToasts()) first')
  return toasts
}
