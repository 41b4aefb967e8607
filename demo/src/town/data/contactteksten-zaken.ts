import { sjablonen } from '../contactsjabloon.ts'
import type { Contactsjabloon } from '../contactsjabloon.ts'

/** What people ask while their zaak runs, by zaaktype. */
export const CONTACTTEKSTEN_LOPEND: readonly Contactsjabloon[] = [
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Paspoort aanvragen',
        'is het al klaar',
        [
          'Klant vraagt of het document van de spoedaanvraag klaar is. Ligt morgen klaar na 10.00 uur.',
          'Spoedaanvraag {zaak}: nog in productie, morgen na 10.00 uur klaar.',
        ],
      ],
      [
        'Paspoort aanvragen',
        'sms niet ontvangen',
        'Nog geen sms gekregen over het paspoort. Telefoonnummer stond verkeerd bij {zaak}; aangepast.',
      ],
    ],
    { zaaktype: 'paspoort-spoed', van: 'burger' },
  ),
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Rijbewijs verlengen',
        'is het al klaar',
        [
          'Rijbewijs is nog niet binnen. Klant krijgt een sms zodra het klaar ligt.',
          'Aanvraag {zaak} wacht nog op de RDW. Klant belt volgende week weer.',
        ],
      ],
      [
        'Rijbewijs verlengen',
        'pasfoto afgekeurd',
        'Pasfoto is afgekeurd. Uitgelegd waarom; klant levert een nieuwe in.',
      ],
    ],
    { zaaktype: 'rijbewijs', van: 'burger' },
  ),
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Verhuizing doorgeven',
        'hoe staat het ermee',
        [
          'Verhuizing {zaak} is nog niet verwerkt. Toestemming van de hoofdbewoner ontbreekt; klant regelt dat.',
          'Verhuizing {zaak} wordt deze week verwerkt. Bevestiging komt per post.',
        ],
        'Verhuizing {zaak} staat nog open. Klant heeft het adres nodig voor huurtoeslag. Graag bellen.',
      ],
      [
        'Verhuizing doorgeven',
        'verkeerde datum',
        'Verkeerde datum ingevuld bij de aangifte. Collega past het aan.',
        'Datum van de verhuizing moet {datum} zijn. Graag aanpassen en bevestigen.',
      ],
    ],
    { zaaktype: 'verhuizing', van: 'burger' },
  ),
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Uittreksel BRP',
        'wanneer komt het',
        'Klant vraagt wanneer het uittreksel komt. Aanvraag {zaak} gaat binnen twee dagen op de post.',
      ],
    ],
    { zaaktype: 'uittreksel', van: 'burger' },
  ),
  ...sjablonen(
    'Vergunningen',
    [
      [
        'Omgevingsvergunning',
        'stand van zaken',
        [
          'Klant vraagt hoe het staat met {zaak}. Wordt nu getoetst; besluit verwacht rond {datum}.',
          'Status van {zaak} doorgegeven: wacht op welstandsadvies.',
        ],
        'Aannemer staat klaar en klant wil weten of de vergunning op tijd komt. Zaak {zaak}. Graag bellen.',
      ],
      [
        'Omgevingsvergunning',
        'brief om gegevens',
        'Klant kreeg een brief dat er gegevens missen. Uitgelegd welke tekening nodig is en hoe je die uploadt.',
        'Klant begrijpt niet welke tekening nog nodig is bij {zaak}. Kan de vergunningverlener bellen?',
      ],
      [
        'Omgevingsvergunning',
        'leges',
        'Klant vindt de leges hoog. Uitgelegd dat het bedrag afhangt van de bouwkosten.',
      ],
      [
        'Omgevingsvergunning',
        'intrekken',
        'Klant overweegt de aanvraag in te trekken; plan gaat misschien niet door. Uitgelegd dat dit schriftelijk moet.',
      ],
    ],
    { zaaktype: 'omgevingsvergunning' },
  ),
  ...sjablonen(
    'Openbare Ruimte',
    [
      [
        'Melding openbare ruimte',
        'wanneer opgelost',
        [
          'Melding {zaak} staat gepland voor {datum}. Klant wacht af.',
          'Klant vraagt waarom het lang duurt. Aannemer wacht op materiaal.',
        ],
        'Melder van {zaak} heeft al twee keer gebeld; het wordt gevaarlijk. Graag naar voren halen en de melder bellen.',
      ],
      [
        'Melding openbare ruimte',
        'extra informatie',
        'Klant geeft extra informatie bij de melding: het is ter hoogte van de bushalte. Toegevoegd.',
      ],
    ],
    { zaaktype: 'melding-openbare-ruimte' },
  ),
  ...sjablonen(
    'Verkeer en Parkeren',
    [
      [
        'Parkeervergunning',
        'stand van zaken',
        [
          'Aanvraag {zaak} is in behandeling. Besluit volgt binnen twee weken.',
          'Klant wil weten of er al een besluit is over {zaak}. Nog niet; kenteken was eerst niet te lezen.',
        ],
        'Klant krijgt boetes terwijl de aanvraag {zaak} nog loopt. Graag voorrang en terugbellen.',
      ],
      [
        'Parkeervergunning',
        'plek op de wachtlijst',
        'Klant vraagt naar de wachttijd. Gemiddeld komt er per maand drie keer plek vrij.',
      ],
    ],
    { zaaktype: 'parkeervergunning' },
  ),
  ...sjablonen(
    'Wmo en Jeugd',
    [
      [
        'Wmo-melding',
        'wanneer komt de consulent',
        [
          'Gesprek voor {zaak} staat op {datum} in de {dagdeel}. Klant had de brief niet gezien.',
          'Nog geen afspraak; planning loopt drie weken uit. Excuses gemaakt.',
        ],
        'Klant wacht op een gesprek over {zaak}. Situatie thuis wordt slechter. Graag deze week bellen.',
      ],
      [
        'Wmo-melding',
        'naaste belt',
        'Familielid belt over de melding. Geen machtiging bekend, dus geen inhoud besproken. Uitgelegd hoe je machtigt.',
      ],
    ],
    { zaaktype: 'wmo-melding', van: 'burger' },
  ),
  ...sjablonen(
    'Werk en Inkomen',
    [
      [
        'Bijstandsuitkering',
        'stand van de aanvraag',
        [
          'Aanvraag {zaak} wacht op bankafschriften. Klant levert ze vandaag aan.',
          'Klant vraagt wanneer er een besluit is. Wettelijke termijn van acht weken uitgelegd.',
        ],
        'Klant heeft geen geld meer voor eten en vraagt om een voorschot bij {zaak}. Graag vandaag bellen.',
      ],
      [
        'Bijstandsuitkering',
        'stukken inleveren',
        'Uitgelegd hoe je stukken inlevert: uploaden of in de brievenbus van het gemeentehuis.',
      ],
    ],
    { zaaktype: 'bijstand', van: 'burger' },
  ),
  ...sjablonen(
    'Belastingen',
    [
      [
        'Kwijtschelding',
        'stand van zaken',
        [
          'Verzoek {zaak} is in behandeling. Tot het besluit hoeft klant niet te betalen.',
          'Klant vraagt of alle stukken binnen zijn voor {zaak}. Specificatie van de uitkering ontbreekt nog.',
        ],
        'Klant kreeg een aanmaning terwijl kwijtschelding {zaak} nog loopt. Graag de invordering stoppen en bellen.',
      ],
    ],
    { zaaktype: 'kwijtschelding', van: 'burger' },
  ),
  ...sjablonen(
    'Vergunningen',
    [
      [
        'Evenement organiseren',
        'stand van zaken',
        [
          'Aanvraag {zaak} wacht op advies van de brandweer.',
          'Klant vraagt of de muziek tot 23.00 uur mag. Staat in het concept: tot 22.30 uur.',
        ],
        'Organisator heeft voor {datum} zekerheid nodig voor de verhuur van de tent. Zaak {zaak}. Graag bellen.',
      ],
    ],
    { zaaktype: 'evenement' },
  ),
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Trouwen',
        'datum wijzigen',
        [
          'Bruidspaar wil de datum wijzigen naar {datum}. Ambtenaar is dan vrij; aangepast.',
          'Gevraagd of een extra getuige mag. Ja, maximaal vier.',
        ],
        'Bruidspaar wil de ambtenaar spreken over de toespraak. Graag contact opnemen.',
      ],
    ],
    { zaaktype: 'huwelijk', van: 'burger' },
  ),
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Nederlander worden',
        'stand van het verzoek',
        [
          'Verzoek {zaak} ligt bij de IND. Dat duurt tot een jaar; wij kunnen het niet versnellen.',
          'Klant vraagt naar de ceremonie. Uitnodiging volgt zes weken van tevoren.',
        ],
        'Klant verhuist binnenkort naar een andere gemeente en vraagt wat dat betekent voor {zaak}.',
      ],
    ],
    { zaaktype: 'naturalisatie', van: 'burger' },
  ),
  ...sjablonen(
    'Belastingen',
    [
      [
        'Bezwaar WOZ',
        'stand van zaken',
        [
          'Bezwaar {zaak} is in behandeling. Wettelijke termijn is eind van het jaar.',
          'Klant vraagt of betalen moet tijdens bezwaar. Ja, te veel betaald komt terug.',
        ],
        'Klant wil de taxateur spreken over bezwaar {zaak}; er is nieuwe informatie over de fundering.',
      ],
    ],
    { zaaktype: 'bezwaar-woz' },
  ),
  ...sjablonen(
    'Cultuur Sport en Onderwijs',
    [
      [
        'Subsidie',
        'stand van de aanvraag',
        [
          'Aanvraag {zaak} wordt beoordeeld; besluit rond {datum}.',
          'Begroting ontbrak bij {zaak}. Penningmeester mailt die na.',
        ],
        'Aanvrager vraagt of een deel van de subsidie vooraf betaald kan worden. Zaak {zaak}.',
      ],
    ],
    { zaaktype: 'subsidie' },
  ),
  ...sjablonen(
    'Afval en Reiniging',
    [
      [
        'Grofvuil',
        'niet opgehaald',
        [
          'Grofvuil van afspraak {zaak} staat er nog. Wagen komt morgen langs.',
          'Stond aan de verkeerde kant van de straat. Nieuwe datum: {datum}.',
        ],
        'Grofvuil ({zaak}) is niet opgehaald en er wordt afval bij gezet. Graag vandaag nog ophalen en terugkoppelen.',
      ],
      ['Grofvuil', 'afspraak wijzigen', 'Afspraak {zaak} verzet naar {datum} op verzoek van de klant.'],
    ],
    { zaaktype: 'grofvuil', van: 'burger' },
  ),
  ...sjablonen(
    'Vergunningen',
    [
      [
        'Exploitatievergunning',
        'stand van zaken',
        [
          'Aanvraag {zaak} ligt bij Bibob. Dat duurt nog ongeveer drie weken.',
          'Ondernemer mag nog niet open zolang er geen besluit is. Uitgelegd.',
        ],
        'Ondernemer wil op {datum} open en vraagt of dat haalbaar is. Zaak {zaak}. Graag bellen.',
      ],
    ],
    { zaaktype: 'exploitatievergunning', van: 'bedrijf' },
  ),
  ...sjablonen(
    'Juridische Zaken',
    [
      [
        'Klacht indienen',
        'hoe staat het ermee',
        'Klacht {zaak} is in behandeling bij de klachtencoördinator.',
        'Klager wacht op antwoord op {zaak} en wordt ongeduldig. Graag zelf bellen.',
      ],
    ],
    { zaaktype: 'klacht' },
  ),
]

