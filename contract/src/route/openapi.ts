import { z } from 'zod'
import { route } from './route.ts'

/** All routes as an OpenAPI 3.1 document, this one too. Its shape is the standard's (spec.openapis.org/oas/v3.1.1). */
export const getOpenApi = route('GET', '/api/openapi.json', { response: z.record(z.string(), z.unknown()) })
