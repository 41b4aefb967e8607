import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, ref } from 'vue'
import KDateInput from './KDateInput.vue'
import KFormField from './KFormField.vue'

function mountField(start = '') {
  const date = ref(start)
  const text = ref('')
  const Form = defineComponent({
    components: { KDateInput, KFormField },
    setup: () => ({ date, text }),
    template: `<KFormField label="Geboortedatum"><KDateInput v-model="date" v-model:text="text" /></KFormField>`,
  })
  const wrapper = mount(Form)
  return { wrapper, input: wrapper.get('input'), date, text }
}

describe('KDateInput', () => {
  it('keeps a text that is no date, and says so when the agent leaves the field', async () => {
    const { wrapper, input, date, text } = mountField()
    await input.setValue('31-2-1980')
    expect(wrapper.text()).not.toContain('geldige datum')

    await input.trigger('blur')
    expect(wrapper.text()).toContain('Vul een geldige datum in, bijvoorbeeld 31-12-1980.')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(input.element.value).toBe('31-2-1980')
    expect(date.value).toBe('')
    expect(text.value).toBe('31-2-1980')
  })

  it('takes the message away as soon as the text is a date', async () => {
    const { wrapper, input, date } = mountField()
    await input.setValue('31-2-1980')
    await input.trigger('blur')
    await input.setValue('28-2-1980')
    expect(wrapper.text()).not.toContain('geldige datum')
    expect(date.value).toBe('1980-02-28')
  })

  it('writes the date in full when the agent leaves the field', async () => {
    const { input, date } = mountField()
    await input.setValue('31121980')
    expect(input.element.value).toBe('31121980')
    await input.trigger('blur')
    expect(input.element.value).toBe('31-12-1980')
    expect(date.value).toBe('1980-12-31')
  })

  it('shows a date that is set from outside, and empties with it', async () => {
    const { wrapper, input, date } = mountField('1987-03-14')
    await wrapper.vm.$nextTick()
    expect(input.element.value).toBe('14-03-1987')
    date.value = ''
    await wrapper.vm.$nextTick()
    expect(input.element.value).toBe('')
  })
})
