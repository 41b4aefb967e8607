import type { FastifyInstance } from 'fastify'
import { CSP_REPORT_PATH } from './headers.ts'

const DIRECTIVE = /"(?:effectiveDirective|effective-directive)"\s*:\s*"([a-z-]{1,40})"/g
const TYPES = ['application/reports+json', 'application/csp-report']

/** A browser's report names a directive and a URL; only the directive is kept, a URL might hold more than we want. */
export function acceptCspReports(app: FastifyInstance): void {
  app.addContentTypeParser(TYPES, { parseAs: 'string' }, (_, body, done) => done(null, body))
  const config = { ungated: 'browsers report on their own, without a token' }
  app.post(CSP_REPORT_PATH, { bodyLimit: 16 * 1024, config }, async (request, reply) => {
    const directives = new Set([...String(request.body).matchAll(DIRECTIVE)].map(([, directive]) => directive))
    request.log.warn({ directives: [...directives].slice(0, 20) }, 'content policy violated')
    return reply.code(204).send()
  })
}
