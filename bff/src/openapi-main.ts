// node bff/src/openapi-main.ts: prints our API as an OpenAPI document; `npm run docs:openapi` keeps it in docs.
import { openApiDocument } from './app/index.ts'

process.stdout.write(await openApiDocument())
