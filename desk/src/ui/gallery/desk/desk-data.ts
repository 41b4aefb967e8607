import { Globe, Mail, MessageCircle, Phone, Store } from 'lucide-vue-next'

/** Invented content of the target picture. Nobody and nothing in it exists. */

export const running = [
  { title: 'Fatima de Wit-Yılmaz', subtitle: 'Paspoort kwijt, spoed', meta: '04:12', current: true },
  { title: 'Bakkerij Van Dongen', subtitle: 'Terras uitbreiden', meta: '11:37', attention: 'Wacht op jou' },
  { title: 'Onbekende klant', subtitle: 'Grofvuil ophalen', meta: '18:05' },
]

export const facts = [
  { key: 'geboren', label: 'Geboren', value: '14-03-1987 (39 jaar)', numeric: true },
  { key: 'adres', label: 'Adres', value: 'Molenstraat 112-B, 4811 KX' },
  { key: 'bsn', label: 'BSN', value: '•••••3653', numeric: true },
]

export const persoon = [
  { key: 'naam', label: 'Naam', value: 'Fatima Elif de Wit-Yılmaz' },
  { key: 'geboren', label: 'Geboren', value: '14-03-1987 in Breda' },
  { key: 'adres', label: 'Adres', value: 'Molenstraat 112-B, 4811 KX Waterhoven' },
  { key: 'partner', label: 'Partner', value: 'Joris de Wit' },
  { key: 'telefoon', label: 'Telefoon', value: '06 12 34 56 78' },
  { key: 'email', label: 'E-mail', value: 'f.dewit@voorbeeld.nl' },
]

export const contactmomenten = [
  {
    id: 'cm1',
    title: 'Paspoort aanvragen: wat neem ik mee?',
    icon: Phone,
    iconLabel: 'Telefoon',
    when: 'ma 16 nov',
    datetime: '2026-11-16T10:24:00+01:00',
    afdeling: 'Burgerzaken',
    medewerker: 'S. Jansen',
    resultaat: 'Zelfstandig afgehandeld',
    notitie:
      'Mevrouw wil op 3 december naar Marokko. Uitgelegd wat zij meeneemt naar de balie en dat een spoedaanvraag 2 werkdagen duurt. Zij maakt zelf een afspraak.',
  },
  {
    id: 'cm2',
    title: 'Verhuizing doorgeven binnen de gemeente',
    icon: Globe,
    iconLabel: 'Contactformulier',
    when: 'do 8 okt',
    datetime: '2026-10-08T21:03:00+02:00',
    afdeling: 'Burgerzaken',
    medewerker: 'Automatisch',
    resultaat: 'Doorgezet',
    notitie: 'Verhuisd per 1 oktober van Kerkplein 4 naar Molenstraat 112-B, samen met partner en één kind.',
  },
  {
    id: 'cm3',
    title: 'Parkeervergunning: tweede auto',
    icon: Store,
    iconLabel: 'Balie',
    when: 'vr 21 aug',
    datetime: '2026-08-21T14:40:00+02:00',
    afdeling: 'Parkeren',
    medewerker: 'M. el Idrissi',
    resultaat: 'Contactverzoek gemaakt',
    notitie: 'Vergunning voor tweede auto is afgewezen. Mevrouw wil weten waarom: haar buren hebben er wel twee.',
  },
  {
    id: 'cm4',
    title: 'Afvalpas werkt niet',
    icon: MessageCircle,
    iconLabel: 'Chat',
    when: 'wo 3 jun',
    datetime: '2026-06-03T09:11:00+02:00',
    afdeling: 'Afval en grondstoffen',
    medewerker: 'S. Jansen',
    resultaat: 'Zelfstandig afgehandeld',
    notitie: 'Pas opnieuw geactiveerd. Klant heeft hem meteen geprobeerd: werkt.',
  },
  {
    id: 'cm5',
    title: 'WOZ-waarde: bezwaar maken',
    icon: Mail,
    iconLabel: 'E-mail',
    when: 'ma 9 mrt',
    datetime: '2026-03-09T16:22:00+01:00',
    afdeling: 'Belastingen',
    medewerker: 'P. Vermeulen',
    resultaat: 'Doorverwezen',
    notitie: 'Verwezen naar het bezwaarformulier, de termijn loopt tot 12 april.',
  },
]

export const contactverzoeken = [
  {
    id: 'cv1',
    title: 'Terugbellen over afwijzing parkeervergunning',
    text: 'Mevrouw wil weten waarom de tweede vergunning is afgewezen.',
    afdeling: 'Parkeren',
    sinds: 'sinds 21 aug (3 maanden)',
    badge: { tone: 'danger' as const, label: 'Te laat' },
  },
]

