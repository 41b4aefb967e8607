import { sjablonen } from '../contactsjabloon.ts'
import type { Contactsjabloon } from '../contactsjabloon.ts'

/** What people ask about a zaak that runs or has run, by zaaktype. */
export const CONTACTTEKSTEN_ZAKEN: readonly Contactsjabloon[] = [
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Paspoort aanvragen',
        'is het al klaar',
        [
          'Klant vraagt of het document van de spoedaanvraag klaar is. Ja, ophalen kan tot 17.00 uur.',
          'Spoedaanvraag {zaak}: nog in productie, morgen na 10.00 uur klaar.',
        ],
      ],
      [
        'Paspoort aanvragen',
        'sms niet ontvangen',
        'Geen sms gekregen dat het paspoort klaar ligt. Ligt wel klaar; telefoonnummer stond verkeerd.',
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
          'Rijbewijs is binnen en kan opgehaald worden. Klant komt {datum}.',
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
          'Verhuizing is verwerkt. Bevestiging komt per post.',
        ],
        'Verhuizing {zaak} staat al langer dan een week open. Klant heeft het adres nodig voor huurtoeslag. Graag bellen.',
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
        'niet ontvangen',
        [
          'Uittreksel niet ontvangen. Is {toen} verstuurd; nog twee dagen afwachten.',
          'Uittreksel opnieuw verstuurd, vorige is niet aangekomen.',
        ],
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
          'Klant vraagt hoe het staat met {zaak}. Wordt nu inhoudelijk getoetst; besluit verwacht rond {datum}.',
          'Status doorgegeven: wacht op welstandsadvies.',
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
        'Klant wil de aanvraag intrekken; plan gaat niet door. Uitgelegd dat dit schriftelijk moet.',
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
        'Melding {zaak} is afgemeld, maar het probleem is er nog. Graag opnieuw kijken en de melder bellen.',
      ],
      [
        'Melding openbare ruimte',
        'extra informatie',
        'Klant geeft extra informatie bij de melding: het is ter hoogte van de bushalte. Toegevoegd.',
      ],
      [
        'Melding openbare ruimte',
        'opgelost, bedankt',
        'Klant belt om te zeggen dat het netjes is opgelost. Compliment doorgegeven.',
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
          'Vergunning is verleend en staat op het kenteken. Klant wist dat niet.',
        ],
        'Klant krijgt boetes terwijl de aanvraag {zaak} nog loopt. Graag voorrang en terugbellen.',
      ],
      [
        'Parkeervergunning',
        'plek op de wachtlijst',
        'Klant staat op plek 14 van de wachtlijst. Gemiddeld komt er per maand drie keer plek vrij.',
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
        'Klant wacht langer dan zes weken op een gesprek over {zaak}. Situatie thuis wordt slechter. Graag deze week bellen.',
      ],
      [
        'Wmo-melding',
        'beschikking niet begrepen',
        'Beschikking uitgelegd: hulp start als de aanbieder belt. Klant was gerust.',
        'Klant is het niet eens met het aantal uren in de beschikking bij {zaak} en wil de consulent spreken.',
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
          'Besluit is genomen en komt per post. Inhoud niet aan de telefoon besproken.',
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
          'Kwijtschelding is gedeeltelijk toegekend. Restbedrag kan in termijnen.',
        ],
        'Klant kreeg een aanmaning terwijl kwijtschelding {zaak} nog loopt. Graag de invordering stoppen en bellen.',
      ],
      [
        'Kwijtschelding',
        'afgewezen',
        'Klant begrijpt de afwijzing niet. Uitgelegd: spaargeld boven de grens. Administratief beroep kan binnen zes weken.',
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
          'Vergunning {zaak} wacht op advies van de brandweer.',
          'Klant vraagt of de muziek tot 23.00 uur mag. Staat in de concept-vergunning: tot 22.30 uur.',
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
          'Uitnodiging voor de ceremonie volgt zes weken van tevoren.',
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
        ['Aanvraag {zaak} wordt beoordeeld; besluit rond {datum}.', 'Begroting ontbrak. Penningmeester mailt die na.'],
        'Vereniging vraagt of een deel van de subsidie vooraf betaald kan worden. Zaak {zaak}.',
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
        [
          'Klacht {zaak} is in behandeling bij de klachtencoördinator.',
          'Klant heeft de brief gelezen en is tevreden met de uitkomst.',
        ],
        'Klager wacht langer dan vier weken op antwoord op {zaak}. Graag zelf bellen.',
      ],
    ],
    { zaaktype: 'klacht' },
  ),
]
