import './zod-without-eval.ts'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createToasts } from '#ui'
import DeskApp from './DeskApp.vue'
import { createDeskRouter } from './router.ts'

createApp(DeskApp).use(createPinia()).use(PiniaColada, {}).use(createDeskRouter()).use(createToasts()).mount('#app')
