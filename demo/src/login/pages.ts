import type { Gebruiker } from './gebruikers.ts'

/** Where the one stylesheet of the pages is. */
export const STYLESHEET_PATH = '/stijl.css'

/** The list of demo users: choosing one is logging in. */
export function loginPage(gemeente: string, action: string, gebruikers: readonly Gebruiker[]): string {
  return page(
    gemeente,
    'Kies wie je bent',
    `<h1>Kies wie je bent</h1>
<p>Dit is de proefomgeving van de gemeente ${escape(gemeente)}. Iedereen die hier staat is verzonnen, een wachtwoord is niet nodig.</p>
<form method="post" action="${escape(action)}">
<ul>
${gebruikers.map(choice).join('\n')}
</ul>
<div class="knoppen"><button class="knop rustig" type="submit" name="annuleren" value="ja">Niet inloggen</button></div>
</form>`,
  )
}

/** Asked when somebody is about to log out; the form itself is made by the provider. */
export function logoutPage(gemeente: string, form: string): string {
  return page(
    gemeente,
    'Uitloggen',
    `<h1>Wil je uitloggen?</h1>
<p>Je logt dan uit bij alle onderdelen van de proefomgeving waar je bent ingelogd.</p>
${form}
<div class="knoppen">
<button class="knop" type="submit" form="op.logoutForm" name="logout" value="yes">Ja, log uit</button>
<button class="knop rustig" type="submit" form="op.logoutForm">Nee, blijf ingelogd</button>
</div>`,
  )
}

export function loggedOutPage(gemeente: string): string {
  return page(gemeente, 'Uitgelogd', '<h1>Je bent uitgelogd</h1>\n<p>Je kunt dit venster sluiten.</p>')
}

/** What went wrong, for people; the code is for who must repair it. */
export function errorPage(gemeente: string, code: string, description: string | undefined): string {
  const detail = description === undefined ? '' : ` (${escape(description)})`
  return page(
    gemeente,
    'Inloggen lukt niet',
    `<h1>Inloggen lukt niet</h1>
<p>Ga terug naar de werkplek en probeer het opnieuw. Een pagina die lang heeft opengestaan, werkt niet meer.</p>
<p>Foutcode: <code>${escape(code)}</code>${detail}</p>`,
  )
}

function choice(one: Gebruiker): string {
  return `<li><button class="gebruiker" type="submit" name="gebruiker" value="${escape(one.sub)}">
<span class="naam">${escape(one.name)}</span>
<span class="rollen">${escape(one.roles.join(', '))}</span>
<span class="uitleg">${escape(one.uitleg)}</span>
</button></li>`
}

function page(gemeente: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${escape(title)} - gemeente ${escape(gemeente)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLESHEET_PATH}">
</head>
<body>
<header><p>Gemeente ${escape(gemeente)} · inloggen in de proefomgeving</p></header>
<main>
${content}
</main>
</body>
</html>
`
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
