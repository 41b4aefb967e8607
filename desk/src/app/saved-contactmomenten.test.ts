import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useOpslag } from '#afhandeling'
import { useAfleveringen } from '#aflevering'
import { useContactmomenten } from '#contactmoment'
import type { KlantKeuze } from '#contactmoment'
import { createToasts, KToast } from '#ui'
import { useSavedContactmomenten } from './saved-contactmomenten.ts'

const ANNA: KlantKeuze = { identificatie: { soort: 'persoon', bsn: '999990019' }, naam: 'Anna' }
const ID = '7d4f2f3e-1111-4111-8111-111111111111'

let staat: 'opgeslagen' | 'geregistreerd'
let klantbeelden: number

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  staat = 'opgeslagen'
  klantbeelden = 0
  vi.stubGlobal('fetch', async (address: string) => {
    if (address === '/api/afhandelingen') {
      return Response.json({ contactmomenten: [{ id: ID, referentienummer: '1000000001', staat: 'opgeslagen' }] })
    }
    if (address === '/api/klantbeeld') {
      klantbeelden += 1
      return new Response('{"deel":"einde"}\n')
    }
    const saved = {
      id: ID,
      referentienummer: '1000000001',
      onderwerp: 'Paspoort',
      opgeslagenOp: '2026-01-01T10:00:00Z',
    }
    return Response.json({ afleveringen: [{ ...saved, staat }] })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a contactmoment that is saved', () => {
  it('leaves the rail, tells its number, and shows in the klantbeeld as soon as the register has it', async () => {
    const contactmomenten = useContactmomenten()
    const shell = mount(
      defineComponent({
        setup() {
          const { laatste } = useSavedContactmomenten()
          return () => h('div', { 'data-last': laatste.value }, h(KToast))
        },
      }),
      { global: { plugins: [createToasts()] } },
    )
    contactmomenten.start()
    contactmomenten.openKlant(ANNA)
    const saved = contactmomenten.start()
    contactmomenten.openKlant(ANNA)

    await useOpslag().save(saved)
    await flushPromises()
    expect(contactmomenten.find(saved.id)).toBeUndefined()
    expect(contactmomenten.drafts).toHaveLength(1)
    expect(shell.text()).toContain('1000000001')
    expect(shell.attributes('data-last')).toBe(ID)
    expect(klantbeelden).toBe(1)

    staat = 'geregistreerd'
    await vi.advanceTimersByTimeAsync(2000)
    await flushPromises()
    expect(klantbeelden).toBe(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(klantbeelden).toBe(2)
    useAfleveringen().stop()
    shell.unmount()
  })
})
