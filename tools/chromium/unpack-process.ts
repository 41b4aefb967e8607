// Unpacks the Chromium of npm `@sparticuz/chromium` into the folder that TMPDIR names; a process of its own, because the
// package asks where the temporary folder is and knows no other way to be told. See chromium.ts.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const packs = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
await chromium.executablePath()
// The libraries that a bare machine lacks. The package unpacks them only where it recognises a cloud function.
await inflate(join(packs, 'al2023.tar.br'))
