import { anyFreePort, isPortFree, nextFreePort, Refusal } from '../machine/index.ts'

/** Where KISS listens when nobody asked for another port. */
export const USUAL_PORT = 8080

/**
 * Chooses the port: exactly the one asked for (0: any free one), else the usual one or the next free one after it.
 * @throws {@link Refusal} when the one asked for is taken.
 */
export async function choosePort(asked: number | undefined, say: (line: string) => void): Promise<number> {
  if (asked === 0) return anyFreePort()
  const port = asked ?? USUAL_PORT
  if (await isPortFree(port)) return port
  if (asked !== undefined) {
    throw new Refusal(
      `Port ${port} is taken, by another program or by a KISS that runs already: stop that one, or choose another port with --port N.`,
    )
  }
  const next = await nextFreePort(USUAL_PORT + 1)
  if (next === undefined) throw new Refusal(`No port is free near ${USUAL_PORT}: choose one with --port N.`)
  say(`Port ${USUAL_PORT} is taken by another program; KISS takes ${next}.`)
  return next
}
