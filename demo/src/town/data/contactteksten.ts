import { sjablonen } from '../contactsjabloon.ts'
import type { Contactsjabloon } from '../contactsjabloon.ts'

/** What people ask without a zaak in hand, by department. */
export const CONTACTTEKSTEN: readonly Contactsjabloon[] = [
  ...sjablonen('Publiekszaken', [
    [
      'Openingstijden gemeentehuis',
      'avondopenstelling',
      [
        'Klant vroeg of we vanavond open zijn. Ja, op donderdag tot 20.00 uur, alleen op afspraak.',
        'Gevraagd naar de avondopenstelling. Uitgelegd dat die op donderdag is en dat een afspraak nodig is.',
      ],
    ],
    [
      'Openingstijden gemeentehuis',
      'feestdagen',
      'Klant wilde weten of de balie rond de feestdagen open is. Doorgegeven op welke dagen we gesloten zijn.',
    ],
    [
      'Afspraak maken',
      'verzetten',
      [
        'Afspraak van {toen} kon niet doorgaan. Nieuwe afspraak gemaakt voor {datum} in de {dagdeel}.',
        'Klant is ziek en wil de afspraak verzetten naar {datum}. Dat is gelukt.',
      ],
    ],
    ['Afspraak maken', 'afzeggen', 'Afspraak geannuleerd op verzoek van de klant. Er hoeft geen nieuwe te komen.'],
    [
      'Afspraak maken',
      'geen bevestiging ontvangen',
      'Klant kreeg geen e-mail met de bevestiging. Afspraak staat er wel in; bevestiging opnieuw verstuurd. E-mailadres bleek verkeerd geschreven.',
    ],
    [
      'Gevonden en verloren voorwerpen',
      'fiets',
      'Fiets kwijtgeraakt bij het station. Uitgelegd hoe je zoekt op de site voor verloren voorwerpen en aangifte doet bij de politie.',
    ],
    [
      'Gevonden en verloren voorwerpen',
      'sleutels gevonden',
      'Klant heeft een bos sleutels gevonden op de {straat} en wil die afgeven. Kan bij de receptie tijdens openingstijden.',
    ],
    [
      'DigiD aanvragen of herstellen',
      'wachtwoord vergeten',
      [
        'Klant is het wachtwoord van DigiD vergeten. Verwezen naar digid.nl, knop wachtwoord vergeten. Helpt dat niet: de DigiD-helpdesk bellen.',
        'Inloggen met DigiD lukt niet meer. Samen de stappen doorgelopen; klant krijgt nu een sms-code.',
      ],
    ],
    [
      'Formulier op de website werkt niet',
      'foutmelding',
      'Formulier geeft een foutmelding bij het versturen van de bijlage. Advies gegeven: bijlage kleiner maken en een andere browser proberen.',
      'Formulier op de site geeft bij meerdere klanten een fout bij de bijlage. Willen jullie dit nakijken en de klant laten weten wanneer het weer werkt?',
    ],
    [
      'Digitale hulp aan huis',
      '',
      'Klant is niet handig met de computer en wil hulp. Gewezen op het Informatiepunt Digitale Overheid in de bibliotheek, elke dinsdag.',
    ],
    [
      'Post van de gemeente',
      'brief niet begrepen',
      [
        'Klant begrijpt de brief van {toen} niet. Rustig samen doorgenomen. Was na uitleg duidelijk.',
        'Brief uitgelegd in gewone taal. Klant hoeft zelf niets te doen.',
      ],
    ],
    [
      'Spreekuur burgemeester',
      '',
      'Klant wil de burgemeester spreken over de plannen in {wijk}. Uitgelegd hoe je je aanmeldt voor het spreekuur.',
      'Klant wil graag op het spreekuur van de burgemeester over de plannen in {wijk}. Graag bellen om een moment af te spreken.',
    ],
    [
      'Contactgegevens gemeente',
      'doorverbinden',
      [
        'Klant zocht een collega van een andere afdeling. Doorverbonden.',
        'Klant zocht het directe nummer van een medewerker. Dat geven we niet; een terugbelverzoek was niet nodig.',
      ],
    ],
    [
      'Raadsvergadering',
      'inspreken',
      'Klant wil inspreken bij de raad over {wijk}. Doorverwezen naar de griffie en uitgelegd dat aanmelden kan tot de dag ervoor, 12.00 uur.',
    ],
    [
      'Compliment',
      '',
      [
        'Klant wil een compliment geven: is netjes geholpen aan de balie.',
        'Compliment voor de buitendienst: de {straat} ligt er weer mooi bij.',
      ],
    ],
  ]),
  ...sjablonen(
    'Burgerzaken',
    [
      [
        'Paspoort aanvragen',
        'kosten en meenemen',
        [
          'Gevraagd wat een paspoort kost en wat nodig is. Doorgegeven: oude document en een recente pasfoto. Afspraak gemaakt voor {datum}.',
          'Uitgelegd wat je meeneemt voor een paspoort. Klant maakt zelf een afspraak op de website.',
        ],
      ],
      [
        'Paspoort aanvragen',
        'voor een kind',
        'Klant wil een paspoort voor een kind. Uitgelegd dat beide ouders toestemming geven en dat het kind meekomt naar de balie.',
      ],
      [
        'Paspoort aanvragen',
        'spoed voor vakantie',
        'Klant gaat {datum} op reis en het paspoort is verlopen. Spoedaanvraag uitgelegd; plek gevonden voor morgenochtend.',
      ],
      [
        'Paspoort of identiteitskaart kwijt',
        '',
        'Paspoort kwijtgeraakt. Vermissing kan aan de balie worden opgegeven, dat hoeft niet meer bij de politie. Afspraak gemaakt.',
      ],
      [
        'Identiteitskaart',
        'geldigheid',
        'Klant wil weten of je met een identiteitskaart naar Turkije mag. Verwezen naar het reisadvies van Buitenlandse Zaken.',
      ],
      [
        'Paspoort ophalen',
        'iemand anders sturen',
        'Mag een zoon het paspoort ophalen? Nee, je haalt het zelf op. Alleen als je echt niet kunt komen, denken we mee.',
        'Klant kan door ziekte het paspoort niet zelf ophalen. Kunnen jullie bellen om te bespreken of we aan huis kunnen komen?',
      ],
      [
        'Rijbewijs verlengen',
        'kosten',
        [
          'Klant vroeg naar de kosten en hoe lang het duurt. Doorgegeven: klaar na 2 werkdagen.',
          'Rijbewijs verloopt over twee maanden. Uitgelegd dat verlengen ook online kan via een erkende fotograaf.',
        ],
      ],
      [
        'Rijbewijs verlengen',
        'gezondheidsverklaring 75 jaar',
        'Klant wordt 75 en vraagt wat er nodig is. Uitgelegd: eerst een gezondheidsverklaring bij het CBR, op tijd beginnen.',
      ],
      [
        'Verhuizing doorgeven',
        'termijn',
        [
          'Klant verhuist op {datum}. Uitgelegd dat je kunt doorgeven van vier weken voor tot vijf dagen na de verhuizing.',
          'Gevraagd of de verhuizing al verwerkt is. In de BRP staat het nieuwe adres. Klant was gerustgesteld.',
        ],
      ],
      [
        'Verhuizing doorgeven',
        'inwonen bij ouders',
        'Klant gaat tijdelijk bij familie wonen op de {straat}. Uitgelegd dat de hoofdbewoner toestemming geeft. Gewezen op gevolgen voor toeslagen.',
      ],
      [
        'Verhuizing doorgeven',
        'uit het buitenland',
        'Klant komt terug uit het buitenland. Moet zelf naar de balie komen met paspoort en huurcontract. Afspraak gemaakt voor {datum}.',
      ],
      [
        'Briefadres aanvragen',
        '',
        'Klant heeft tijdelijk geen vast adres. Uitgelegd hoe je een briefadres aanvraagt. Klant vindt het moeilijk en wil hulp.',
        'Klant heeft geen vast adres en wil een briefadres bij de gemeente. Graag terugbellen om de voorwaarden door te nemen; er lopen ook toeslagen.',
      ],
      [
        'Uittreksel BRP',
        'hoe aanvragen',
        [
          'Uittreksel nodig voor de notaris. Kan online met DigiD, komt per post. Of dezelfde dag aan de balie op afspraak.',
          'Klant vroeg naar een uittreksel in het Engels. Meertalig uittreksel uitgelegd.',
        ],
      ],
      [
        'Geheimhouding van gegevens',
        '',
        'Klant wil geheimhouding in de BRP na een vervelende situatie met een ex-partner. Uitgelegd wat het wel en niet doet; online formulier gestuurd.',
        'Klant wil met spoed geheimhouding. Willen jullie vandaag nog bellen? Situatie is onveilig.',
      ],
      [
        'Geboorte aangeven',
        '',
        'Baby geboren op {toen}. Uitgelegd: aangifte binnen drie dagen, mag ook online als het kind hier geboren is.',
      ],
      [
        'Overlijden aangeven',
        'akte opvragen',
        'Nabestaande vraagt om een extra akte van overlijden voor de bank. Kan online of aan de balie.',
      ],
      [
        'Trouwen',
        'gratis huwelijk',
        'Klant vraagt of gratis trouwen nog kan en op welke dag. Maandagochtend om 9.00 of 9.30 uur. Wachttijd is ongeveer drie maanden.',
      ],
      [
        'Trouwen',
        'trouwlocaties',
        'Gevraagd of trouwen in museum De Turfschuur kan. Ja, dat is een vaste trouwlocatie. Folder gemaild.',
      ],
      [
        'Verklaring omtrent gedrag (VOG)',
        '',
        [
          'Klant heeft een VOG nodig voor vrijwilligerswerk. Uitgelegd dat de organisatie de aanvraag klaarzet.',
          'VOG nodig voor een stage. Verwezen naar de werkgever die de aanvraag start bij Justis.',
        ],
      ],
      [
        'Nederlander worden',
        'voorwaarden',
        'Klant woont hier zes jaar en wil Nederlander worden. Voorwaarden kort uitgelegd; afspraak bij een specialist nodig.',
        'Klant wil weten of naturalisatie mogelijk is. Graag een adviesgesprek plannen, liefst op een {dagdeel}.',
      ],
      [
        'Stemmen',
        'stempas niet ontvangen',
        'Geen stempas ontvangen. Uitgelegd hoe je een vervangende stempas vraagt, tot de dag voor de verkiezingen 12.00 uur.',
      ],
      [
        'Naamgebruik wijzigen',
        '',
        'Klant wil na de scheiding de eigen naam weer gebruiken. Kan online met DigiD. Was snel duidelijk.',
      ],
    ],
    { van: 'burger' },
  ),
  ...sjablonen('Belastingen', [
    [
      'Aanslag gemeentelijke belastingen',
      'uitleg bedrag',
      [
        'Klant vindt de aanslag hoog en vraagt waar het bedrag uit bestaat. Per regel doorgenomen. Akkoord.',
        'Uitgelegd waarom de rioolheffing hoger is dan vorig jaar. Klant is niet blij maar begrijpt het.',
      ],
    ],
    [
      'Aanslag gemeentelijke belastingen',
      'dubbel ontvangen',
      'Klant kreeg twee aanslagen voor hetzelfde adres. Dat klopt niet; de collega kijkt ernaar.',
      'Klant heeft twee aanslagen voor hetzelfde adres op de {straat}. Willen jullie er een vernietigen en de klant bericht geven?',
    ],
    [
      'Betalen in termijnen',
      'automatische incasso',
      [
        'Klant wil in tien termijnen betalen. Machtiging ingevuld via Mijn Belastingen.',
        'Incasso van {toen} is gestorneerd. Uitgelegd hoe je alsnog betaalt.',
      ],
    ],
    [
      'Betalen in termijnen',
      'betalingsregeling',
      'Klant kan de aanslag niet ineens betalen en heeft al een aanmaning. Een regeling op maat gaat via een collega.',
      'Klant heeft een aanmaning en wil een betalingsregeling. Graag bellen voor {datum}, dan loopt de termijn af.',
    ],
    [
      'WOZ-waarde',
      'taxatieverslag',
      [
        'Klant wil het taxatieverslag zien. Staat in Mijn Belastingen; uitgelegd hoe je inlogt.',
        'Gevraagd waarom de WOZ-waarde zo is gestegen. Uitgelegd dat de waarde op 1 januari van het jaar ervoor telt.',
      ],
    ],
    [
      'WOZ-waarde',
      'niet eens met de waarde',
      'Klant is het niet eens met de waarde van de woning aan de {straat}. Eerst bellen met een taxateur kan vaak al helpen.',
      'Klant twijfelt over de WOZ-waarde en wil een taxateur spreken voordat er bezwaar wordt gemaakt. Bereikbaar in de {dagdeel}.',
    ],
    [
      'Aanmaning ontvangen',
      'al betaald',
      [
        'Klant heeft een aanmaning, maar had al betaald op {toen}. Betaling staat op het goede kenmerk. Aanmaning vervalt.',
        'Betaling en aanmaning hebben elkaar gekruist. Klant hoeft niets te doen.',
      ],
    ],
    [
      'Hondenbelasting',
      'hond overleden',
      'Hond is overleden. Uitgelegd hoe je afmeldt; een deel van het bedrag komt terug.',
    ],
    [
      'Aanslag op naam van overledene',
      '',
      'Aanslag staat op naam van een overleden ouder. Uitgelegd dat de erven betalen en hoe je het adres wijzigt.',
      'Erfgenaam wil de aanslag op naam van de erven. Kunnen jullie de tenaamstelling wijzigen en een nieuwe aanslag sturen?',
    ],
    [
      'Rekeningnummer wijzigen',
      '',
      'Nieuw rekeningnummer voor de incasso doorgegeven via Mijn Belastingen. Samen gedaan aan de telefoon.',
    ],
  ]),
  ...sjablonen(
    'Belastingen',
    [
      [
        'Toeristenbelasting',
        'aangifte',
        'Ondernemer vraagt wanneer de aangifte toeristenbelasting binnen moet zijn. Doorgegeven: voor 1 maart.',
      ],
      [
        'Onroerendezaakbelasting',
        'pand verkocht',
        'Pand is in de loop van het jaar verkocht. Uitgelegd dat wie op 1 januari eigenaar is de aanslag betaalt.',
      ],
    ],
    { van: 'bedrijf' },
  ),
  ...sjablonen('Vergunningen', [
    [
      'Omgevingsvergunning',
      'vergunningvrij bouwen',
      [
        'Klant wil een schuur plaatsen en vraagt of dat zonder vergunning mag. Verwezen naar de vergunningcheck in het Omgevingsloket.',
        'Gevraagd of een dakkapel aan de achterkant mag. Meestal wel; vergunningcheck samen gestart.',
      ],
    ],
    [
      'Omgevingsvergunning',
      'vooroverleg',
      'Klant heeft plannen voor een uitbouw en wil overleggen voor de aanvraag. Vooroverleg kost geld; dat is uitgelegd.',
      'Klant wil vooroverleg over een uitbouw aan de {straat}. Graag bellen om de schets te bespreken.',
    ],
    [
      'Bestemming van een perceel',
      '',
      'Klant wil weten wat er gebouwd mag worden op een stuk grond bij {wijk}. Verwezen naar Regels op de kaart.',
      'Klant begrijpt de regels voor het perceel aan de {straat} niet en wil uitleg van een collega.',
    ],
    [
      'Bouwtekening opvragen',
      '',
      'Klant zoekt de bouwtekening van een huis uit 1974. Uitgelegd hoe je in het archief kijkt en wat een kopie kost.',
    ],
    [
      'Boom kappen',
      '',
      'Klant wil een boom in de tuin kappen. Omtrek is minder dan een meter, dus geen vergunning nodig.',
    ],
    [
      'Straatfeest organiseren',
      '',
      [
        'Buurt wil een straatfeest houden op de {straat}. Melding is genoeg bij minder dan 100 bezoekers. Formulier gestuurd.',
        'Gevraagd of een springkussen op de stoep mag. Ja, mits er ruimte blijft voor hulpdiensten.',
      ],
    ],
    [
      'Bezwaar tegen bouwplan van de buren',
      '',
      'Klant is het niet eens met de bouw naast de deur op de {straat}. Uitgelegd hoe je de stukken inziet en bezwaar maakt.',
    ],
  ]),
  ...sjablonen(
    'Vergunningen',
    [
      [
        'Terras uitbreiden',
        '',
        'Ondernemer wil het terras uitbreiden voor de zomer. Uitgelegd welke tekening nodig is en hoelang het duurt.',
        'Ondernemer wil het terras uitbreiden en vraagt of dit nog voor {datum} lukt. Graag contact opnemen.',
      ],
      [
        'Standplaats op de markt',
        '',
        'Gevraagd naar een vaste plek op de woensdagmarkt. Er is een wachtlijst. Aanmelden kan met het formulier.',
      ],
      [
        'Alcoholvergunning',
        'leidinggevende wijzigen',
        'Nieuwe bedrijfsleider moet op de vergunning. Uitgelegd dat dit met een melding kan als het diploma er is.',
      ],
      [
        'Reclame aan de gevel',
        '',
        'Ondernemer wil een lichtbak ophangen in de Grote Kerkstraat. Uitgelegd dat in het centrum strengere regels gelden.',
      ],
    ],
    { van: 'bedrijf' },
  ),
  ...sjablonen('Toezicht en Handhaving', [
    [
      'Overlast',
      'geluid van de buren',
      [
        'Klant heeft last van harde muziek in de {straat}. Advies: eerst praten of buurtbemiddeling. Bij nacht de politie bellen.',
        'Weer geluidsoverlast van dezelfde buren. Melding gemaakt voor de wijkboa.',
      ],
      'Klant heeft al maanden overlast op de {straat}. Buurtbemiddeling heeft niet geholpen. Graag bellen over vervolgstappen.',
    ],
    [
      'Overlast',
      'jongeren',
      'Groep jongeren hangt elke avond bij de speeltuin in {wijk}. Doorgegeven aan het boa-team.',
      'Overlast van jongeren bij de speeltuin in {wijk}, vooral na 22.00 uur. Kunnen jullie extra controleren en de melder terugbellen?',
    ],
    [
      'Fout geparkeerde auto',
      '',
      [
        'Auto staat al een week voor de inrit op de {straat}. Boa rijdt langs.',
        'Busje blokkeert het trottoir in de {straat}. Doorgezet naar het boa-team van vandaag.',
      ],
    ],
    [
      'Hondenpoep',
      'loslopende honden',
      'Klant ergert zich aan loslopende honden in {wijk}. Uitgelegd waar honden los mogen; melding genoteerd.',
    ],
    [
      'Bouwen zonder vergunning',
      '',
      'Melder denkt dat er zonder vergunning wordt gebouwd aan de {straat}. Wil anoniem blijven.',
      'Anonieme melding: bouw zonder vergunning aan de {straat}. Graag controleren.',
    ],
    ['Fietswrak', '', 'Fietswrak bij het station. Krijgt een label en wordt na twee weken weggehaald.'],
    [
      'Boete van een boa',
      'niet eens',
      'Klant is het niet eens met een boete van {toen}. Bezwaar gaat via het CJIB, niet via ons. Adres gegeven.',
    ],
    [
      'Illegaal vuurwerk',
      '',
      'Melding van vuurwerk in {wijk}. Verwezen naar het meldpunt van de politie; genoteerd voor onze boa.',
    ],
    [
      'Woonfraude',
      '',
      'Buren denken dat een woning aan de {straat} illegaal per kamer wordt verhuurd. Gegevens opgenomen.',
      'Mogelijk kamerverhuur zonder vergunning aan de {straat}. Melder wil weten wat jullie doen.',
    ],
  ]),
  ...sjablonen(
    'Werk en Inkomen',
    [
      [
        'Bijstandsuitkering',
        'hoe aanvragen',
        [
          'Klant is werk kwijt en WW is bijna op. Uitgelegd hoe je bijstand aanvraagt op werk.nl en welke papieren nodig zijn.',
          'Gevraagd of bijstand mogelijk is naast een kleine baan. Ja, loon wordt verrekend. Rekenhulp gestuurd.',
        ],
      ],
      [
        'Bijstandsuitkering',
        'uitbetaling',
        [
          'Klant vraagt wanneer de uitkering wordt betaald. Doorgegeven: rond de 25e van de maand.',
          'Uitkering is nog niet op de rekening. In het systeem staat dat de betaling {toen} is gedaan; kan een dag duren.',
        ],
        'Uitkering van deze maand is niet betaald, terwijl het inkomstenformulier op tijd was. Klant kan de huur niet betalen. Graag vandaag bellen.',
      ],
      [
        'Bijstandsuitkering',
        'samenwonen doorgeven',
        'Klant gaat samenwonen en wil weten wat dat betekent. Uitgelegd dat je dit binnen een week doorgeeft.',
        'Klant gaat samenwonen vanaf {datum}. Graag de gevolgen voor de uitkering bespreken.',
      ],
      [
        'Inkomstenformulier',
        '',
        [
          'Inkomstenformulier kwijt. Nieuw formulier gemaild; inleveren voor {datum}.',
          'Klant vraagt of het formulier is ontvangen. Ja, is {toen} binnengekomen.',
        ],
      ],
      [
        'Bijzondere bijstand',
        'wasmachine',
        'Wasmachine kapot en geen geld voor een nieuwe. Uitgelegd wanneer bijzondere bijstand kan en wat je meestuurt.',
        'Klant met jonge kinderen heeft geen wasmachine meer. Kan dit met voorrang worden beoordeeld?',
      ],
      [
        'Individuele inkomenstoeslag',
        '',
        'Klant leeft vijf jaar van een laag inkomen en vraagt naar de toeslag. Formulier gestuurd.',
      ],
      [
        'Schuldhulp',
        'eerste gesprek',
        [
          'Klant heeft schulden bij vier bedrijven en ziet het niet meer. Rustig gepraat; intake gepland op {datum}.',
          'Gevraagd wat schuldhulp kost. Niets. Klant denkt erover na en belt zelf terug.',
        ],
        'Klant heeft grote betaalachterstanden en dreigt de woning te verliezen. Graag binnen drie dagen bellen.',
      ],
      [
        'Meedoen-regeling voor kinderen',
        'zwemles',
        'Klant vraagt of zwemles wordt vergoed. Ja, via het Jeugdfonds. Link gestuurd.',
      ],
      [
        'Hulp bij werk zoeken',
        '',
        'Klant wil hulp bij het zoeken van werk in de bouw. Verwezen naar het inloopspreekuur van Werk en Re-integratie.',
        'Klant wil graag aan het werk en vraagt een gesprek met een jobcoach.',
      ],
      [
        'Inburgering',
        '',
        'Klant vraagt welke taalschool bij de inburgering past. Dat bespreekt de klantmanager.',
        'Klant wil wisselen van taalschool. Kan de klantmanager bellen? Liefst in de {dagdeel}, klant werkt.',
      ],
      [
        'Zorgverzekering voor minima',
        '',
        'Gevraagd of de collectieve zorgverzekering nog kan. Overstappen kan tot eind december.',
      ],
    ],
    { van: 'burger' },
  ),
  ...sjablonen(
    'Werk en Inkomen',
    [
      [
        'Ondernemer in geldnood',
        'Bbz',
        'Zelfstandige heeft te weinig omzet en vraagt naar Bbz. Voorwaarden uitgelegd; aanvraag gaat met jaarcijfers.',
        'Ondernemer wil een Bbz-gesprek. Graag bellen om de cijfers door te nemen.',
      ],
      [
        'Personeel in dienst nemen',
        'loonkostensubsidie',
        'Werkgever wil iemand uit de bijstand aannemen en vraagt naar subsidie. Naam van het werkgeversteam gegeven.',
      ],
    ],
    { van: 'bedrijf' },
  ),
  ...sjablonen(
    'Wmo en Jeugd',
    [
      [
        'Hulp in de huishouding',
        'aanvragen',
        [
          'Klant redt het huishouden niet meer alleen. Wmo-melding samen ingevuld.',
          'Dochter belt voor haar moeder over hulp in huis. Uitgelegd hoe een melding werkt en dat een gesprek thuis volgt.',
        ],
        'Klant wacht al zes weken op een keukentafelgesprek voor hulp in huis. Graag een datum doorgeven.',
      ],
      [
        'Hulp in de huishouding',
        'hulp komt niet',
        'Vaste hulp is ziek en er komt niemand. Verwezen naar de zorgaanbieder; die regelt vervanging.',
        'Al drie weken geen hulp en de aanbieder neemt niet op. Kunnen jullie ingrijpen?',
      ],
      [
        'Scootmobiel',
        'kapot',
        'Scootmobiel doet het niet meer. Storingsnummer van de leverancier gegeven; staat ook op de sticker.',
      ],
      [
        'Regiotaxi',
        'pas',
        [
          'Pas voor de regiotaxi kwijt. Nieuwe pas aangevraagd, duurt een week.',
          'Klacht: taxi kwam drie kwartier te laat. Klachtformulier van de vervoerder gestuurd.',
        ],
      ],
      [
        'Eigen bijdrage Wmo',
        '',
        'Rekening van het CAK niet begrepen. Uitgelegd wat de eigen bijdrage is en dat het CAK erover gaat.',
      ],
      [
        'Woningaanpassing',
        'traplift',
        'Klant vraagt of een traplift vergoed wordt. Eerst een melding doen, dan komt een consulent kijken.',
        'Klant is thuisgekomen uit het ziekenhuis en kan de trap niet op. Graag met spoed een huisbezoek.',
      ],
      [
        'Gehandicaptenparkeerkaart',
        '',
        'Kaart verloopt bijna. Verlengen kan online; soms is een nieuwe keuring nodig.',
      ],
      ['Mantelzorg', 'waardering', 'Mantelzorger vraagt naar het jaarlijkse bedrag. Aanvragen kan vanaf 1 september.'],
      [
        'Jeugdhulp',
        'eerste vraag',
        'Ouder maakt zich zorgen over een kind op school. Verwezen naar het jeugdteam; ouder wil graag gebeld worden.',
        'Ouder vraagt hulp voor een kind dat niet meer naar school wil. Bellen na 15.00 uur.',
      ],
      [
        'Leerlingenvervoer',
        'taxi te laat',
        'Taxi naar school kwam deze week twee keer niet. Doorgegeven aan de vervoerder en aan de collega.',
        'Leerlingenvervoer valt steeds uit. Ouder moet zelf rijden en verliest werkuren. Graag contact met de vervoerder en de ouder.',
      ],
      [
        'Persoonsgebonden budget',
        '',
        'Gevraagd wat het verschil is tussen zorg in natura en pgb. Kort uitgelegd en folder gestuurd.',
      ],
    ],
    { van: 'burger' },
  ),
  ...sjablonen('Afval en Reiniging', [
    [
      'Afvalkalender',
      '',
      [
        'Klant vraagt wanneer het papier wordt opgehaald. Datum gegeven: {datum}. Tip: de afvalapp.',
        'Kalender per post gevraagd. Kan, is verstuurd.',
      ],
    ],
    [
      'Container niet geleegd',
      '',
      [
        'Groene container aan de {straat} is niet geleegd. Wagen was stuk; ze komen morgen terug.',
        'Container stond te laat aan de weg. Uitgelegd: voor half acht buiten zetten.',
      ],
      'Container is nu voor de derde keer overgeslagen op de {straat}. Kunnen jullie de route nakijken en de klant bellen?',
    ],
    ['Container kapot', 'deksel', 'Deksel van de restcontainer is kapot. Reparatie aangevraagd, kosteloos.'],
    [
      'Afvalpas',
      'werkt niet',
      [
        'Afvalpas werkt niet bij de ondergrondse container. Pas op afstand opnieuw gezet; klant probeert vanavond.',
        'Pas kwijt. Nieuwe pas besteld; de oude is geblokkeerd.',
      ],
    ],
    [
      'Ondergrondse container vol',
      '',
      'Container op de {straat} zit vol en er staan zakken naast. Doorgegeven aan de inzameldienst.',
    ],
    [
      'Milieustraat',
      'openingstijden',
      [
        'Gevraagd of je met een aanhanger naar de milieustraat mag. Ja, tot 2 kuub per keer.',
        'Klant wil tegels brengen. Puin kost geld; tarief doorgegeven.',
      ],
    ],
    [
      'Grofvuil',
      'afspraak maken',
      [
        'Afspraak gemaakt voor grofvuil op {datum}. Voor half acht aan de weg zetten.',
        'Gevraagd wat bij grofvuil hoort. Matras mag, bouwafval niet.',
      ],
    ],
    [
      'Asbest',
      '',
      'Klant heeft golfplaten van asbest in de schuur. Uitgelegd: eerst een melding, dan gratis brengen in dubbel plastic.',
    ],
    ['Luiercontainer', '', 'Ouder vraagt naar gratis luierzakken. Afhalen bij het gemeentehuis of de milieustraat.'],
    [
      'Zwerfafval opruimen',
      '',
      'Buurt wil zelf zwerfafval opruimen. Grijpers en zakken kunnen geleend worden.',
      'Buurtgroep in {wijk} wil 12 grijpers lenen voor zaterdag. Graag klaarleggen en bevestigen.',
    ],
  ]),
  ...sjablonen(
    'Afval en Reiniging',
    [
      [
        'Bedrijfsafval',
        '',
        'Ondernemer wil afval meegeven met de gemeente. Uitgelegd dat dit niet kan en een eigen contract nodig is.',
      ],
    ],
    { van: 'bedrijf' },
  ),
  ...sjablonen('Openbare Ruimte', [
    [
      'Losse stoeptegels',
      '',
      [
        'Stoep op de {straat} ligt scheef, iemand is gevallen. Melding gemaakt met spoed.',
        'Tegels los na werk aan de glasvezel in de {straat}. Doorgegeven aan de opzichter.',
      ],
      'Klant is gevallen over losse tegels op de {straat} en wil weten hoe je schade claimt. Graag bellen.',
    ],
    [
      'Straatverlichting kapot',
      '',
      [
        'Lantaarnpaal op de {straat} doet het niet. Paalnummer genoteerd en gemeld.',
        'Hele rij lampen uit in {wijk}. Storing was al bekend; monteur is onderweg.',
      ],
    ],
    [
      'Bomen en groen',
      'overlast van een boom',
      [
        'Boom geeft veel schaduw op zonnepanelen. Uitgelegd dat we daarvoor niet snoeien.',
        'Takken van een gemeentelijke boom hangen over het pad op de {straat}. Snoeien staat gepland in het najaar.',
      ],
      'Wortels drukken de bestrating omhoog voor de deur op de {straat}. Graag iemand laten kijken en de bewoner bellen.',
    ],
    [
      'Eikenprocessierups',
      '',
      'Nesten gezien langs de {straat}. Gemeld; aannemer zuigt ze weg. Gezegd afstand te houden.',
    ],
    [
      'Riool verstopt',
      '',
      'Water komt omhoog in de straat. Opzichter gebeld; komt vandaag langs.',
      'Riool op de {straat} is voor de tweede keer dit jaar verstopt. Bewoner wil weten wat de oorzaak is.',
    ],
    [
      'Gladheid',
      'strooien',
      'Klant vraagt waarom de {straat} niet wordt gestrooid. Uitgelegd welke routes eerst gaan. Zoutbak in {wijk} genoemd.',
    ],
    ['Speeltuin', 'toestel kapot', 'Schommel in {wijk} is kapot. Toestel wordt afgezet en gemaakt.'],
    [
      'Plantsoen adopteren',
      '',
      'Klant wil een stukje groen voor de deur zelf onderhouden. Uitgelegd hoe een zelfbeheercontract werkt.',
      'Bewoner van de {straat} wil een plantsoen adopteren. Graag afspraak maken om ter plekke te kijken.',
    ],
    [
      'Wespennest',
      '',
      'Wespennest in de eigen tuin. Daar gaan wij niet over; ongediertebestrijder zoeken. In openbaar groen doen we het wel.',
    ],
    [
      'Ratten',
      '',
      'Klant ziet ratten bij de sloot achter de {straat}. Melding gemaakt; tips gegeven over voer voor vogels.',
    ],
    [
      'Werkzaamheden',
      'hoelang nog',
      [
        'Klant vraagt hoelang de {straat} nog open ligt. Volgens planning tot {datum}.',
        'Klacht over stof en lawaai door werk in {wijk}. Uitgelegd wie de aannemer is en hoe laat er gewerkt mag worden.',
      ],
      'Bewoner kan door werk op de {straat} de oprit niet in en is slecht ter been. Kan de aannemer een plaat leggen? Graag bericht aan de bewoner.',
    ],
  ]),
  ...sjablonen('Verkeer en Parkeren', [
    [
      'Parkeervergunning',
      'aanvragen',
      [
        'Klant is verhuisd naar de {straat} en wil een vergunning. Uitgelegd hoe je online aanvraagt.',
        'Gevraagd of een tweede vergunning kan. Er is in dit gebied een wachtlijst van ongeveer vier maanden.',
      ],
    ],
    [
      'Parkeervergunning',
      'leenauto',
      'Auto is in de garage, klant rijdt een leenauto. Kenteken tijdelijk aangepast tot {datum}.',
    ],
    [
      'Bezoekersparkeren',
      '',
      [
        'Bezoek aanmelden lukt niet in de app. Wachtwoord opnieuw gezet; nu gaat het goed.',
        'Gevraagd hoeveel uren bezoek er per jaar zijn. 300 uur, restant genoemd.',
      ],
    ],
    [
      'Parkeerboete',
      'bezwaar',
      [
        'Klant kreeg een naheffing terwijl de app aanstond. Uitgelegd hoe je bezwaar maakt en een bewijs meestuurt.',
        'Boete gekregen op een laad- en losplek. Bord stond achter een steiger; bezwaar uitgelegd.',
      ],
    ],
    [
      'Gehandicaptenparkeerplaats',
      '',
      'Klant wil een eigen plek voor de deur op de {straat}. Voorwaarden uitgelegd; keuring nodig.',
      'Klant heeft sinds {toen} een kaart en wil een plek op kenteken. Graag bellen over de procedure.',
    ],
    [
      'Verkeersveiligheid',
      'te hard rijden',
      'Er wordt hard gereden in de {straat}. Klant vraagt om een drempel. Genoteerd voor de verkeerskundige.',
      'Meerdere bewoners van de {straat} willen maatregelen tegen hard rijden. Graag een van hen terugbellen.',
    ],
    [
      'Laadpaal aanvragen',
      '',
      'Klant heeft een elektrische auto en geen oprit. Laadpaal aanvragen gaat via de site van de aanbieder; de gemeente kijkt naar de plek.',
    ],
    [
      'Wegafsluiting',
      '',
      [
        'Klant vraagt hoe je {datum} bij het centrum komt. Omleiding uitgelegd via de Energieweg.',
        'Bus rijdt om door werk aan de {straat}. Klant zoekt de tijdelijke halte; plek doorgegeven.',
      ],
    ],
    [
      'Deelscooters',
      'hinderlijk geparkeerd',
      'Deelscooter blokkeert de stoep op de {straat}. Verwezen naar de aanbieder; ook bij ons genoteerd.',
    ],
  ]),
  ...sjablonen(
    'Verkeer en Parkeren',
    [
      [
        'Ontheffing voetgangersgebied',
        '',
        'Winkelier heeft na 11.00 uur een levering. Dagontheffing uitgelegd; aanvragen kan tot de dag ervoor.',
        'Ondernemer wil een vaste ontheffing voor leveringen in de Nieuwstraat. Graag bellen over de voorwaarden.',
      ],
    ],
    { van: 'bedrijf' },
  ),
  ...sjablonen('Juridische Zaken', [
    [
      'Bezwaar maken',
      'hoe werkt het',
      [
        'Klant wil bezwaar maken tegen een besluit van {toen}. Termijn van zes weken en wat er in de brief moet uitgelegd.',
        'Gevraagd of bezwaar maken geld kost. Nee. Formulier gestuurd.',
      ],
    ],
    [
      'Bezwaar maken',
      'wanneer hoorzitting',
      'Klant wacht op een datum voor de hoorzitting. Staat nog niet vast.',
      'Klant vraagt wanneer de hoorzitting is; moet vrij vragen op het werk. Graag datum doorgeven.',
    ],
    [
      'Klacht indienen',
      '',
      [
        'Klant is boos over een gesprek aan de balie. Excuses gemaakt; uitgelegd hoe je een klacht indient.',
        'Klant is al drie keer niet teruggebeld en wil een klacht indienen. Formulier gestuurd.',
      ],
      'Klant is drie keer niet teruggebeld en wil dat een leidinggevende belt.',
    ],
    [
      'Schade door de gemeente',
      '',
      'Band kapot door een gat in de weg bij de {straat}. Schadeformulier gestuurd en uitgelegd welke foto nodig is.',
      'Klant heeft {toen} schade gemeld en hoort niets. Graag laten weten hoe het ervoor staat.',
    ],
    ['Woo-verzoek', '', 'Gevraagd hoe je documenten opvraagt over de plannen in {wijk}. Uitleg over de Woo gegeven.'],
    [
      'Privacy',
      'welke gegevens',
      'Klant wil weten welke gegevens we hebben. Uitgelegd hoe je een inzageverzoek doet.',
      'Klant heeft een inzageverzoek gedaan en vraagt om een bevestiging.',
    ],
  ]),
  ...sjablonen('Cultuur Sport en Onderwijs', [
    [
      'Sporthal huren',
      '',
      [
        'Klant zoekt een zaal voor een kinderfeest. Tarieven en vrije tijden gemaild.',
        'Vereniging wil een vast uur op {datum}. Uitgelegd dat vaste uren in mei worden verdeeld.',
      ],
      'Vereniging wil een extra trainingsuur in de sporthal. Is er nog plek in de {dagdeel}?',
    ],
    [
      'Subsidie',
      'welke zijn er',
      'Gevraagd of er geld is voor een buurtfeest. Wijkbudget uitgelegd; aanvragen voor {datum}.',
    ],
    [
      'Leerplicht',
      'verlof buiten vakantie',
      'Ouder wil een week eerder op vakantie. Uitgelegd dat de directeur beslist en bij meer dan tien dagen de leerplichtambtenaar.',
      'Ouder vraagt verlof van twaalf dagen voor een begrafenis in het buitenland. Graag snel antwoord.',
    ],
    [
      'Kinderopvang',
      'toeslag',
      'Ouder vraagt naar kinderopvang bij een sociaal-medische reden. Uitgelegd welke verklaring nodig is.',
    ],
    ['Zwembad', 'abonnement', 'Gevraagd of de minimapas korting geeft in het zwembad. Ja, 50 procent.'],
    [
      'Vrijwilliger worden',
      '',
      'Klant wil iets doen voor de buurt. Verwezen naar de vrijwilligersbank en het buurthuis in de Bloemenbuurt.',
    ],
    [
      'Monument',
      'subsidie onderhoud',
      'Eigenaar van een monument aan de Singel vraagt naar subsidie voor het dak. Uitgelegd dat dit via de provincie en het rijk loopt.',
    ],
  ]),
]
