import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createServer } from '#http'
import { serveDesk } from './serve-desk.ts'

let folder = ''
let app: FastifyInstance

beforeEach(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'kiss-serve-desk-'))
  writeFileSync(join(parent, 'secret.txt'), 'outside')
  folder = join(parent, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the shell</title>')
  writeFileSync(join(folder, '.kiss-built'), 'a stamp')
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'assets', 'index-BZL_LLbn.js'), 'let desk')
  app = await createServer({
    origin: 'https://kiss.example',
    idpOrigin: 'https://idp.example',
    log: pino({ level: 'silent' }),
    findSessie: async () => undefined,
  })
  await serveDesk(app, folder)
})

afterEach(async () => {
  await app.close()
  rmSync(join(folder, '..'), { recursive: true })
})

async function get(url: string) {
  const { statusCode, headers, body } = await app.inject({ url })
  return { status: statusCode, cache: headers['cache-control'], body }
}

describe('the built desk', () => {
  it.each(['/', '/contactmoment/6a1f2f0e-54d9-4e6a-9d5e-4c2f6d3b1a00', '/links?terug=1'])(
    'is the same shell at %s, never from a cache',
    async (url) => {
      const answer = await get(url)
      expect(answer).toMatchObject({ status: 200, cache: 'no-store' })
      expect(answer.body).toContain('the shell')
    },
  )

  it('has files with a hash that stay for ever, and others that are asked again', async () => {
    expect(await get('/assets/index-BZL_LLbn.js')).toEqual({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
      body: 'let desk',
    })
    expect(await get('/favicon.svg')).toMatchObject({ status: 200, cache: 'no-cache' })
  })

  it('gives a file that was built after the start', async () => {
    writeFileSync(join(folder, 'assets', 'index-later.js'), 'let desk = 2')
    expect(await get('/assets/index-later.js')).toMatchObject({ status: 200, body: 'let desk = 2' })
  })

  it.each([
    '/assets/gone.js',
    '/robots.txt',
    '/.kiss-built',
    '/assets/.hidden.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets%5c..%5c..%5csecret.txt',
    '/api/nothing',
  ])('has nothing at %s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toMatch(/outside|stamp/)
  })
})
