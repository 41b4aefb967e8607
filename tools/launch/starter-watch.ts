import { commandLine, identify, isRunning, parentOf } from '../machine/index.ts'

/**
 * Calls `gone` when whoever started us is no more: the launcher (its channel closes) or, above it, npm and its shell.
 * A kill -9 of those tells us nothing, and the operator believes that KISS has stopped. A KISS that was not started
 * through npm stays when its starter leaves, as a service does.
 */
export function watchStarter(gone: () => void): void {
  if (process.channel) {
    process.on('disconnect', gone)
    process.channel.unref()
  }
  if (process.env['npm_lifecycle_event'] === undefined) return
  const above = ancestorsUpToNpm()
  const timer = setInterval(() => {
    if (above.every((identity) => isRunning(identity))) return
    clearInterval(timer)
    gone()
  }, 1_000)
  timer.unref()
}

/** The launcher, the shell that npm runs it in (many shells step aside for the last command) and npm, not beyond. */
function ancestorsUpToNpm() {
  const found = []
  let pid: number | undefined = process.ppid
  for (let step = 0; step < 4 && pid !== undefined && pid > 1; step += 1) {
    const identity = identify(pid)
    if (identity) found.push(identity)
    if (/(^|\/)npm(-cli\.c?js)?( |$)/.test(commandLine(pid)?.join(' ') ?? '')) return found
    pid = parentOf(pid)
  }
  return found.slice(0, 1)
}
