/** How the tabs of one desk tell each other that somebody has logged in again. */
const NAME = 'kiss-sessie'
const LOGGED_IN = 'ingelogd'

/** Tells the other tabs. */
export function tellLoggedIn(): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(LOGGED_IN)
  channel.close()
}

/** Listens to the other tabs. Gives the way to stop. */
export function onLoggedInElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME)
  channel.addEventListener('message', (event) => {
    if (event.data === LOGGED_IN) listener()
  })
  return () => channel.close()
}
