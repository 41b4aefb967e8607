import { createApp } from 'vue'
import { createToasts } from '../index.ts'
import GalleryPage from './GalleryPage.vue'
import TargetDesk from './desk/TargetDesk.vue'

/** The gallery is for development only: ?page=bureau shows the target picture of the desk, ?scheme=dark the dark colours. */
const query = new URLSearchParams(window.location.search)
if (query.get('scheme') === 'dark') document.body.dataset['colorScheme'] = 'dark'

createApp(query.get('page') === 'bureau' ? TargetDesk : GalleryPage)
  .use(createToasts())
  .mount('#app')
