import { onBeforeUnmount, onMounted } from 'vue'

/**
 * The keys of the desk, by the place of the key, so that they are the same on every layout. Function keys, since those type nothing:
 * they work from within a field and never lose a text. Ctrl+K belongs to the kennisbank, Ctrl+Enter to the afhandeling.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  function onKeydown(event: KeyboardEvent): void {
    const action = actions[event.code]
    if (!action || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    // A question in front of the desk is answered first.
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    action()
  }

  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}
