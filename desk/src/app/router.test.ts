import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useContactmomenten } from '#contactmoment'
import LinksPage from './LinksPage.vue'
import { createDeskRouter } from './router.ts'

beforeEach(() => {
  setActivePinia(createPinia())
  window.history.replaceState(null, '', '/')
})

async function goTo(path: string): Promise<string> {
  const router = createDeskRouter()
  await router.push(path)
  return router.currentRoute.value.path
}

describe('the pages of the desk', () => {
  it('lead to the start when the contactmoment of an address is not here (any more)', async () => {
    expect(await goTo('/contactmoment/7d4f2f3e-1111-4111-8111-111111111111')).toBe('/')
  })

  it('show the contactmoment that runs, by an address that says nothing of the klant', async () => {
    const contactmomenten = useContactmomenten()
    const first = contactmomenten.start()
    contactmomenten.openKlant({ identificatie: { soort: 'persoon', bsn: '999990019' }, naam: 'Anna' })
    const second = contactmomenten.start()
    expect(await goTo('/')).toBe(`/contactmoment/${second.id}`)
    expect(await goTo(`/contactmoment/${first.id}`)).toBe(`/contactmoment/${first.id}`)
    expect(contactmomenten.current?.id).toBe(first.id)
  })

  it('do not show the links to who may not read them', () => {
    const page = mount(LinksPage, { global: { plugins: [createDeskRouter()] } })
    expect(page.text()).toContain('Deze pagina bestaat niet.')
  })

  it('say so when there is no such page', async () => {
    const router = createDeskRouter()
    await router.push('/iets/anders')
    expect(router.currentRoute.value.name).toBe('not-found')
  })
})
