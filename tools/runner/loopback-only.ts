// For every test file: a connection to anything but this machine is refused, so that no test can lean on the world.
import net from 'node:net'

const prototype = net.Socket.prototype
const connect: unknown = Reflect.get(prototype, 'connect')
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/

/** The host that a call of `Socket.connect` goes to; undefined for a socket file. Node passes options as a list too. */
function hostOf(words: unknown[]): string | undefined {
  const given: unknown = Array.isArray(words[0]) ? words[0] : words
  const first: unknown = Reflect.get(Object(given), 0)
  const second: unknown = Reflect.get(Object(given), 1)
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : 'localhost'
  if (typeof Reflect.get(first, 'path') === 'string') return undefined
  const host: unknown = Reflect.get(first, 'host')
  return typeof host === 'string' ? host : 'localhost'
}

function connectToLoopback(this: net.Socket, ...words: unknown[]): unknown {
  const host = hostOf(words)
  if (host !== undefined && !LOOPBACK.test(host)) {
    throw new Error(`A test asked for ${host}: tests speak to this machine only, to stand-ins on 127.0.0.1.`)
  }
  return typeof connect === 'function' ? Reflect.apply(connect, this, words) : undefined
}

Reflect.set(prototype, 'connect', connectToLoopback)
