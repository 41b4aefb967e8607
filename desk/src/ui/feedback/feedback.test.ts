import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import KButton from '../layout/KButton.vue'
import KDialog from './KDialog.vue'
import KSourceNotice from './KSourceNotice.vue'
import KToast from './KToast.vue'
import { createToasts } from './toasts.ts'

describe('toasts', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function mountToasts() {
    const toasts = createToasts()
    return { toasts, wrapper: mount(KToast, { global: { plugins: [toasts] } }) }
  }

  it('keep an error until it is read', async () => {
    const { toasts, wrapper } = mountToasts()
    toasts.show('Opslaan is niet gelukt.', 'error')
    vi.advanceTimersByTime(60_000)
    await nextTick()
    expect(wrapper.text()).toContain('Opslaan is niet gelukt.')
    await wrapper.get('button').trigger('click')
    expect(wrapper.text()).toBe('')
  })

  it('stand in a live region that was there before the first message', async () => {
    const { toasts, wrapper } = mountToasts()
    expect(wrapper.attributes('role')).toBe('status')
    toasts.show('Het contactmoment is opgeslagen')
    await nextTick()
    expect(wrapper.text()).toContain('Het contactmoment is opgeslagen')
    vi.advanceTimersByTime(6000)
    await nextTick()
    expect(wrapper.text()).toBe('')
  })

  it('wait while someone reads them, and then start anew', async () => {
    const { toasts, wrapper } = mountToasts()
    toasts.show('Gelezen?')
    await wrapper.trigger('mouseenter')
    vi.advanceTimersByTime(60_000)
    await nextTick()
    expect(wrapper.text()).toContain('Gelezen?')
    await wrapper.trigger('mouseleave')
    vi.advanceTimersByTime(6000)
    await nextTick()
    expect(wrapper.text()).toBe('')
  })
})

describe('KButton', () => {
  it('does nothing while busy, keeps its focus and says that it is busy', async () => {
    const button = mount(KButton, { props: { label: 'Opslaan', busy: true, busyLabel: 'Opslaan…' } })
    await button.trigger('click')
    expect(button.emitted('click')).toBeUndefined()
    expect(button.attributes('disabled')).toBeUndefined()
    expect(button.attributes('aria-busy')).toBe('true')
    expect(button.text()).toBe('Opslaan…')
  })

  it('does not submit a second time while busy', () => {
    const button = mount(KButton, { props: { label: 'Opslaan', busy: true, type: 'submit' } })
    const click = new MouseEvent('click', { cancelable: true })
    button.element.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(true)
  })

  it('has a name when it is only an icon', () => {
    expect(mount(KButton, { props: { label: 'Sluiten', iconOnly: true } }).attributes('aria-label')).toBe('Sluiten')
  })
})

describe('KDialog', () => {
  it('means cancel when it is closed with Escape', async () => {
    const dialog = mount(KDialog, { props: { open: true, title: 'Annuleren?' }, attachTo: document.body })
    await nextTick()
    expect(dialog.get('dialog').element.open).toBe(true)
    await dialog.get('dialog').trigger('cancel')
    expect(dialog.emitted('cancelled')).toHaveLength(1)
    expect(dialog.emitted('confirmed')).toBeUndefined()
    expect(dialog.emitted('update:open')).toEqual([[false]])
    dialog.unmount()
  })

  it('gives the safe answer the focus, and confirms only by its own button', async () => {
    const dialog = mount(KDialog, { props: { open: true, title: 'Annuleren?' }, attachTo: document.body })
    await nextTick()
    await nextTick()
    expect(document.activeElement?.textContent).toContain('Nee')
    await dialog.findAll('button')[1]?.trigger('click')
    expect(dialog.emitted('confirmed')).toHaveLength(1)
    dialog.unmount()
  })
})

describe('KSourceNotice', () => {
  it('names the source that is silent and asks it again', async () => {
    const notice = mount(KSourceNotice, { props: { source: 'e-Suite' } })
    expect(notice.text()).toContain('e-Suite antwoordt niet; deze lijst is onvolledig.')
    await notice.get('button').trigger('click')
    expect(notice.emitted('retried')).toHaveLength(1)
  })
})
