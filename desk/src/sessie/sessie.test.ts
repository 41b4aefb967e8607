import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getLinks } from '@kiss/contract/link'
import { api } from '#api'
import OpnieuwInloggen from './OpnieuwInloggen.vue'
import { useSessie } from './sessie.ts'

let loggedIn: string | undefined

beforeEach(() => {
  setActivePinia(createPinia())
  loggedIn = 'kim@example.org'
  vi.stubGlobal('fetch', async (address: string) => {
    if (address === '/api/sessie') return Response.json({ gemeente: 'Gemeente Ergens', sessie: sessie() })
    if (loggedIn) return Response.json({ links: [] })
    const problem = { type: '', title: '', status: 401, code: 'not-logged-in', detail: 'Log in.', traceId: 't' }
    return Response.json(problem, { status: 401 })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

function sessie() {
  if (loggedIn === undefined) return null
  return {
    medewerker: { naam: 'Kim', email: loggedIn, rollen: ['klantcontactmedewerker'] },
    mag: { contactmomenten: true, kennis: true, linksLezen: true, linksBeheren: false },
    csrfToken: 't',
    verlooptOver: 60,
    gemeente: 'Gemeente Ergens',
  }
}

describe('the session of a desk', () => {
  it('says who is in, what they may do, and whose desk it is', async () => {
    const store = useSessie()
    expect(store.mag.contactmomenten).toBe(false)
    expect(await store.open()).toBe(true)
    expect(store.mag.contactmomenten).toBe(true)
    expect(store.gemeente).toBe('Gemeente Ergens')
    loggedIn = undefined
    expect(await store.open()).toBe(false)
  })

  it('that ends keeps the page, offers a login in a new tab, and goes on when the same person is back', async () => {
    const store = useSessie()
    await store.open()
    const dialog = mount(OpnieuwInloggen, { attachTo: document.body })
    loggedIn = undefined
    const call = api.call(getLinks)
    await flushPromises()
    expect(dialog.get('dialog').element.open).toBe(true)
    expect(dialog.text()).toContain('Je bent uitgelogd')
    const link = dialog.get('a')
    expect(link.attributes()).toMatchObject({ href: '/inloggen?terug=/ingelogd', target: '_blank' })

    await dialog.get('button').trigger('click')
    await flushPromises()
    expect(dialog.get('dialog').element.open).toBe(true)

    loggedIn = 'kim@example.org'
    await dialog.get('button').trigger('click')
    expect(await call).toEqual({ links: [] })
    await flushPromises()
    expect(dialog.get('dialog').element.open).toBe(false)
    dialog.unmount()
  })

  it('does not go on under the name of a colleague', async () => {
    const store = useSessie()
    await store.open()
    const dialog = mount(OpnieuwInloggen, { attachTo: document.body })
    loggedIn = undefined
    const done = vi.fn()
    void api.call(getLinks).then(done)
    await flushPromises()
    loggedIn = 'noor@example.org'
    await dialog.get('button').trigger('click')
    await flushPromises()
    expect(dialog.text()).toContain('Er is iemand anders ingelogd')
    expect(done).not.toHaveBeenCalled()
    // The page goes on for the next test of this file: the desk has one way to the bff.
    loggedIn = 'kim@example.org'
    await api.resume()
    dialog.unmount()
  })
})
