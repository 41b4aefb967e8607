import { AgentError } from '@kiss/domain/errors'

/** Deeper than any form of ours. */
const MAX_DEPTH = 32
/** Names that change how an object behaves instead of what it holds. */
const POISON = new Set(['__proto__', 'constructor', 'prototype'])
/** Strings and marks; everything between them (numbers, true, white space) does not matter here. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g

/**
 * Reads JSON in which nothing can be understood in two ways (security rule 29): a name stands once in an object, no
 * name reaches for the prototype, no text holds a NUL (PostgreSQL keeps none), and it is not endlessly deep.
 *
 * @throws AgentError `invalid-input`
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text)
  const open: (Set<string> | undefined)[] = []
  let last = ''
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined)
      if (open.length > MAX_DEPTH) throw new AgentError('invalid-input')
    } else if (token === '}' || token === ']') {
      open.pop()
    } else if (token === ':') {
      addName(open.at(-1), last)
    } else {
      last = token
      if (token.includes(String.raw`\u0000`) && String(parse(token)).includes('\0'))
        throw new AgentError('invalid-input')
    }
  }
  return value
}

function addName(names: Set<string> | undefined, token: string): void {
  // The same name can be written in several ways: "a" is "\u0061".
  const name = String(parse(token))
  if (names === undefined || names.has(name) || POISON.has(name)) throw new AgentError('invalid-input')
  names.add(name)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Without the cause: its message quotes what somebody typed.
    throw new AgentError('invalid-input')
  }
}
