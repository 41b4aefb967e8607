import { once } from 'node:events'
import net from 'node:net'
import { describe, expect, it } from 'vitest'

describe('the network during tests', () => {
  it('ends at this machine, for sockets and for fetch', async () => {
    expect(() => net.connect({ host: '192.0.2.1', port: 80 })).toThrow('A test asked for 192.0.2.1')
    expect(() => net.connect(80, 'kvk.example')).toThrow('A test asked for kvk.example')
    await expect(fetch('http://brp.example/')).rejects.toMatchObject({
      cause: { message: expect.stringContaining('A test asked for brp.example') },
    })
  })

  it('lets a test speak to a server of its own', async () => {
    const server = net.createServer((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const answer = await fetch(`http://127.0.0.1:${address.port}/`)
    expect(answer.status).toBe(204)
    server.close()
  })
})
