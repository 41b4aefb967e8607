import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { h, nextTick, ref } from 'vue'
import KErrorSummary from './KErrorSummary.vue'
import KFormField from './KFormField.vue'
import KTextInput from './KTextInput.vue'

afterEach(() => {
  document.body.replaceChildren()
})

describe('KErrorSummary', () => {
  it('takes the focus when it appears and links to the fields', async () => {
    const errors = ref([{ fieldId: 'postcode', message: 'Vul een postcode in.' }])
    const form = mount(
      {
        render: () =>
          h('form', [
            h(KErrorSummary, { errors: errors.value }),
            h(KFormField, { id: 'postcode', label: 'Postcode' }, () => h(KTextInput)),
          ]),
      },
      { attachTo: document.body },
    )
    await nextTick()
    await nextTick()
    expect(document.activeElement?.className).toContain('k-error-summary')

    await form.get('a').trigger('click')
    expect(document.activeElement?.id).toBe('postcode')
  })

  it('takes the focus again when the next attempt gives other errors', async () => {
    const errors = ref([{ fieldId: 'een', message: 'Fout een' }])
    mount({ render: () => h(KErrorSummary, { errors: errors.value }) }, { attachTo: document.body })
    await nextTick()
    await nextTick()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    errors.value = [{ fieldId: 'twee', message: 'Fout twee' }]
    await nextTick()
    await nextTick()
    expect(document.activeElement?.textContent).toContain('Fout twee')
  })

  it('is not there without errors', () => {
    expect(
      mount(KErrorSummary, { props: { errors: [] } })
        .find('.k-error-summary')
        .exists(),
    ).toBe(false)
  })
})
