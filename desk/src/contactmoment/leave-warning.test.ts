import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { useContactmomenten } from './contactmomenten.ts'
import { useLeaveWarning } from './leave-warning.ts'

beforeEach(() => setActivePinia(createPinia()))

function isAsked(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

describe('leaving the page', () => {
  it('is asked about only while a contactmoment is open', () => {
    const store = useContactmomenten()
    const scope = effectScope()
    scope.run(useLeaveWarning)
    expect(isAsked()).toBe(false)
    const { id } = store.start()
    expect(isAsked()).toBe(true)
    store.finish(id)
    expect(isAsked()).toBe(false)
    store.start()
    scope.stop()
    expect(isAsked()).toBe(false)
  })
})
