import { computed, inject, onBeforeUnmount, useId } from 'vue'
import type { ComputedRef, InjectionKey } from 'vue'

/** What a KFormField tells the control inside it, so that label, hint and error reach a screen reader without any wiring by hand. */
export interface FieldContext {
  inputId: string
  labelId: string
  describedBy: ComputedRef<string | undefined>
  invalid: ComputedRef<boolean>
  required: ComputedRef<boolean>
  /** A control that judges its own text (a date, a choice from a list) says so here; an error of the form itself goes first. */
  reportOwnError: (message: string | undefined) => void
}

export const fieldContextKey: InjectionKey<FieldContext> = Symbol('field')

/** The attributes a control needs, from the field around it when there is one. */
export interface FieldControl {
  id: ComputedRef<string>
  labelId: string | undefined
  describedBy: (...more: (string | undefined)[]) => string | undefined
  invalid: ComputedRef<boolean>
  required: ComputedRef<boolean>
  reportOwnError: (message: string | undefined) => void
}

/** Connects a control to the KFormField around it; without one it stands alone under an id of its own. */
export function useFieldControl(ownId: () => string | undefined): FieldControl {
  const field = inject(fieldContextKey, undefined)
  const fallbackId = useId()

  function describedBy(...more: (string | undefined)[]): string | undefined {
    const ids = [field?.describedBy.value, ...more].filter((id) => id !== undefined)
    return ids.length > 0 ? ids.join(' ') : undefined
  }

  function reportOwnError(message: string | undefined): void {
    field?.reportOwnError(message)
  }

  onBeforeUnmount(() => reportOwnError(undefined))

  return {
    id: computed(() => ownId() ?? field?.inputId ?? fallbackId),
    labelId: field?.labelId,
    describedBy,
    invalid: computed(() => field?.invalid.value ?? false),
    required: computed(() => field?.required.value ?? false),
    reportOwnError,
  }
}
