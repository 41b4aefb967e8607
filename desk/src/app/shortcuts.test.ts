import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useShortcuts } from './shortcuts.ts'

afterEach(() => document.body.replaceChildren())

function mountWith(action: () => void) {
  return mount(
    defineComponent({
      setup() {
        useShortcuts({ F2: action })
        return () => h('textarea')
      },
    }),
    { attachTo: document.body },
  )
}

function press(target: Element, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { code: 'F2', bubbles: true, cancelable: true, ...more })
  target.dispatchEvent(event)
  return event
}

describe('shortcuts', () => {
  it('work from within a field and leave its text alone', () => {
    const action = vi.fn()
    const page = mountWith(action)
    const field = page.get('textarea').element
    field.value = 'Halve zin'
    expect(press(field).defaultPrevented).toBe(true)
    expect(action).toHaveBeenCalledOnce()
    expect(field.value).toBe('Halve zin')
    page.unmount()
  })

  it('belong to the bare key, once, and not while a question is open', () => {
    const action = vi.fn()
    const page = mountWith(action)
    const field = page.get('textarea').element
    for (const more of [{ ctrlKey: true }, { altKey: true }, { shiftKey: true }, { repeat: true }, { code: 'KeyA' }]) {
      expect(press(field, more).defaultPrevented).toBe(false)
    }
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    press(field)
    expect(action).not.toHaveBeenCalled()
    dialog.remove()
    page.unmount()
    press(document.body)
    expect(action).not.toHaveBeenCalled()
  })
})
