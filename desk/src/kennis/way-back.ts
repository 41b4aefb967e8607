import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'

/** The list of hits; the search field goes there with the arrow key. */
export const RESULTS_ID = 'kennis-resultaten'

/**
 * Where the agent was before the kennisbank: Ctrl+K brings them to the search field from anywhere, Escape brings them back with
 * everything they had typed, the caret where it was.
 */
export const useWayBack = defineStore('kennis-way-back', () => {
  const place = shallowRef<HTMLElement>()
  /** The hit that was opened last: whoever comes back to the results goes on from there. */
  const opened = ref<string>()

  function remember(element: Element | null): void {
    if (element instanceof HTMLElement && element !== document.body) place.value = element
  }

  /** False when there is nowhere to go back to. */
  function goBack(): boolean {
    const element = place.value
    if (!element?.isConnected) return false
    element.focus()
    return true
  }

  return { opened, remember, goBack }
})

/** True when what had the focus is no longer on the page: only then may something else take it. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
