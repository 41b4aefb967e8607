import { computed, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { KOption } from './option.ts'

/** What a combobox must know of its surroundings. */
export interface ComboboxInput {
  options: () => KOption[]
  /** False when a register has filtered the options already. */
  filters: () => boolean
  value: Ref<string>
  text: Ref<string>
}

/** Text, list and active option of a combobox; the component binds these to the page. */
export interface ComboboxState {
  open: Ref<boolean>
  activeIndex: Ref<number>
  shown: ComputedRef<KOption[]>
  /** True when the text is neither empty nor exactly one of the options. */
  isUnmatched: ComputedRef<boolean>
  type: (text: string) => void
  choose: (option: KOption) => void
  leave: () => void
  onKeydown: (event: KeyboardEvent) => void
}

/**
 * The combobox of the ARIA Authoring Practices with list autocomplete and manual selection: arrows walk and wrap, Enter chooses,
 * Escape closes and then clears, Home and End move in the text. A text that equals an option counts as that choice.
 * {@link https://www.w3.org/WAI/ARIA/apg/patterns/combobox/}
 */
export function useComboboxState(input: ComboboxInput): ComboboxState {
  const open = ref(false)
  const activeIndex = ref(-1)
  /** Until the agent types, the list shows everything, also when a choice is in the text. */
  const isTyping = ref(false)

  const shown = computed(() => {
    if (!input.filters() || !isTyping.value) return input.options()
    const words = fold(input.text.value).split(' ').filter(Boolean)
    return input.options().filter((option) => {
      const subject = fold(`${option.label} ${option.description ?? ''}`)
      return words.every((word) => subject.includes(word))
    })
  })

  const isUnmatched = computed(() => input.text.value.trim() !== '' && findExact(input.text.value) === undefined)

  function findExact(text: string): KOption | undefined {
    const wanted = fold(text)
    const chosen = input.options().find((option) => option.value === input.value.value)
    if (chosen && fold(chosen.label) === wanted) return chosen
    return input.options().find((option) => !option.disabled && fold(option.label) === wanted)
  }

  function type(text: string): void {
    isTyping.value = true
    input.text.value = text
    input.value.value = findExact(text)?.value ?? ''
    open.value = true
    activeIndex.value = -1
  }

  function choose(option: KOption): void {
    if (option.disabled) return
    input.value.value = option.value
    input.text.value = option.label
    close()
  }

  function close(): void {
    open.value = false
    activeIndex.value = -1
    isTyping.value = false
  }

  function leave(): void {
    const exact = findExact(input.text.value)
    if (exact) input.text.value = exact.label
    close()
  }

  function move(step: 1 | -1): void {
    const count = shown.value.length
    if (!open.value) {
      open.value = true
      activeIndex.value = startIndex(step)
      return
    }
    if (count === 0) return
    let next = activeIndex.value
    for (let tried = 0; tried < count; tried += 1) {
      next = next === -1 && step === -1 ? count - 1 : (next + step + count) % count
      if (!shown.value[next]?.disabled) break
    }
    activeIndex.value = next
  }

  function startIndex(step: 1 | -1): number {
    const chosen = shown.value.findIndex((option) => option.value === input.value.value)
    if (chosen >= 0) return chosen
    return step === 1
      ? shown.value.findIndex((option) => !option.disabled)
      : shown.value.findLastIndex((option) => !option.disabled)
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault()
        if (event.altKey && !open.value) open.value = true
        else move(1)
        return
      case 'ArrowUp':
        event.preventDefault()
        if (event.altKey) close()
        else move(-1)
        return
      case 'Enter':
        onEnter(event)
        return
      case 'Escape':
        onEscape(event)
        return
      case 'Tab':
        leave()
    }
  }

  function onEnter(event: KeyboardEvent): void {
    const active = shown.value[activeIndex.value]
    if (!open.value || !active) return
    // Only when an option is chosen: otherwise Enter still submits the form, as in any other field.
    event.preventDefault()
    choose(active)
  }

  function onEscape(event: KeyboardEvent): void {
    if (open.value) {
      // The list closes first; a dialog around it only at the next Escape.
      event.preventDefault()
      event.stopPropagation()
      close()
      return
    }
    if (input.text.value === '') return
    event.preventDefault()
    event.stopPropagation()
    input.text.value = ''
    input.value.value = ''
  }

  return { open, activeIndex, shown, isUnmatched, type, choose, leave, onKeydown }
}

/** Small letters without accents: an agent types "coordinator" for "Coördinator". */
function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
