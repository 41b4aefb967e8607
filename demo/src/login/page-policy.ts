import { createHash } from 'node:crypto'
import type { Answer } from '#server'

/**
 * Adds a strict policy to a page: our own stylesheet, no pictures, no frames, and forms that end here or at the
 * application (a browser holds the redirects after a form against `form-action` too). The provider's self-submitting
 * form has one script, which is allowed by its hash.
 */
export function withPagePolicy(answer: Answer, applicationOrigins: readonly string[]): Answer {
  const type = answer.headers?.['content-type']
  if (typeof type !== 'string' || !type.startsWith('text/html')) return answer
  const html = Buffer.isBuffer(answer.body) ? answer.body.toString('utf8') : ''
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => hashOf(script ?? ''))
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `script-src ${scripts.length === 0 ? "'none'" : scripts.join(' ')}`,
    `form-action 'self' ${applicationOrigins.join(' ')}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  const headers = {
    ...answer.headers,
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    // With no-referrer a browser would send our own forms with `Origin: null`.
    'referrer-policy': 'same-origin',
  }
  return { ...answer, headers }
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
