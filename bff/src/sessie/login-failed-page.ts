import { LOGIN_PATH } from '@kiss/contract/sessie'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The page of a login that failed: what is wrong in one sentence, and one thing to do. No script, no style of its own. */
export function loginFailedPage(zin: string): string {
  const text = zin.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Inloggen mislukt - KISS</title></head>
<body>
<main>
<h1>Inloggen is niet gelukt</h1>
<p>${text}</p>
<p><a href="${LOGIN_PATH}">Opnieuw inloggen</a></p>
</main>
</body>
</html>
`
}