/** One row of the invented zaken. */
export interface Zaak {
  nummer: string
  type: string
  status: string
  tone: 'info' | 'success' | 'neutral' | 'warning'
  start: string
  doel: string
}

export const zaken: Zaak[] = [
  {
    nummer: 'ZAAK-2026-0018341',
    type: 'Parkeervergunning bewoner',
    status: 'In behandeling',
    tone: 'info',
    start: '02-11-2026',
    doel: '28-12-2026',
  },
  {
    nummer: 'ZAAK-2026-0014209',
    type: 'Verhuizing binnen gemeente',
    status: 'Afgerond',
    tone: 'success',
    start: '08-10-2026',
    doel: '15-10-2026',
  },
  {
    nummer: 'ZAAK-2026-0009127',
    type: 'Bezwaar WOZ-beschikking',
    status: 'Wacht op klant',
    tone: 'warning',
    start: '14-03-2026',
    doel: '31-12-2026',
  },
]

export const afdelingen = [
  { value: 'burgerzaken', label: 'Burgerzaken', description: 'Stadskantoor, 14 076' },
  { value: 'parkeren', label: 'Parkeren', description: 'Stadsbeheer' },
  { value: 'belastingen', label: 'Belastingen', description: 'WOZ en heffingen' },
  { value: 'afval', label: 'Afval en grondstoffen', description: 'Stadsbeheer' },
  { value: 'wmo', label: 'Wmo en jeugd', description: 'Sociaal domein' },
  { value: 'vergunningen', label: 'Vergunningen en toezicht', description: 'Ruimte' },
]

export const kanalen = ['Telefoon', 'Balie', 'E-mail', 'Chat', 'Contactformulier'].map((label) => ({
  value: label,
  label,
}))

export const resultaten = [
  'Zelfstandig afgehandeld',
  'Doorverbonden',
  'Contactverzoek gemaakt',
  'Doorverwezen',
  'Klant belt terug',
].map((label) => ({ value: label, label }))

export const articleHtml = `
<h2>In het kort</h2>
<p>Een paspoort of identiteitskaart die kwijt of gestolen is, meld je <strong>direct</strong> bij de gemeente. Daarna kan een
inwoner een nieuw document aanvragen. Aangifte bij de politie is in Nederland niet meer nodig.</p>
<h2>Zo werkt het</h2>
<ol>
  <li>Vraag of het document in Nederland of in het buitenland is kwijtgeraakt. In het buitenland: eerst aangifte bij de politie daar.</li>
  <li>Maak een afspraak bij de balie Burgerzaken, soort afspraak <em>Vermissing reisdocument</em> (20 minuten).</li>
  <li>De inwoner neemt mee: een pasfoto van hooguit 6 maanden oud en een ander geldig identiteitsbewijs als dat er is.</li>
  <li>Heeft de inwoner niets om zich mee te legitimeren? Dan stellen wij aan de balie vragen over de gegevens uit de BRP.</li>
</ol>
<h2>Spoed</h2>
<p>Een spoedaanvraag vóór 14.00 uur ligt de <strong>volgende werkdag na 11.00 uur</strong> klaar. Spoed kost € 60,20 extra.</p>
<table>
  <thead><tr><th>Document</th><th>Prijs</th><th>Klaar na</th></tr></thead>
  <tbody>
    <tr><td>Paspoort (18 jaar en ouder)</td><td>€ 89,35</td><td>5 werkdagen</td></tr>
    <tr><td>Identiteitskaart (18 jaar en ouder)</td><td>€ 82,90</td><td>5 werkdagen</td></tr>
    <tr><td>Toeslag spoed</td><td>€ 60,20</td><td>1 werkdag</td></tr>
  </tbody>
</table>
<details open><summary>Bijzonderheden</summary><p>Gaat de reis binnen 24 uur weg, dan kan de Koninklijke Marechaussee op Schiphol soms
een noodpaspoort geven. Geef het nummer <a href="tel:0889504600">088 950 46 00</a>.</p></details>
<p><a href="https://www.rijksoverheid.nl/onderwerpen/paspoort-en-identiteitskaart">Meer bij Rijksoverheid</a></p>`

/** One row of the invented outcome of a search. */
export interface Treffer {
  id: string
  naam: string
  geboren: string
  adres: string
}

export const treffers: Treffer[] = [
  { id: '1', naam: 'Fatima Elif de Wit-Yılmaz', geboren: '14-03-1987', adres: 'Molenstraat 112-B, 4811 KX Waterhoven' },
  { id: '2', naam: 'Witold Kaźmierczak', geboren: '14-03-1987', adres: 'Havenkade 9, 4812 AB Waterhoven' },
  { id: '3', naam: 'Johanna Wittebrood', geboren: '14-03-1987', adres: 'Lindelaan 41, 4815 ZT Waterhoven' },
]
