/** A JSON schema, draft 7, as the objecttype publishes it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const DRAFT = 'http://json-schema.org/draft-07/schema#'

function text(title: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', title, ...more }
}

function choice(title: string, ...values: readonly string[]): JsonSchema {
  return { type: 'string', title, enum: values }
}

function list(title: string, items: JsonSchema): JsonSchema {
  return { type: 'array', title, items }
}

function record(required: readonly string[], properties: JsonSchema): JsonSchema {
  return { type: 'object', required, properties }
}

function concept(title: string, required: readonly string[], properties: JsonSchema): JsonSchema {
  return { $schema: DRAFT, title, ...record(required, properties) }
}

const URI = { format: 'uri' }
const EMAIL = { format: 'email' }

function afdelingen(title: string, naam: 'afdelingnaam' | 'afdelingNaam'): JsonSchema {
  return list(title, record([naam], { afdelingId: text('Identificatie'), [naam]: text('Naam') }))
}

const TREFWOORDEN = list('Trefwoorden', record(['trefwoord'], { trefwoord: text('Trefwoord') }))

export const AFDELING = concept('Afdeling', ['identificatie', 'naam'], {
  identificatie: text('Kort kenmerk'),
  naam: text('Naam zoals de gemeente hem voert'),
  email: text('E-mailadres', EMAIL),
})

export const GROEP = concept('Groep', ['identificatie', 'naam'], {
  identificatie: text('Kort kenmerk'),
  naam: text('Naam zoals de gemeente hem voert'),
  afdelingId: text('Kenmerk van de afdeling erboven'),
  email: text('E-mailadres', EMAIL),
})

const DAGDELEN = record(['ochtend', 'middag'], { ochtend: { type: 'boolean' }, middag: { type: 'boolean' } })
const WERKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag']

export const MEDEWERKER = concept('Medewerker', ['identificatie', 'afdelingen'], {
  identificatie: text('Kenmerk binnen de gemeente, zoals de inlognaam'),
  voornaam: text('Voornaam'),
  voorvoegselAchternaam: text('Voorvoegsel'),
  achternaam: text('Achternaam'),
  volledigeNaam: text('Hele naam'),
  telefoonnummers: list(
    'Telefoonnummers',
    record(['telefoonnummer'], { naam: { type: 'null' }, telefoonnummer: text('Nummer') }),
  ),
  emails: list('E-mailadressen', record(['email'], { naam: text('Naam bij het adres'), email: text('Adres', EMAIL) })),
  functie: text('Functie'),
  afdelingen: afdelingen('Afdelingen waar iemand werkt', 'afdelingnaam'),
  groepen: list(
    'Groepen waar iemand in zit',
    record(['groepsnaam'], { groepsId: text('Identificatie'), groepsnaam: text('Naam') }),
  ),
  beschikbaarheid: {
    title: 'Beschikbaar op werkdagen',
    ...record(WERKDAGEN, Object.fromEntries(WERKDAGEN.map((dag) => [dag, DAGDELEN]))),
  },
  vervanging: { title: 'Wie het waarneemt', ...record(['name'], { name: text('Naam') }) },
  skills: text('Waar iemand verstand van heeft'),
})

export const VAC = concept('VAC', ['vraag', 'antwoord', 'status', 'doelgroep'], {
  vraag: text('Vraag van de klant'),
  antwoord: text('Antwoord, in HTML'),
  status: choice('Of hij nog gebruikt wordt', 'actief', 'non-actief', 'te-verwijderen'),
  doelgroep: choice('Voor wie', 'eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf'),
  toelichting: text('Uitleg voor het klantcontactcentrum'),
  afdelingen: afdelingen('Afdelingen die erbij horen', 'afdelingNaam'),
  trefwoorden: TREFWOORDEN,
  gerelateerdeVACs: list('Andere VACs', record(['VAC'], { VAC: text('Adres van de VAC', URI) })),
  gerelateerdeProducten: list('Producten', record(['product'], { product: text('Adres van het product', URI) })),
})

const VERTALING = record(['taal', 'datumWijziging'], {
  taal: choice('Taal', 'nl', 'en'),
  titel: text('Titel'),
  tekst: text('Inleiding'),
  procedureBeschrijving: text('Hoe vraag je het aan'),
  bewijs: text('Wat heb je nodig'),
  vereisten: text('Voorwaarden'),
  bezwaarEnBeroep: text('Bezwaar en beroep'),
  kostenEnBetaalmethoden: text('Kosten en betalen'),
  uitersteTermijn: text('Hoe lang duurt het'),
  wtdBijGeenReactie: text('Als er geen reactie komt'),
  notice: text('Bijzonderheden'),
  contact: text('Contact'),
  deskMemo: text('Alleen voor medewerkers van balie en telefoon'),
  trefwoorden: TREFWOORDEN,
  datumWijziging: text('Laatst gewijzigd', { format: 'date-time' }),
})

export const KENNISARTIKEL = concept(
  'Kennisartikel',
  [
    'url',
    'uuid',
    'upnUri',
    'publicatieDatum',
    'productAanwezig',
    'productValtOnder',
    'verantwoordelijkeOrganisatie',
    'locaties',
    'doelgroep',
    'vertalingen',
    'beschikbareTalen',
  ],
  {
    url: text('Adres van het artikel', URI),
    uuid: text('Kenmerk van het artikel', { format: 'uuid' }),
    upnUri: text('Adres in de Uniforme Productnamenlijst', URI),
    publicatieDatum: { title: 'Datum van publicatie', anyOf: [text('Datum', { format: 'date' }), { type: 'null' }] },
    productAanwezig: { type: ['boolean', 'null'], title: 'Levert de gemeente dit' },
    productValtOnder: { type: 'null', title: 'Product waar dit onder valt' },
    verantwoordelijkeOrganisatie: {
      title: 'Wie het product levert',
      ...record(['url', 'owmsIdentifier', 'owmsEndDate'], {
        url: text('Adres', URI),
        owmsIdentifier: text('OWMS-kenmerk', URI),
        owmsPrefLabel: text('Naam volgens OWMS'),
        owmsEndDate: text('Einddatum volgens OWMS', { format: 'date-time' }),
      }),
    },
    locaties: { type: 'null', title: 'Locaties' },
    doelgroep: choice('Voor wie', 'eu-burger', 'eu-bedrijf'),
    afdelingen: afdelingen('Afdelingen die de tekst beheren', 'afdelingnaam'),
    vertalingen: list('De tekst per taal', VERTALING),
    beschikbareTalen: list('Talen waarin het er is', { type: 'string' }),
  },
)
