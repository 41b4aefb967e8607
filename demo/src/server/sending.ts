import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isReadable } from './exchange.ts'
import type { Answer } from './exchange.ts'

interface Serialised {
  bytes: Buffer
  contentType: string | undefined
}

/** Sends the answer and resolves when it has left, or when the client has gone. */
export async function sendAnswer(response: ServerResponse, answer: Answer): Promise<void> {
  if (isReadable(answer.body)) {
    writeHead(response, answer, 'application/octet-stream')
    // A client that hangs up halfway is its own business; the stand-in goes on.
    await pipeline(answer.body, response).catch(() => undefined)
    return
  }
  const { bytes, contentType } = serialise(answer.body)
  writeHead(response, answer, contentType, bytes.length)
  await endWith(response, bytes)
}

/** Sends the first half of the body as if it were all of it: correct HTTP, broken JSON. */
export async function sendHalf(response: ServerResponse, answer: Answer): Promise<void> {
  const { bytes, contentType } = serialise(await gathered(answer))
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  writeHead(response, answer, contentType, half.length)
  await endWith(response, half)
}

/** Announces the whole body, sends half of it and cuts the line. */
export async function sendCut(response: ServerResponse, answer: Answer): Promise<void> {
  const { bytes, contentType } = serialise(await gathered(answer))
  writeHead(response, answer, contentType, bytes.length)
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  await new Promise<void>((resolve) => response.write(half, () => resolve()))
  response.destroy()
}

async function gathered(answer: Answer): Promise<unknown> {
  if (!isReadable(answer.body)) return answer.body
  const chunks: Buffer[] = []
  for await (const chunk of answer.body) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  return Buffer.concat(chunks)
}

function serialise(body: unknown): Serialised {
  if (body === undefined) return { bytes: Buffer.alloc(0), contentType: undefined }
  if (Buffer.isBuffer(body)) return { bytes: body, contentType: 'application/octet-stream' }
  return { bytes: Buffer.from(JSON.stringify(body)), contentType: 'application/json' }
}

function writeHead(response: ServerResponse, answer: Answer, contentType: string | undefined, length?: number): void {
  response.statusCode = answer.status
  if (contentType !== undefined) response.setHeader('Content-Type', contentType)
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  const bodiless = answer.status === 204 || answer.status === 304
  if (length !== undefined && !bodiless) response.setHeader('Content-Length', length)
}

function endWith(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    response.end(bytes)
  })
}
