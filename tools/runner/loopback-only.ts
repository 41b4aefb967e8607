// For every test file: a connection to anything but this machine is refused, so that no test can lean on the world.
import net from 'node:net'

const connect = net.Socket.prototype.connect
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/

/** The host that a call of `Socket.connect` goes to; undefined for a socket file. Node passes options as a list too. */
function hostOf(words: unknown[]): string | undefined {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : 'localhost'
  if ('path' in first && typeof first.path === 'string') return undefined
  return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost'
}

net.Socket.prototype.connect = function (this: net.Socket, ...words: unknown[]) {
  const host = hostOf(words)
  if (host !== undefined && !LOOPBACK.test(host)) {
    throw new Error(`A test asked for ${host}: tests speak to this machine only, to stand-ins on 127.0.0.1.`)
  }
  return Reflect.apply(connect, this, words)
}