/** What people ask once their zaak is closed; the department is that of the zaak. */
export const CONTACTTEKSTEN_KLAAR: readonly Contactsjabloon[] = sjablonen('Publiekszaken', [
  [
    'Brief over een afgehandelde zaak',
    'uitleg',
    [
      'Klant heeft een vraag over de laatste brief bij {zaak}. Brief samen doorgenomen; het is nu duidelijk.',
      'Klant begrijpt de uitkomst van {zaak} niet helemaal. In gewone taal uitgelegd.',
    ],
  ],
  [
    'Brief over een afgehandelde zaak',
    'niet ontvangen',
    'Klant heeft de laatste brief bij {zaak} niet gekregen. Opnieuw laten versturen naar het adres in de BRP.',
    'Brief bij {zaak} is niet aangekomen. Graag opnieuw versturen en de klant een bericht geven.',
  ],
  [
    'Niet eens met een besluit',
    'termijn',
    'Klant is het niet eens met de uitkomst van {zaak}. Uitgelegd hoe bezwaar werkt en wanneer de termijn afloopt.',
    'Klant wil eerst met de behandelaar praten over {zaak}, voordat er bezwaar komt. Graag bellen voor {datum}.',
  ],
  [
    'Dank voor de hulp',
    '',
    [
      'Klant belt om te bedanken: {zaak} is goed geregeld. Compliment doorgegeven aan de collega.',
      'Klant is tevreden over hoe {zaak} is gegaan.',
    ],
  ],
  [
    'Kopie van stukken',
    '',
    'Klant wil een kopie van de stukken bij {zaak}. Gewezen op Mijn Waterwolde; lukt inloggen niet, dan per post.',
    'Klant kan niet inloggen en wil de stukken van {zaak} per post ontvangen.',
  ],
])
