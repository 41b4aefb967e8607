import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import KFormField from './KFormField.vue'
import KTextarea from './KTextarea.vue'
import { h, nextTick } from 'vue'

describe('KTextarea', () => {
  it('says how much is too much, and keeps every character', async () => {
    const field = mount(KFormField, {
      props: { label: 'Notitie' },
      slots: { default: () => h(KTextarea, { modelValue: 'x'.repeat(1048), limit: 1000 }) },
    })
    await nextTick()
    expect(field.text()).toContain('Dit veld bevat 1048 tekens (maximaal 1000 toegestaan). Verwijder 48 tekens.')
    expect(field.get('textarea').attributes('aria-invalid')).toBe('true')
    expect(field.get('textarea').element.value).toHaveLength(1048)
  })

  it('speaks of one character in the singular', () => {
    const wrapper = mount(KTextarea, { props: { modelValue: 'x'.repeat(11), limit: 10 } })
    expect(wrapper.get('.k-textarea__counter').text()).toBe('1 teken te veel')
  })

  it('counts while typing', async () => {
    const wrapper = mount(KTextarea, {
      props: {
        modelValue: '',
        limit: 10,
        'onUpdate:modelValue': (text: string) => wrapper.setProps({ modelValue: text }),
      },
    })
    await wrapper.get('textarea').setValue('abcd')
    expect(wrapper.get('.k-textarea__counter').text()).toBe('Nog 6 tekens')
    await wrapper.get('textarea').setValue('abcdefghi')
    expect(wrapper.get('.k-textarea__counter').text()).toBe('Nog 1 teken')
  })

  it('reads its counter out as part of the field, and only speaks up near the limit', async () => {
    const wrapper = mount(KTextarea, { props: { modelValue: 'x'.repeat(50), limit: 100 } })
    const described = wrapper.get('textarea').attributes('aria-describedby')
    expect(wrapper.get(`#${described}`).text()).toBe('Nog 50 tekens')
    expect(wrapper.get('[role=status]').text()).toBe('')
    await wrapper.setProps({ modelValue: 'x'.repeat(95) })
    expect(wrapper.get('[role=status]').text()).not.toBe('')
  })
})
