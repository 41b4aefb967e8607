/** A message to the agents of the contact centre: news, or how to do the work from now on. */
export interface Bericht {
  titel: string
  /** Simple HTML; may hold `{{gemeente}}`. */
  inhoud: string
  type: 'nieuws' | 'werkinstructie'
  belangrijk: boolean
  /** Names of the subjects by which agents filter the list; at least one. */
  skills: string[]
  /** Days before today on which the message was published. */
  dagenGeleden: number
}

/**
 * Two months of messages, newest first. The skills are the union of those used here.
 * Texts hold `{{gemeente}}`: pass each through `fillIn` before it leaves.
 */
export const BERICHTEN: readonly Bericht[] = [
  {
    titel: 'Storing bij de afspraken: gebruik het noodformulier',
    inhoud: `<p>Het afsprakensysteem ligt er sinds 8.10 uur uit. Klanten kunnen online geen afspraak maken of wijzigen. Bestaande afspraken gaan gewoon door.</p><p>Noteer een nieuwe afspraak in het <strong>noodformulier</strong> en geef geen vaste tijd. Wij bellen de klant vóór 16.00 uur terug. Verwacht herstel: vanmiddag rond 14.00 uur.</p>`,
    type: 'nieuws',
    belangrijk: true,
    skills: ['Algemeen', 'Burgerzaken'],
    dagenGeleden: 0,
  },
  {
    titel: 'Zo herken je een spoedaanvraag voor een reisdocument',
    inhoud: `<p>Vraag voortaan bij elke paspoortvraag als eerste naar de <strong>vertrekdatum</strong>.</p><ul><li>Meer dan 10 werkdagen: gewone afspraak.</li><li>Tussen 2 en 10 werkdagen: bied spoed aan en noem de toeslag van € 60,30.</li><li>Vandaag of morgenochtend: verwijs naar de Marechaussee voor een noodpaspoort.</li></ul><p>Zijn de spoedplekken vol? Bel de teamleider balie. Zet de vertrekdatum altijd in je notitie.</p>`,
    type: 'werkinstructie',
    belangrijk: true,
    skills: ['Burgerzaken'],
    dagenGeleden: 1,
  },
  {
    titel: 'Gft wordt morgen later opgehaald in de wijken in het noorden',
    inhoud: `<p>Door een kapotte inzamelwagen halen wij het gft in de noordelijke wijken morgen pas na 15.00 uur op. Inwoners kunnen hun groene container gewoon laten staan. De afval-app is bijgewerkt.</p><p>Maak hiervoor geen aparte meldingen aan. Staat een container overmorgen om 12.00 uur nog vol, dan mag dat wel.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Afval'],
    dagenGeleden: 2,
  },
  {
    titel: 'Contactverzoek: kies altijd een afdeling of groep',
    inhoud: `<p>Vorige maand kwamen 61 contactverzoeken bij niemand terecht, omdat alleen een medewerker was gekozen die met verlof was. Kies daarom altijd de <strong>afdeling</strong> of <strong>groep</strong>. Een medewerker voeg je alleen toe als de klant zijn naam noemt.</p><p>Vul ook het telefoonnummer in en vraag wanneer de klant bereikbaar is. Beloof een terugbeltermijn van 2 werkdagen, niet korter.</p>`,
    type: 'werkinstructie',
    belangrijk: true,
    skills: ['Algemeen'],
    dagenGeleden: 3,
  },
  {
    titel: 'Oplichters bellen uit naam van Belastingen',
    inhoud: `<p>Inwoners van {{gemeente}} krijgen telefoontjes van iemand die zegt dat zij hondenbelasting moeten betalen. De beller stuurt daarna een betaalverzoek. Dit is oplichting: wij heffen geen hondenbelasting meer en sturen nooit een betaalverzoek via een chat-app.</p><p>Adviseer om niet te betalen. Heeft iemand al betaald, dan belt hij meteen zijn bank en doet hij aangifte. Noteer het nummer van de oplichter en maak een contactverzoek voor Belastingen.</p>`,
    type: 'nieuws',
    belangrijk: true,
    skills: ['Belastingen', 'Algemeen'],
    dagenGeleden: 4,
  },
  {
    titel: 'Brug in de rondweg drie weken dicht',
    inhoud: `<p>Vanaf maandag is de brug in de noordelijke rondweg dicht voor auto's en vrachtwagens. Fietsers en voetgangers kunnen er wel over. De omleiding staat met gele borden aangegeven en kost ongeveer 12 minuten extra. Ambulance en brandweer rijden via de busbaan.</p><p>Ondernemers met vragen over bevoorrading verbind je door met de omgevingsmanager. Zijn nummer staat in de telefoonlijst onder Wegen.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Verkeer en parkeren', 'Ondernemers'],
    dagenGeleden: 5,
  },
  {
    titel: 'Nieuwe vragen bij een melding over ratten',
    inhoud: `<p>De plaagdierbestrijder rijdt te vaak voor niets. Stel daarom deze vragen voordat je de melding verstuurt:</p><ul><li>Binnen of buiten?</li><li>Huur, koop of bedrijf?</li><li>Hoeveel ratten en op welk tijdstip?</li><li>Ligt er voer, afval of een open put in de buurt?</li></ul><p>Een huurder met ratten in huis verwijs je naar de verhuurder, behalve als ze uit het riool komen.</p>`,
    type: 'werkinstructie',
    belangrijk: false,
    skills: ['Openbare ruimte'],
    dagenGeleden: 7,
  },
  {
    titel: 'Kennisartikelen over bijstand zijn aangepast',
    inhoud: `<p>In de artikelen over bijstand staan nu de regels voor giften (vrij tot € 1.200 per jaar) en voor een uitkering met terugwerkende kracht tot 3 maanden. Lees vooral de interne informatie door. Daar staat ook wanneer je doorverbindt met de spoedlijn inkomen.</p><p>Mis je iets of klopt er iets niet? Gebruik de knop <strong>Feedback</strong> bij het artikel.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Werk en inkomen'],
    dagenGeleden: 8,
  },
  {
    titel: 'Werken met een persoon die geheimhouding heeft',
    inhoud: `<p>Zie je bij een persoon de melding <strong>geheimhouding</strong>, houd je dan aan deze stappen:</p><ul><li>Noem zelf geen adres, telefoonnummer of namen van gezinsleden.</li><li>Controleer de identiteit met drie vragen, waarvan één over een lopende zaak.</li><li>Twijfel je? Bel terug op het nummer dat al bekend is.</li><li>Zet geen adres in het notitieblok.</li></ul><p>Eén fout kan iemand in gevaar brengen. Vraag bij twijfel altijd de teamcoördinator.</p>`,
    type: 'werkinstructie',
    belangrijk: true,
    skills: ['Burgerzaken', 'Algemeen'],
    dagenGeleden: 10,
  },
  {
    titel: 'Subsidie voor isolatie: nog € 310.000 in de pot',
    inhoud: `<p>Het budget voor isolatiesubsidie gaat hard. Op dit moment is er nog € 310.000 over. Naar verwachting is dat over 5 weken op. Vertel klanten dat zij moeten aanvragen <strong>voordat</strong> het werk begint en dat de volgorde van binnenkomst telt.</p><p>De stand van het budget staat elke maandag op de website van {{gemeente}}.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Bouwen en wonen'],
    dagenGeleden: 11,
  },
  {
    titel: 'Deeltaxi: nieuw rechtstreeks nummer voor gestrande reizigers',
    inhoud: `<p>De vervoerder heeft voor ons een eigen noodnummer geopend. Gebruik dat als een reiziger buiten staat en de taxi meer dan 15 minuten te laat is. Je vindt het nummer in de telefoonlijst onder <strong>Deeltaxi nood</strong>. Geef het niet aan klanten.</p><p>Blijf aan de lijn tot duidelijk is hoe laat de taxi komt. Noteer het ritnummer in je contactmoment.</p>`,
    type: 'werkinstructie',
    belangrijk: false,
    skills: ['Zorg en jeugd'],
    dagenGeleden: 13,
  },
  {
    titel: 'Drukte verwacht door brieven over de parkeerzones',
    inhoud: `<p>Donderdag valt bij 8.400 adressen een brief in de bus over de nieuwe grens tussen zone B en zone D. Bewoners hoeven niets te doen: hun vergunning wordt vanzelf omgezet. Alleen wie in twee straten naast de spoorlijn woont, kiest zelf een zone.</p><p>Zoek de straat op in het kennisartikel over de bewonersvergunning voordat je antwoord geeft. Reken op ongeveer 200 extra telefoontjes per dag.</p>`,
    type: 'nieuws',
    belangrijk: true,
    skills: ['Verkeer en parkeren'],
    dagenGeleden: 14,
  },
  {
    titel: 'Gespreksresultaat kiezen: wat betekent wat',
    inhoud: `<p>Wij kiezen het gespreksresultaat niet allemaal op dezelfde manier. Afspraak vanaf nu:</p><ul><li><strong>Zelfstandig afgehandeld:</strong> de klant heeft van jou het hele antwoord.</li><li><strong>Doorverbonden:</strong> een collega heeft het gesprek overgenomen.</li><li><strong>Contactverzoek gemaakt:</strong> iemand belt of mailt terug.</li><li><strong>Geen antwoord mogelijk:</strong> de vraag hoort niet bij ons; schrijf op waarheen je verwees.</li></ul>`,
    type: 'werkinstructie',
    belangrijk: false,
    skills: ['Algemeen'],
    dagenGeleden: 16,
  },
  {
    titel: 'Zwembad dicht door onderhoud aan de filters',
    inhoud: `<p>Het overdekte zwembad is van maandag tot en met vrijdag dicht. De zwemlessen vallen uit en worden aan het einde van het seizoen ingehaald. Ouders hebben een e-mail gekregen. Het doelgroepenbad gaat woensdag alweer open voor de groep met fysiotherapie.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Sport, cultuur en onderwijs'],
    dagenGeleden: 18,
  },
  {
    titel: 'Een mogelijk datalek: meld het binnen een uur',
    inhoud: `<p>Kreeg een klant post van een ander, stond een brief in een verkeerd dossier of stuurde je zelf een e-mail naar het verkeerde adres? Dan kan dat een datalek zijn. Bel <strong>binnen een uur</strong> het privacyteam, ook in je pauze en ook als je twijfelt.</p><p>Vraag de klant om niets te openen of door te sturen. Maak een contactmoment aan zonder de gelekte gegevens over te nemen. Je krijgt nooit straf voor een melding.</p>`,
    type: 'werkinstructie',
    belangrijk: true,
    skills: ['Algemeen', 'Juridisch'],
    dagenGeleden: 20,
  },
  {
    titel: 'Extra balie open in de week voor de vakantie',
    inhoud: `<p>In de laatste week voor de schoolvakantie opent {{gemeente}} drie extra balies voor reisdocumenten, van 8.00 tot 18.00 uur. De plekken staan vanaf vanmiddag in het afsprakensysteem. Ophalen kan die week ook op zaterdag van 9.00 tot 12.00 uur.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Burgerzaken'],
    dagenGeleden: 23,
  },
  {
    titel: 'Ondernemer aan de lijn: zoek eerst de vestiging op',
    inhoud: `<p>Koppel een gesprek met een ondernemer aan de <strong>vestiging</strong> en niet aan de persoon. Zoek op KVK-nummer, naam of postcode. Belt de ondernemer over iets privé, bijvoorbeeld zijn paspoort, koppel dan wel aan de persoon.</p><p>Is het bedrijf nog niet ingeschreven, maak dan een contactmoment zonder klant en noteer de bedrijfsnaam in de vraag.</p>`,
    type: 'werkinstructie',
    belangrijk: false,
    skills: ['Ondernemers'],
    dagenGeleden: 26,
  },
  {
    titel: 'Aanslag gemeentelijke belastingen: belspreekuur met taxateurs',
    inhoud: `<p>Zodra de aanslagen in de bus vallen, zitten er elke werkdag van 9.00 tot 12.00 uur vier taxateurs klaar voor vragen over de WOZ-waarde. Verbind door als de klant het taxatieverslag voor zich heeft. Buiten die uren maak je een contactverzoek voor Belastingen met het aanslagnummer.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Belastingen'],
    dagenGeleden: 29,
  },
  {
    titel: 'Gesprekken met iemand die het niet meer ziet zitten',
    inhoud: `<p>Soms belt iemand die zo wanhopig is dat hij niet meer wil leven. Blijf rustig, vraag er gewoon naar en laat de beller niet alleen.</p><ul><li>Is er direct gevaar: laat een collega 112 bellen terwijl jij blijft praten.</li><li>Anders: bied aan om te verbinden met 113, gratis en dag en nacht.</li><li>Meld het na afloop bij de teamcoördinator en neem tijd om bij te komen.</li></ul>`,
    type: 'werkinstructie',
    belangrijk: true,
    skills: ['Werk en inkomen', 'Zorg en jeugd', 'Algemeen'],
    dagenGeleden: 33,
  },
  {
    titel: 'Nieuwe collega’s in de avondploeg',
    inhoud: `<p>Vanaf deze week versterken Renée, Yücel en Anne-Fleur de donderdagavond. Zij beginnen met de onderwerpen afval en openbare ruimte en luisteren de eerste twee avonden mee. Zit je naast een van hen, laat dan zien hoe je een contactmoment opslaat. Taart staat om 18.00 uur in de kantine.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Algemeen'],
    dagenGeleden: 36,
  },
  {
    titel: 'Leerlingenvervoer: vragen over de start van het schooljaar',
    inhoud: `<p>Ouders willen weten hoe laat het busje komt. De vervoerder belt iedereen uiterlijk de vrijdag vóór de start. Maak tot die tijd geen contactverzoeken over de route. Vanaf de eerste schooldag is de lijn van de vervoerder open om 6.00 uur.</p><p>Is een kind niet thuisgekomen? Dan gaat dat voor alles: houd de ouder aan de lijn en bel zelf het noodnummer.</p>`,
    type: 'werkinstructie',
    belangrijk: false,
    skills: ['Sport, cultuur en onderwijs'],
    dagenGeleden: 41,
  },
  {
    titel: 'Evenementenkalender vastgesteld',
    inhoud: `<p>Het college heeft de evenementenkalender vastgesteld. Er zijn 37 evenementen van type B en 4 van type C. De muziek op het grote plein moet om 23.30 uur uit zijn, een half uur eerder dan vorig jaar. Bij klachten over geluid kijk je eerst op de kalender en daarna in de vergunning voor het nummer van de organisator.</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Vergunningen', 'Openbare ruimte'],
    dagenGeleden: 45,
  },
  {
    titel: 'Omgevingsvergunning: geen uitleg van regels aan de telefoon',
    inhoud: `<p>Een klant begon met bouwen omdat hij van ons had begrepen dat het mocht. Dat was niet zo. Zeg daarom nooit dat iets vergunningvrij is. Verwijs naar de vergunningcheck in het Omgevingsloket of plan een omgevingsoverleg in.</p><p>Je mag wel uitleggen hoe de procedure loopt, wat het kost en hoe lang het duurt.</p>`,
    type: 'werkinstructie',
    belangrijk: false,
    skills: ['Vergunningen', 'Bouwen en wonen'],
    dagenGeleden: 52,
  },
  {
    titel: 'Klanttevredenheid: een 8,1 voor het contactcentrum',
    inhoud: `<p>Inwoners geven ons dit kwartaal een 8,1. Vorig jaar was dat een 7,7. Vooral het luisteren en het meteen goed helpen worden genoemd. De wachttijd op maandagochtend blijft een punt: gemiddeld 4 minuten en 20 seconden. Vanaf volgende maand werken wij dan met twee extra mensen. Bedankt voor jullie inzet!</p>`,
    type: 'nieuws',
    belangrijk: false,
    skills: ['Algemeen'],
    dagenGeleden: 60,
  },
]
