import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import KCombobox from './KCombobox.vue'
import KFormField from './KFormField.vue'

const options = [
  { value: 'bz', label: 'Burgerzaken' },
  { value: 'cw', label: 'Coördinatie wijken' },
  { value: 'oud', label: 'Opgeheven', disabled: true },
  { value: 'pk', label: 'Parkeren', description: 'Stadsbeheer' },
]

function mountField(start = '', remote = false) {
  const value = ref(start)
  const text = ref('')
  const searched: string[] = []
  const Form = defineComponent({
    components: { KCombobox, KFormField },
    setup: () => ({ value, text, options, remote, searched }),
    template: `<KFormField label="Afdeling">
      <KCombobox v-model="value" v-model:text="text" :options="options" :remote="remote" list-label="Afdelingen" @searched="searched.push($event)" />
    </KFormField>`,
  })
  const wrapper = mount(Form, { attachTo: document.body })
  const input = wrapper.get('input')
  return {
    wrapper,
    input,
    value,
    text,
    searched,
    labels: () => wrapper.findAll('[role=option]').map((option) => option.get('.k-combobox__label').text()),
    active: () => {
      const id = input.attributes('aria-activedescendant')
      return id === undefined ? undefined : wrapper.get(`#${id}`).get('.k-combobox__label').text()
    },
    press: (key: string, more: object = {}) => input.trigger('keydown', { key, ...more }),
  }
}

afterEach(() => {
  document.body.replaceChildren()
})

describe('a text that fits no option', () => {
  it('stays, and is told at the field when the agent leaves it', async () => {
    const { wrapper, input, value, text } = mountField()
    await input.setValue('Burgerz')
    expect(wrapper.text()).not.toContain('Kies een optie')
    await input.trigger('blur')
    expect(wrapper.text()).toContain('Kies een optie uit de lijst.')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(text.value).toBe('Burgerz')
    expect(value.value).toBe('')
  })

  it('takes away a choice that was made before', async () => {
    const { input, value } = mountField('pk')
    await nextTick()
    expect(input.element.value).toBe('Parkeren')
    await input.setValue('Parkere')
    expect(value.value).toBe('')
  })

  it('is no fault while it is empty', async () => {
    const { wrapper, input } = mountField()
    await input.trigger('blur')
    expect(wrapper.text()).not.toContain('Kies een optie')
  })

  it('says in words that nothing was found', async () => {
    const { wrapper, input } = mountField()
    await input.setValue('zzz')
    expect(wrapper.get('[role=status]').text()).toBe('Geen opties gevonden.')
  })
})

describe('the keyboard', () => {
  it('opens with the arrow, walks past what cannot be chosen, and wraps', async () => {
    const { input, press, active } = mountField()
    await press('ArrowDown')
    expect(input.attributes('aria-expanded')).toBe('true')
    expect(active()).toBe('Burgerzaken')
    await press('ArrowDown')
    await press('ArrowDown')
    expect(active()).toBe('Parkeren')
    await press('ArrowDown')
    expect(active()).toBe('Burgerzaken')
    await press('ArrowUp')
    expect(active()).toBe('Parkeren')
  })

  it('chooses with Enter and closes', async () => {
    const { input, value, press } = mountField()
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Enter')
    expect(value.value).toBe('cw')
    expect(input.element.value).toBe('Coördinatie wijken')
    expect(input.attributes('aria-expanded')).toBe('false')
  })

  it('leaves Enter to the form when no option is active', async () => {
    const { input } = mountField()
    await input.setValue('bur')
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })
    input.element.dispatchEvent(enter)
    expect(enter.defaultPrevented).toBe(false)
  })

  it('closes with Escape and keeps the text; a second Escape empties it', async () => {
    const { input, value, press } = mountField('pk')
    await press('ArrowDown')
    await press('Escape')
    expect(input.element.value).toBe('Parkeren')
    await press('Escape')
    expect(input.element.value).toBe('')
    expect(value.value).toBe('')
  })

  it('does not let the Escape that closes the list reach a dialog around it', async () => {
    const { input, press } = mountField()
    const heard = vi.fn()
    document.body.addEventListener('keydown', heard)
    await press('ArrowDown')
    input.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    document.body.removeEventListener('keydown', heard)
    expect(heard.mock.calls.map(([event]) => (event instanceof KeyboardEvent ? event.key : ''))).toEqual(['ArrowDown'])
  })

  it('leaves Home and End to the text', async () => {
    const { input, press } = mountField()
    await press('ArrowDown')
    const home = new KeyboardEvent('keydown', { key: 'Home', cancelable: true })
    input.element.dispatchEvent(home)
    expect(home.defaultPrevented).toBe(false)
  })
})

describe('finding', () => {
  it('does not mind accents, capitals or where the word stands', async () => {
    const { input, labels } = mountField()
    await input.setValue('coordin')
    expect(labels()).toEqual(['Coördinatie wijken'])
    await input.setValue('WIJKEN')
    expect(labels()).toEqual(['Coördinatie wijken'])
    await input.setValue('stadsb')
    expect(labels()).toEqual(['Parkeren'])
  })

  it('takes a text that equals an option as that choice', async () => {
    const { input, value } = mountField()
    await input.setValue('parkeren')
    expect(value.value).toBe('pk')
    await input.trigger('blur')
    expect(input.element.value).toBe('Parkeren')
  })

  it('shows all options again when the list is opened over a choice', async () => {
    const { labels, press, active } = mountField('pk')
    await press('ArrowDown')
    expect(labels()).toHaveLength(4)
    expect(active()).toBe('Parkeren')
  })

  it('chooses with the mouse, but not what cannot be chosen', async () => {
    const { wrapper, input, value } = mountField()
    await input.trigger('click')
    await wrapper.findAll('[role=option]')[2]?.trigger('click')
    expect(value.value).toBe('')
    await wrapper.findAll('[role=option]')[3]?.trigger('click')
    expect(value.value).toBe('pk')
  })

  it('shows a value that is set from outside', async () => {
    const { input, value } = mountField()
    value.value = 'bz'
    await nextTick()
    expect(input.element.value).toBe('Burgerzaken')
  })
})

describe('options from elsewhere', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('are asked for once, when typing rests, and not filtered a second time', async () => {
    const { input, searched, labels } = mountField('', true)
    await input.setValue('jan')
    vi.advanceTimersByTime(200)
    await input.setValue('jans')
    vi.advanceTimersByTime(299)
    expect(searched).toEqual([])
    vi.advanceTimersByTime(1)
    expect(searched).toEqual(['jans'])
    expect(labels()).toHaveLength(4)
  })
})
