import { createRouter, createWebHistory } from 'vue-router'
import type { Router } from 'vue-router'
import { useContactmomenten } from '#contactmoment'
import { WeerIngelogd } from '#sessie'
import ContactmomentPage from './ContactmomentPage.vue'
import LinksPage from './LinksPage.vue'
import NotFoundPage from './NotFoundPage.vue'
import StartPage from './StartPage.vue'

/** The pages of the desk. No address holds anything about a klant: what it shows of them is in the contactmoment. */
export function createDeskRouter(): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', name: 'start', component: StartPage, beforeEnter: toRunningContactmoment },
      {
        path: '/contactmoment/:id',
        name: 'contactmoment',
        component: ContactmomentPage,
        beforeEnter: (to) => bringToFront(to.params['id']),
      },
      { path: '/links', name: 'links', component: LinksPage },
      { path: '/ingelogd', name: 'ingelogd', component: WeerIngelogd },
      { path: '/:rest(.*)*', name: 'not-found', component: NotFoundPage },
    ],
  })
}

/** While a contactmoment runs, that is what the desk shows. */
function toRunningContactmoment() {
  const { current } = useContactmomenten()
  return current ? { name: 'contactmoment', params: { id: current.id } } : true
}

/** An address of a contactmoment that is not here (any more: saved, or the page was loaded again) leads to the start. */
function bringToFront(id: unknown) {
  return typeof id === 'string' && useContactmomenten().switchTo(id) ? true : { name: 'start' }
}
