import { onScopeDispose } from 'vue'
import { useContactmomenten } from './contactmomenten.ts'

/** Lets the browser ask before the page closes, only while a contactmoment is open: whoever is always asked never reads it. */
export function useLeaveWarning(): void {
  const contactmomenten = useContactmomenten()

  function onBeforeUnload(event: BeforeUnloadEvent): void {
    if (contactmomenten.drafts.length > 0) event.preventDefault()
  }

  window.addEventListener('beforeunload', onBeforeUnload)
  onScopeDispose(() => window.removeEventListener('beforeunload', onBeforeUnload))
}
