import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Link } from '@kiss/domain/link'
import { createToasts } from '#ui'
import LinksScreen from './LinksScreen.vue'

const rijbewijs: Link = {
  id: '6f9a3c1e-0b52-4a4e-9a8e-0f2d7c5b1a01',
  titel: 'Rijbewijs kwijt',
  url: 'https://www.voorbeeld.nl/rijbewijs',
  categorie: 'Burgerzaken',
  versie: 1,
}
const afval: Link = { ...rijbewijs, id: crypto.randomUUID(), titel: 'Afvalkalender', categorie: 'Afval' }

/** The links as they stand in the database of this test. */
let stored: Link[]
let sent: { method: string; body: unknown }[]
let wrapper: VueWrapper | undefined

function refuse(status: number, code: string, detail: string): Response {
  const document = { type: `urn:kiss:problem:${code}`, title: code, status, code, detail, traceId: 'a'.repeat(32) }
  return new Response(JSON.stringify(document), { status })
}

beforeEach(() => {
  stored = [rijbewijs, afval]
  sent = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const { method = 'GET' } = init
    if (method === 'GET') return Response.json({ links: stored })
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    sent.push({ method, body })
    const old = stored.find(({ id }) => address.endsWith(id))
    if (method === 'DELETE') {
      stored = stored.filter((link) => link !== old)
      return new Response(null, { status: 204 })
    }
    if (!old) {
      const added = { ...(body as Link), id: crypto.randomUUID(), versie: 1 }
      stored = [...stored, added]
      return Response.json(added)
    }
    if ((body as Link).versie !== old.versie) return refuse(409, 'version-conflict', 'Intussen gewijzigd.')
    const changed = { ...old, ...(body as Link), versie: old.versie + 1 }
    stored = stored.map((link) => (link === old ? changed : link))
    return Response.json(changed)
  })
})
afterEach(() => {
  wrapper?.unmount()
  vi.unstubAllGlobals()
})

async function mountScreen(magBeheren = true) {
  const pinia = createPinia()
  wrapper = mount(LinksScreen, {
    props: { magBeheren },
    global: { plugins: [pinia, [PiniaColada, { pinia }], createToasts()] },
    attachTo: document.body,
  })
  await flushPromises()
  return wrapper
}

async function press(screen: VueWrapper, label: string): Promise<void> {
  const found = screen.findAll('button').find((one) => one.text() === label || one.attributes('aria-label') === label)
  if (!found) throw new Error(`no button ${label}`)
  await found.trigger('click')
  await flushPromises()
}

async function submit(screen: VueWrapper): Promise<void> {
  await screen.get('form').trigger('submit')
  await flushPromises()
}

describe('a link that somebody else changed meanwhile', () => {
  async function meetConflict() {
    const screen = await mountScreen()
    await press(screen, 'Rijbewijs kwijt wijzigen')
    stored = stored.map((link) =>
      link.id === rijbewijs.id ? { ...link, titel: 'Rijbewijs gestolen', versie: 2 } : link,
    )
    await screen.get('#link-titel').setValue('Rijbewijs verloren')
    await submit(screen)
    return screen
  }

  it('stands beside mine, and nothing is overwritten', async () => {
    const screen = await meetConflict()
    expect(screen.text()).toContain('Iemand anders heeft deze link intussen gewijzigd')
    const [theirs, mine] = screen.findAll('.k-link-versies section').map((section) => section.text())
    expect(theirs).toContain('Rijbewijs gestolen')
    expect(mine).toContain('Rijbewijs verloren')
    expect(stored.find(({ id }) => id === rijbewijs.id)?.titel).toBe('Rijbewijs gestolen')
  })

  it('is replaced only when I say so', async () => {
    const screen = await meetConflict()
    await press(screen, 'Jouw versie opslaan')
    expect(sent.at(-1)?.body).toMatchObject({ titel: 'Rijbewijs verloren', versie: 2 })
    expect(stored.find(({ id }) => id === rijbewijs.id)).toMatchObject({ titel: 'Rijbewijs verloren', versie: 3 })
    expect(screen.find('form').exists()).toBe(false)
  })

  it('stays when I leave it', async () => {
    const screen = await meetConflict()
    await press(screen, 'Opgeslagen versie houden')
    expect(stored.find(({ id }) => id === rijbewijs.id)?.titel).toBe('Rijbewijs gestolen')
    expect(screen.text()).toContain('Rijbewijs gestolen')
  })
})

describe('writing a link', () => {
  it('says at each field what is wrong, and sends nothing', async () => {
    const screen = await mountScreen()
    await press(screen, 'Link toevoegen')
    await screen.get('#link-url').setValue('javascript:alert(1)')
    await submit(screen)
    expect(screen.get('#link-titel-fout').text()).toBe('Vul een titel in.')
    expect(screen.get('#link-url-fout').text()).toContain('Vul een volledig webadres in')
    expect(screen.get('#link-categorie-fout').text()).toBe('Vul een categorie in.')
    expect(sent).toEqual([])
  })

  it('does not move the button away from under the pointer that presses it', async () => {
    const screen = await mountScreen()
    await press(screen, 'Link toevoegen')
    await screen.get('#link-url').setValue('voorbeeld')
    const button = screen.get('button[type="submit"]').element
    await screen.get('#link-url').trigger('focusout', { relatedTarget: button })
    expect(screen.find('#link-url-fout').exists()).toBe(false)
    await screen.get('#link-url').trigger('focusout')
    expect(screen.find('#link-url-fout').exists()).toBe(true)
  })

  it('keeps a new one and shows it where it belongs', async () => {
    const screen = await mountScreen()
    await press(screen, 'Link toevoegen')
    await screen.get('#link-titel').setValue('Grofvuil')
    await screen.get('#link-url').setValue('https://www.voorbeeld.nl/grofvuil')
    await screen.get('#link-categorie').setValue('Afval')
    await submit(screen)
    const panels = screen.findAll('section').map((section) => section.text())
    expect(panels[0]).toMatch(/^Afval.*Afvalkalender.*Grofvuil/)
  })

  it('asks before it removes one', async () => {
    const screen = await mountScreen()
    await press(screen, 'Rijbewijs kwijt verwijderen')
    expect(stored).toHaveLength(2)
    await press(screen, 'Ja, verwijderen')
    expect(stored).toEqual([afval])
    expect(screen.text()).not.toContain('Rijbewijs kwijt wijzigen')
  })
})

describe('using links', () => {
  it('offers an agent nothing to manage', async () => {
    const screen = await mountScreen(false)
    expect(screen.text()).not.toContain('Link toevoegen')
    expect(screen.find('.k-links__actions').exists()).toBe(false)
  })

  it('opens them in a new tab that knows nothing of ours', async () => {
    const screen = await mountScreen(false)
    expect(screen.findAll('a').map((link) => link.attributes())).toMatchObject([
      { target: '_blank', rel: 'noopener noreferrer' },
      { target: '_blank', rel: 'noopener noreferrer' },
    ])
  })

  it('does not say that there are none when it could not ask', async () => {
    vi.stubGlobal('fetch', async () => refuse(503, 'overloaded', 'Het systeem is druk.'))
    const screen = await mountScreen(false)
    expect(screen.text()).toContain('Het systeem is druk.')
    expect(screen.text()).not.toContain('nog geen links')
  })
})
