import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ControlPage, serveControlPage } from './control-page.ts'
import { setBehaviour } from './stand-in-control.ts'
import { readTown, type StandIn } from './town.ts'

let demo: ChildProcess
let brp: StandIn = { name: 'brp', control: '' }
let page: ControlPage

beforeAll(async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures', 'pretend-demo.ts')])
  demo = child
  for await (const line of createInterface({ input: child.stdout })) {
    brp = readTown(line)?.standIns[0] ?? brp
    if (brp.control) break
  }
  page = await serveControlPage([brp, { name: 'kvk', control: 'http://127.0.0.1:1' }], 'http://localhost:8080')
})

beforeEach(() => setBehaviour(brp, 'ok'))

afterAll(async () => {
  await page.close()
  demo.kill()
})

function post(body: string, headers: Record<string, string> = { origin: page.address }): Promise<Response> {
  return fetch(`${page.address}/zet`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })
}

async function shown(): Promise<string> {
  return (await fetch(page.address)).text()
}

describe('the control page', () => {
  it('shows what every stand-in does, also one that cannot be reached', async () => {
    const html = await shown()
    expect(html).toContain('Werkt gewoon')
    expect(html).toContain('Niet bereikbaar')
    expect(html).toContain('1 register werkt niet gewoon.')
    expect(html).toMatch(/<button name="gedrag" value="ok" aria-pressed="true"/)
  })

  it('switches a stand-in, and back', async () => {
    for (const [behaviour, sentence] of [
      ['traag', 'Antwoordt na 4 seconden'],
      ['stil', 'Neemt op, maar antwoordt niet'],
      ['stuk', 'Antwoordt met een fout'],
      ['half', 'Stuurt een half antwoord'],
      ['ok', 'Werkt gewoon'],
    ]) {
      const answer = await post(`register=brp&gedrag=${behaviour}`)
      expect(answer.status).toBe(303)
      expect(await shown()).toContain(sentence)
    }
  })

  it('says so when a test ordered something of its own', async () => {
    const fault = { mode: 'drop', times: 1 }
    await fetch(`${brp.control}/__demo/fault`, { method: 'POST', body: JSON.stringify(fault) })
    expect(await shown()).toContain('Doet iets bijzonders')
  })

  it('refuses a form from another page, and one that does not say where it is from', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
      const answer = await post('register=brp&gedrag=stuk', headers)
      expect(answer.status).toBe(403)
    }
    expect(await shown()).toContain('Werkt gewoon')
  })

  it('refuses to answer under another name than its own', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const ask = request(page.address, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode))
      ask.once('error', reject).end()
    })
    expect(status).toBe(403)
  })

  it('refuses what does not exist, and allows no script and no style from elsewhere', async () => {
    expect((await post('register=brp&gedrag=dansen')).status).toBe(400)
    expect((await post('register=wereld&gedrag=stil')).status).toBe(400)
    const { headers } = await fetch(page.address)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
