import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { deleteSessie, LOGIN_PATH } from '@kiss/contract/sessie'
import type { Mag, Sessie } from '@kiss/contract/sessie'
import { api, OfflineError } from '#api'

const NOTHING: Mag = { contactmomenten: false, kennis: false, linksLezen: false, linksBeheren: false }

/** `in` somebody is logged in · `uit` the session ended while they worked · `ander` somebody else logged in meanwhile. */
export type Inlogstaat = 'in' | 'uit' | 'ander'

/** Who is logged in. Opened once, before anything is shown. */
export const useSessie = defineStore('sessie', () => {
  const sessie = ref<Sessie>()
  const gemeente = ref('')
  const staat = ref<Inlogstaat>('in')
  /** Counts how often a call found nobody logged in, so that the dialog comes back when it was closed. */
  const warnings = ref(0)
  const mag = computed(() => sessie.value?.mag ?? NOTHING)

  api.onLoggedOut(() => {
    if (staat.value === 'in') staat.value = 'uit'
    warnings.value += 1
  })

  /** Asks who is logged in. False: nobody, so the login page comes first. @throws OfflineError */
  async function open(): Promise<boolean> {
    const answer = await api.openSessie()
    gemeente.value = answer.gemeente
    sessie.value = answer.sessie ?? undefined
    return answer.sessie !== null
  }

  /** Looks whether the same person is logged in again; then everything that waited goes on. */
  async function resume(): Promise<void> {
    try {
      const outcome = await api.resume()
      if (outcome === 'same') staat.value = 'in'
      if (outcome === 'somebody-else') staat.value = 'ander'
    } catch (error) {
      // Without a connection nothing is known yet; the dialog stays.
      if (!(error instanceof OfflineError)) throw error
    }
  }

  /** Ends the session here, and at the login provider if it has a page for that. `letGo` gives up what is still open. */
  async function logOut(letGo: () => void): Promise<void> {
    const { uitlogAdres } = await api.call(deleteSessie)
    letGo()
    window.location.assign(uitlogAdres ?? '/')
  }

  /** Brings the browser to the login page, and back to where it is now. */
  function logIn(): void {
    window.location.assign(`${LOGIN_PATH}?${new URLSearchParams({ terug: window.location.pathname }).toString()}`)
  }

  return { sessie, gemeente, mag, staat, warnings, open, resume, logOut, logIn }
})
