import { RegisterError, type RegisterFault, type RegisterNaam } from '@kiss/domain/errors'
import { errors, request, type Dispatcher } from 'undici'

export interface RawRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  url: URL
  headers: Record<string, string>
  body: string | undefined
}

/** An answer as it came, whatever its status: `text` has been read to its end. */
export interface RawAnswer {
  status: number
  header: (name: string) => string | undefined
  text: string
}

/** Where an exchange goes and how much it may bring home. */
export interface Line {
  register: RegisterNaam
  dispatcher: Dispatcher
  maxAnswerBytes: number
}

/**
 * One request and its whole answer. Redirects are not followed.
 *
 * @throws RegisterError when no answer came, or none that is text within the limit
 */
export async function exchange(line: Line, call: RawRequest, signal: AbortSignal): Promise<RawAnswer> {
  const { register, dispatcher } = line
  try {
    const { url, method, headers, body } = call
    const answer = await request(url, { dispatcher, method, headers, body: body ?? null, signal })
    const bytes = await readBytes(line, answer)
    const header = (name: string): string | undefined => firstOf(answer.headers[name.toLowerCase()])
    return { status: answer.statusCode, header, text: decode(register, bytes, header('content-type')) }
  } catch (error) {
    if (error instanceof RegisterError) throw error
    throw new RegisterError(register, signal.aborted ? 'timeout' : faultOf(error), { cause: withoutContents(error) })
  }
}

async function readBytes(line: Line, answer: Dispatcher.ResponseData): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer.body) {
    if (!Buffer.isBuffer(chunk)) continue
    length += chunk.length
    // Leaving the loop destroys the body, and with it the connection.
    if (length > line.maxAnswerBytes) throw tooLarge(line, answer.statusCode)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge({ register, maxAnswerBytes }: Line, status: number): RegisterError {
  const cause = new Error(`the answer is larger than ${maxAnswerBytes} bytes`)
  return new RegisterError(register, 'unreadable', { status, cause })
}

/** Decodes strictly: a name with a replacement character in it is worse than no answer. */
function decode(register: RegisterNaam, bytes: Buffer, contentType: string | undefined): string {
  const charset = /charset="?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new RegisterError(register, 'unreadable', { cause })
  }
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function faultOf(error: unknown): RegisterFault {
  if (error instanceof errors.HTTPParserError) return 'unreadable'
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'unreadable'
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) return 'timeout'
  return 'unreachable'
}

/** A parser's error carries the bytes it tripped over, and those may be somebody's name. */
function withoutContents(error: unknown): unknown {
  if (error instanceof errors.HTTPParserError) return new Error(`HTTP parser: ${error.code}`)
  return error
}
