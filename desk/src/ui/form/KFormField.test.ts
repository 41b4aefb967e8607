import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import KFormField from './KFormField.vue'
import KRadioGroup from './KRadioGroup.vue'
import KSelect from './KSelect.vue'
import KTextInput from './KTextInput.vue'

describe('KFormField', () => {
  it('ties error and hint to the control, so that they are read out with it', () => {
    const field = mount(KFormField, {
      props: {
        id: 'postcode',
        label: 'Postcode',
        description: 'Vier cijfers, twee letters',
        error: 'Vul een postcode in.',
      },
      slots: { default: () => h(KTextInput) },
    })
    const input = field.get('input')
    const read = (input.attributes('aria-describedby') ?? '').split(' ').map((id) => field.get(`#${id}`).text())
    expect(read).toEqual(['Vier cijfers, twee letters', 'Vul een postcode in.'])
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(field.get('label').attributes('for')).toBe('postcode')
    expect(input.attributes('id')).toBe('postcode')
  })

  it('names no description that is not there', () => {
    const field = mount(KFormField, { props: { label: 'Naam' }, slots: { default: () => h(KTextInput) } })
    expect(field.get('input').attributes('aria-describedby')).toBeUndefined()
    expect(field.get('input').attributes('aria-invalid')).toBeUndefined()
  })

  it('gives two fields with the same label each their own id', () => {
    const form = mount({
      render: () =>
        h('form', [
          h(KFormField, { label: 'Afdeling' }, () => h(KTextInput)),
          h(KFormField, { label: 'Afdeling' }, () => h(KTextInput)),
        ]),
    })
    const [first, second] = form.findAll('input').map((input) => input.attributes('id'))
    expect(first).not.toBe(second)
  })

  it('also carries a select', () => {
    const field = mount(KFormField, {
      props: { id: 'kanaal', label: 'Kanaal', error: 'Kies een kanaal.' },
      slots: { default: () => h(KSelect, { options: [{ value: 't', label: 'Telefoon' }], placeholder: 'Kies' }) },
    })
    expect(field.get('select').attributes('id')).toBe('kanaal')
    expect(field.get('select').attributes('aria-invalid')).toBe('true')
  })
})

describe('KRadioGroup', () => {
  it('ties its error to the group and gives the first choice the id to link to', () => {
    const group = mount(KRadioGroup, {
      props: {
        id: 'soort',
        legend: 'Soort',
        options: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
        error: 'Maak een keuze.',
      },
    })
    const described = group.get('fieldset').attributes('aria-describedby') ?? ''
    expect(group.get(`#${described}`).text()).toBe('Maak een keuze.')
    expect(group.get('#soort').attributes('value')).toBe('a')
  })
})
