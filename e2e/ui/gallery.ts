import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'

/** The policy of the desk, word for word as the BFF sends it (security rule 13), without the report address. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types kcc-html dompurify',
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** A municipality's theme as one would bring it: unlayered, with colours of its own and the large sizes of a public website. */
const MUNICIPAL_THEME = `.gemeente-theme {
  --basis-color-accent-1-inverse-bg-default: #7a0019;
  --utrecht-button-padding-block-start: 24px;
  --utrecht-button-padding-block-end: 24px;
  --basis-pointer-target-min-block-size: 64px;
}`

/** A built gallery, served on loopback as the desk is served. */
export interface Gallery {
  address: string
  close: () => Promise<void>
}

/** Builds the gallery with the configuration of the desk (a production build, in a folder of its own) and serves it under its policy. */
export async function startGallery(): Promise<Gallery> {
  const desk = join(import.meta.dirname, '../../desk')
  const folder = await mkdtemp(join(tmpdir(), 'kiss-gallery-'))
  await buildForProduction(desk, folder)

  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname)
    const content = path === '/thema.css' ? Promise.resolve(MUNICIPAL_THEME) : readFile(join(folder, path))
    content.then(
      (body) => {
        response.writeHead(200, {
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_POLICY,
          'x-content-type-options': 'nosniff',
        })
        response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(server.address())

  return {
    address: `http://127.0.0.1:${port}/gallery.html`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Vitest sets NODE_ENV to "test", and Vite would then build the development version of Vue, which behaves in another way. */
async function buildForProduction(desk: string, folder: string): Promise<void> {
  const environment = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      configFile: join(desk, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(desk, 'gallery.html') } },
    })
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = environment
  }
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The gallery does not listen on a port')
  return address
}
