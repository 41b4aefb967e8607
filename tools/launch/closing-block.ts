import type { Town } from './town.ts'

/** What the operator wants to know when everything runs. */
export interface RunningKiss {
  address: string
  controlPage: string
  data: string
  town: Town
}

/** A few to begin with; the block must fit on a screen. */
const SHOWN_CALLERS = 6

/** The one block that is printed when everything runs. */
export function closingBlock({ address, controlPage, data, town }: RunningKiss): string {
  const users = town.users.map(({ name, email, roles }) => `${name} <${email}> – ${roles.join(', ')}`)
  const callers = town.callers.slice(0, SHOWN_CALLERS).map(({ name, bsn, why }) => `${name}, ${bsn} – ${why}`)
  const rows = [
    ...row('Desk', [address]),
    ...row('Log in as', users),
    ...row('Find', callers),
    ...row('Stand-ins', [`${controlPage} (make a register slow, silent or broken)`]),
    ...row('Data', [`${data} (npm start -- --fresh begins anew)`]),
    ...row('Stop', ['Ctrl+C']),
  ]
  return ['', 'KISS runs.', '', ...rows, ''].join('\n')
}

function row(label: string, values: string[]): string[] {
  return values.map((value, index) => `  ${(index === 0 ? label : '').padEnd(11)}${value}`)
}
