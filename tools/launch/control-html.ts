import { type Behaviour, BEHAVIOURS, type Situation } from './stand-in-control.ts'

const NAMES: Record<string, { title: string; about: string }> = {
  brp: { title: 'BRP', about: 'Personen: naam, adres, geboortedatum' },
  kvk: { title: 'KVK', about: 'Bedrijven en vestigingen' },
  openklant: { title: 'Open Klant', about: 'Klanten, contactmomenten en contactverzoeken' },
  openzaak: { title: 'Open Zaak', about: 'Zaken, zaaktypen en documenten' },
  objecten: { title: 'Objecten', about: 'Afdelingen, groepen, medewerkers, kennisartikelen en VACs' },
  login: { title: 'Inloggen', about: 'De inlogdienst van de gemeente' },
}

const SITUATIONS: Record<Situation, string> = {
  ok: 'Werkt gewoon',
  traag: 'Antwoordt na 4 seconden',
  stil: 'Neemt op, maar antwoordt niet',
  stuk: 'Antwoordt met een fout',
  half: 'Stuurt een half antwoord',
  anders: 'Doet iets bijzonders, ingesteld door een test',
  onbereikbaar: 'Niet bereikbaar',
}

const BUTTONS: Record<Behaviour, string> = { ok: 'Oké', traag: 'Traag', stil: 'Stil', stuk: 'Stuk', half: 'Half' }

/** One stand-in as the page shows it. */
export interface Shown {
  name: string
  situation: Situation
}

/** The page itself: forms and links only, so that it works without any script. */
export function controlHtml(standIns: Shown[], desk: string, changed: string | undefined): string {
  const troubled = standIns.filter(({ situation }) => situation !== 'ok').length
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Registers van de voorbeeldgemeente</title>
<link rel="stylesheet" href="/stijl.css">
</head>
<body>
<header>
<div class="binnen">
<p class="merk">KISS</p>
<h1>Registers van de voorbeeldgemeente</h1>
<p>Laat een register traag zijn, zwijgen of fouten geven. In KISS zie je wat een medewerker dan merkt.</p>
<p><a href="${escapeHtml(desk)}">Naar KISS</a></p>
</div>
</header>
<main class="binnen">
<div class="stand">
<p role="status">${summary(troubled, standIns.length)}</p>
<form method="post" action="/zet"><input type="hidden" name="register" value="alle"><button name="gedrag" value="ok"${troubled === 0 ? ' disabled' : ''}>Alles weer oké</button></form>
</div>
<ul class="registers">
${standIns.map((standIn) => card(standIn, standIn.name === changed)).join('\n')}
</ul>
</main>
</body>
</html>
`
}

function summary(troubled: number, total: number): string {
  if (troubled === 0) return `Alle ${total} registers werken gewoon.`
  return troubled === 1 ? '1 register werkt niet gewoon.' : `${troubled} registers werken niet gewoon.`
}

function card({ name, situation }: Shown, changed: boolean): string {
  const { title, about } = NAMES[name] ?? { title: name, about: '' }
  const id = escapeHtml(name)
  const buttons = BEHAVIOURS.map(
    (behaviour) =>
      `<button name="gedrag" value="${behaviour}" aria-pressed="${behaviour === situation}"${changed && behaviour === situation ? ' autofocus' : ''}>${BUTTONS[behaviour]}</button>`,
  )
  return `<li id="${id}" class="register ${situation}">
<h2>${escapeHtml(title)}</h2>
<p class="over">${escapeHtml(about)}</p>
<p class="nu"><span class="bol" aria-hidden="true"></span>${SITUATIONS[situation]}</p>
<form method="post" action="/zet" aria-label="Gedrag van ${escapeHtml(title)}"><input type="hidden" name="register" value="${id}">${buttons.join('')}</form>
</li>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The page's style; a file of its own, so that the policy can refuse every style in the page. */
export const CONTROL_STYLE = `
:root { --inkt: #1b2733; --zacht: #52606d; --lijn: #d5dde5; --blauw: #14508c; --vlak: #f4f6f9; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--vlak); color: var(--inkt); font: 1rem/1.5 system-ui, sans-serif; }
.binnen { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
header { background: var(--blauw); color: #fff; }
header a { color: #fff; font-weight: 600; }
header p { margin: .25rem 0; max-width: 40rem; }
.merk { font-weight: 700; letter-spacing: .08em; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 0; font-size: 1.125rem; }
.stand { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between; }
.stand p { margin: 0; font-weight: 600; }
.registers { list-style: none; margin: 1.5rem 0 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); }
.register { background: #fff; border: 1px solid var(--lijn); border-left: 6px solid #9a6200; border-radius: 6px; padding: 1rem 1.25rem; }
.register.ok { border-left-color: #1c7c3c; }
.register.stuk, .register.onbereikbaar { border-left-color: #b3261e; }
.over { margin: 0 0 .75rem; color: var(--zacht); }
.nu { display: flex; gap: .5rem; align-items: center; margin: 0 0 .75rem; font-weight: 600; }
.bol { flex: none; width: .75rem; height: .75rem; border-radius: 50%; background: #9a6200; }
.ok .bol { background: #1c7c3c; }
.stuk .bol, .onbereikbaar .bol { background: #b3261e; }
form { margin: 0; }
.register { display: flex; flex-direction: column; }
.register form { display: grid; grid-template-columns: repeat(5, 1fr); margin-top: auto; }
.register button { border-radius: 0; border-left-width: 0; padding: .25rem 0; font-size: .9375rem; }
.register button:first-of-type { border-left-width: 1px; border-radius: 4px 0 0 4px; }
.register button:last-of-type { border-radius: 0 4px 4px 0; }
button { min-height: 2.5rem; padding: .25rem .875rem; border: 1px solid var(--blauw); border-radius: 4px; background: #fff; color: var(--blauw); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: #e6eef7; }
button:focus-visible, a:focus-visible { position: relative; outline: 3px solid #1b2733; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd54a; }
button[aria-pressed='true'] { background: var(--blauw); color: #fff; }
button:disabled { border-color: var(--lijn); color: var(--zacht); cursor: default; background: transparent; }
@media (max-width: 24rem) { .registers { grid-template-columns: 1fr; } }
`
