import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Aflevering } from '@kiss/contract/aflevering'
import AfleveringLijst from './AfleveringLijst.vue'
import AfleveringStatus from './AfleveringStatus.vue'
import { useAfleveringen } from './afleveringen.ts'

const ID = '6f9a3c1e-0b52-4a4e-9a8e-0f2d7c5b1a01'

function aflevering(staat: Aflevering['staat'], parts: Partial<Aflevering> = {}): Aflevering {
  return {
    id: ID,
    referentienummer: '0000000042',
    onderwerp: 'Paspoort aanvragen',
    opgeslagenOp: '2026-03-02T09:00:00.000Z',
    staat,
    ...parts,
  }
}

/** What the bff answers from now on; undefined is no connection. */
let answer: Aflevering[] | undefined
let asked: number[]

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  answer = []
  asked = []
  const start = Date.now()
  vi.stubGlobal('fetch', () => {
    asked.push(Date.now() - start)
    return answer ? Promise.resolve(Response.json({ afleveringen: answer })) : Promise.reject(new TypeError('offline'))
  })
})
afterEach(() => {
  useAfleveringen().$dispose()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

describe('following what was saved', () => {
  it('asks ever slower while the register is silent, at most every 15 seconds', async () => {
    answer = [aflevering('wacht')]
    useAfleveringen().follow([ID])
    await pass(120_000)
    const waits = asked.slice(1).map((at, index) => at - (asked[index] ?? 0))
    expect(waits[0]).toBe(1_000)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits.at(-1)).toBe(15_000)
  })

  it('goes on when the bff does not answer, and keeps what it knew', async () => {
    answer = [aflevering('opgeslagen')]
    const store = useAfleveringen()
    store.follow([ID])
    await pass(0)
    answer = undefined
    await pass(1_000)
    expect(store.fout).toContain('niet bereikbaar')
    expect(store.afleveringen).toHaveLength(1)
    answer = [aflevering('geregistreerd')]
    await pass(2_000)
    expect([store.fout, store.afleveringen?.[0]?.staat]).toEqual([undefined, 'geregistreerd'])
  })

  it('stops as soon as everything is registered, and tells it once', async () => {
    const told: string[] = []
    effectScope().run(() => useAfleveringen().onGeregistreerd(({ id }) => told.push(id)))
    answer = [aflevering('opgeslagen')]
    useAfleveringen().follow([ID])
    await pass(1_000)
    answer = [aflevering('geregistreerd')]
    await pass(60_000)
    const count = asked.length
    await pass(600_000)
    expect(asked).toHaveLength(count)
    expect(told).toEqual([ID])
  })

  it('tells it also when it was registered before the first question', async () => {
    const told: string[] = []
    effectScope().run(() => useAfleveringen().onGeregistreerd(({ id }) => told.push(id)))
    answer = [aflevering('geregistreerd')]
    useAfleveringen().follow([ID])
    await pass(0)
    expect(told).toEqual([ID])
  })

  it('asks once and no more when nothing is under way, or only a person can help', async () => {
    answer = [aflevering('geregistreerd'), aflevering('aandacht', { id: crypto.randomUUID() })]
    useAfleveringen().follow()
    await pass(600_000)
    expect(asked).toHaveLength(1)
  })

  it('rests while nobody is at the desk, so that the session can end, and goes on at the first key', async () => {
    answer = [aflevering('wacht')]
    useAfleveringen().follow([ID])
    await pass(6 * 60_000)
    const count = asked.length
    await pass(60 * 60_000)
    expect(asked).toHaveLength(count)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    await pass(0)
    expect(asked).toHaveLength(count + 1)
  })

  it('shows nothing of an agent who has gone', async () => {
    answer = [aflevering('wacht')]
    const store = useAfleveringen()
    store.follow([ID])
    store.stop()
    await pass(60_000)
    expect(store.afleveringen).toBeUndefined()
    expect(asked).toHaveLength(1)
  })
})

describe('the list of what was saved', () => {
  it('says of each how far it is, what it waits for, and what to do', async () => {
    answer = [
      aflevering('wacht', { wachtOp: { register: 'openklant', naam: 'Open Klant', fault: 'timeout' } }),
      aflevering('aandacht', { id: crypto.randomUUID() }),
      aflevering('opgeslagen', { id: crypto.randomUUID() }),
      aflevering('geregistreerd', { id: crypto.randomUUID() }),
    ]
    const wrapper = mount(AfleveringLijst)
    useAfleveringen().follow()
    await flushPromises()
    const rows = wrapper.findAll('li').map((row) => row.text())
    expect(rows[0]).toContain('Wacht op Open Klant')
    expect(rows[0]).toContain('Open Klant antwoordt niet op tijd. Het wordt vanzelf opnieuw geprobeerd')
    expect(rows[1]).toContain('Vraagt aandacht')
    expect(rows[1]).toContain('aan je beheerder')
    expect(rows[2]).toContain('Opgeslagen')
    expect(rows[3]).toContain('Geregistreerd')
    expect(rows[3]).toContain('0000000042')
    wrapper.unmount()
  })

  it('does not say that there is nothing when it could not ask', async () => {
    answer = undefined
    const wrapper = mount(AfleveringLijst)
    useAfleveringen().follow()
    await flushPromises()
    expect(wrapper.text()).toContain('niet bereikbaar')
    expect(wrapper.text()).not.toContain('nog niets')
    wrapper.unmount()
  })
})

describe('the badge in the header', () => {
  it('changes by itself from saved to registered', async () => {
    answer = [aflevering('opgeslagen')]
    const wrapper = mount(AfleveringStatus, { props: { laatste: ID } })
    expect(wrapper.text()).toBe('')
    useAfleveringen().follow([ID])
    await flushPromises()
    expect(wrapper.text()).toContain('Opgeslagen')
    answer = [aflevering('geregistreerd')]
    await pass(1_000)
    expect(wrapper.text()).toContain('Geregistreerd')
    wrapper.unmount()
  })
})
