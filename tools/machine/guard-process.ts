// The guard itself, see guard.ts. Messages come over the channel that our starter holds open; when it closes, our
// starter is gone and what it left behind is stopped.
import { createWatchlist, type GuardMessage } from './watchlist.ts'

const watchlist = createWatchlist()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

// The only one who can speak here is our own guard.ts, through a channel that it made.
process.on('message', (message: GuardMessage) => watchlist.tell(message))
process.on('disconnect', () => {
  void watchlist.stopAll().then(() => process.exit(0))
})
