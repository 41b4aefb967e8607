import { LOGIN_PATH } from '@kiss/contract/sessie'

/** Where the one stylesheet of this page is: the content policy allows none in the page itself. */
export const STYLESHEET_PATH = `${LOGIN_PATH}/stijl.css`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** What the page says. `naam` is what the municipality is called, `traceId` what a functional manager looks it up by. */
export interface LoginFailed {
  zin: string
  naam: string
  traceId: string
}

/** The page of a login that failed: what is wrong in one sentence, one thing to do, and whom to ask. */
export function loginFailedPage({ zin, naam, traceId }: LoginFailed): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inloggen is niet gelukt - KISS</title>
<link rel="stylesheet" href="${STYLESHEET_PATH}">
</head>
<body>
<header><p><strong>KISS</strong> <span>${escape(naam)}</span></p></header>
<main>
<h1>Inloggen is niet gelukt</h1>
<p class="reden">${escape(zin)}</p>
<p><a class="knop" href="${LOGIN_PATH}">Opnieuw inloggen</a></p>
<h2>Lukt het nog steeds niet?</h2>
<p>Vraag functioneel beheer om hulp. Geef deze code door: <code>${escape(traceId)}</code></p>
</main>
</body>
</html>
`
}

/** Contrast of text at least 7:1, of marks at least 3:1; system fonts only. */
export const STYLESHEET = `:root { color-scheme: light; --tekst: #1b2733; --zacht: #44525f; --blauw: #154273; --rand: #6c7a87; --fout: #a3150f; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: #f2f5f8; color: var(--tekst); font: 1.0625rem/1.6 system-ui, sans-serif; }
header { background: var(--blauw); color: #fff; }
header p { margin: 0 auto; max-width: 40rem; padding: 0.875rem 1.5rem; }
header strong { margin-inline-end: 0.75rem; letter-spacing: 0.04em; }
main { margin: 3rem auto; max-width: 40rem; padding: 2rem 1.5rem; background: #fff; border-radius: 0.5rem; box-shadow: 0 1px 4px rgb(27 39 51 / 20%); }
h1 { margin: 0 0 1rem; font-size: 1.625rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.25rem; font-size: 1.125rem; }
p { margin: 0 0 1rem; }
.reden { padding: 0.75rem 1rem; border-inline-start: 0.375rem solid var(--fout); background: #fdf3f2; }
.knop { display: inline-block; padding: 0.625rem 1.25rem; border: 2px solid var(--blauw); border-radius: 0.25rem; background: var(--blauw); color: #fff; font-weight: 600; text-decoration: none; }
.knop:hover { background: #0c2b4d; border-color: #0c2b4d; }
.knop:focus-visible { outline: 3px solid var(--tekst); outline-offset: 3px; }
code { padding: 0.125rem 0.375rem; border: 1px solid var(--rand); border-radius: 0.25rem; color: var(--zacht); font-size: 0.9375rem; overflow-wrap: anywhere; }
@media (max-width: 44rem) { main { margin: 0; border-radius: 0; box-shadow: none; } }
`
