import { createServer } from 'node:net'
import { codeOf } from './refusal.js'

/**
 * Tells whether a port can be had on loopback. Both loopback addresses are asked: a browser that goes to `localhost`
 * may try `::1` first and would reach somebody else's program there.
 */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))
}

/** Finds a free port from `first` upwards. Undefined when a hundred in a row are taken. */
export async function nextFreePort(first: number): Promise<number | undefined> {
  for (let port = first; port < Math.min(first + 100, 65_536); port += 1) {
    if (await isPortFree(port)) return port
  }
  return undefined
}

/** Asks the system for any free port. Somebody else may take it before you do: be ready to try again. */
export async function anyFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the system named no port')
  return address.port
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // A machine without IPv6 has no ::1 to take: nobody can sit there either.
    server.once('error', (error) => {
      const code = codeOf(error)
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')
    })
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
