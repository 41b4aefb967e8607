/** The twelve departments; articles, VACs, zaaktypen and contactverzoeken name them. */
export const AFDELINGNAMEN = [
  'Publiekszaken',
  'Burgerzaken',
  'Belastingen',
  'Vergunningen',
  'Toezicht en Handhaving',
  'Werk en Inkomen',
  'Wmo en Jeugd',
  'Afval en Reiniging',
  'Openbare Ruimte',
  'Verkeer en Parkeren',
  'Juridische Zaken',
  'Cultuur Sport en Onderwijs',
] as const

/** One of the twelve departments. */
export type Afdelingnaam = (typeof AFDELINGNAMEN)[number]

/** Teams by department, with what one may ask their people. */
export const GROEPEN: readonly {
  naam: string
  afdeling: Afdelingnaam
  functies: readonly string[]
  skills: readonly string[]
}[] = [
  {
    naam: 'Klantcontactcentrum',
    afdeling: 'Publiekszaken',
    functies: ['Medewerker klantcontact', 'Senior medewerker klantcontact', 'Coördinator klantcontact'],
    skills: [
      'Eerste aanspreekpunt voor alle vragen van inwoners',
      'Chat en sociale media',
      'Terugbelafspraken en contactverzoeken',
    ],
  },
  {
    naam: 'Balie en Receptie',
    afdeling: 'Publiekszaken',
    functies: ['Baliemedewerker', 'Receptionist'],
    skills: ['Afspraken aan de balie', 'Gevonden voorwerpen', 'Ontvangst van bezoekers'],
  },
  {
    naam: 'Webredactie',
    afdeling: 'Publiekszaken',
    functies: ['Webredacteur', 'Adviseur digitale dienstverlening'],
    skills: ['Teksten op de website en in de kennisbank', 'Formulieren en DigiD'],
  },
  {
    naam: 'Reisdocumenten en Rijbewijzen',
    afdeling: 'Burgerzaken',
    functies: ['Medewerker burgerzaken', 'Senior medewerker burgerzaken'],
    skills: ['Paspoorten en identiteitskaarten', 'Spoedaanvragen', 'Rijbewijzen en vermissing'],
  },
  {
    naam: 'Basisregistratie',
    afdeling: 'Burgerzaken',
    functies: ['Specialist BRP', 'Medewerker adresonderzoek'],
    skills: ['Verhuizingen en emigratie', 'Adresonderzoek', 'Geheimhouding en briefadres'],
  },
  {
    naam: 'Huwelijk, Geboorte en Overlijden',
    afdeling: 'Burgerzaken',
    functies: ['Ambtenaar burgerlijke stand', 'Medewerker burgerlijke stand'],
    skills: ['Trouwen en partnerschap', 'Aangifte van geboorte en overlijden', 'Naturalisatie en optie'],
  },
  {
    naam: 'Heffen en Waarderen',
    afdeling: 'Belastingen',
    functies: ['Taxateur WOZ', 'Medewerker heffingen'],
    skills: ['WOZ-waarde en taxatieverslag', 'Afvalstoffenheffing en rioolheffing', 'Hondenbelasting'],
  },
  {
    naam: 'Invordering en Kwijtschelding',
    afdeling: 'Belastingen',
    functies: ['Medewerker invordering', 'Gemeentelijke deurwaarder'],
    skills: ['Betalingsregelingen', 'Kwijtschelding', 'Aanmaningen en dwangbevelen'],
  },
  {
    naam: 'Bouwen en Wonen',
    afdeling: 'Vergunningen',
    functies: ['Vergunningverlener', 'Casemanager omgevingswet', 'Bouwplantoetser'],
    skills: ['Omgevingsvergunning voor bouwen', 'Vooroverleg', 'Monumenten'],
  },
  {
    naam: 'Horeca en Evenementen',
    afdeling: 'Vergunningen',
    functies: ['Vergunningverlener bijzondere wetten', 'Adviseur evenementen'],
    skills: ['Evenementen en markten', 'Alcohol en exploitatie', 'Terrassen en standplaatsen'],
  },
  {
    naam: 'Bouwtoezicht',
    afdeling: 'Toezicht en Handhaving',
    functies: ['Toezichthouder bouw', 'Jurist handhaving'],
    skills: ['Bouwen zonder vergunning', 'Meldingen over overlast van bouw'],
  },
  {
    naam: 'Boa-team',
    afdeling: 'Toezicht en Handhaving',
    functies: ['Boa openbare ruimte', 'Teamleider boa'],
    skills: ['Fout parkeren', 'Afval naast de container', 'Hondenoverlast en jeugdoverlast'],
  },
  {
    naam: 'Bijstand en Inkomen',
    afdeling: 'Werk en Inkomen',
    functies: ['Klantmanager inkomen', 'Consulent bijzondere bijstand'],
    skills: ['Bijstandsuitkering', 'Bijzondere bijstand', 'Individuele inkomenstoeslag'],
  },
  {
    naam: 'Werk en Re-integratie',
    afdeling: 'Werk en Inkomen',
    functies: ['Klantmanager werk', 'Jobcoach'],
    skills: ['Hulp bij het vinden van werk', 'Inburgering', 'Beschut werk'],
  },
  {
    naam: 'Schuldhulp',
    afdeling: 'Werk en Inkomen',
    functies: ['Consulent schuldhulpverlening', 'Budgetcoach'],
    skills: ['Schuldregeling', 'Vroegsignalering van schulden'],
  },
  {
    naam: 'Wmo-loket',
    afdeling: 'Wmo en Jeugd',
    functies: ['Wmo-consulent', 'Medewerker Wmo-loket'],
    skills: ['Huishoudelijke hulp', 'Rolstoel, scootmobiel en woningaanpassing', 'Regiotaxi'],
  },
  {
    naam: 'Jeugdteam',
    afdeling: 'Wmo en Jeugd',
    functies: ['Jeugdconsulent', 'Gezinscoach'],
    skills: ['Jeugdhulp', 'Leerlingenvervoer', 'Pgb voor jeugd'],
  },
  {
    naam: 'Inzameling',
    afdeling: 'Afval en Reiniging',
    functies: ['Planner inzameling', 'Medewerker inzameling', 'Chauffeur inzameling'],
    skills: ['Containers en afvalpas', 'Grofvuil', 'Gemiste inzameling'],
  },
  {
    naam: 'Milieustraat',
    afdeling: 'Afval en Reiniging',
    functies: ['Beheerder milieustraat', 'Medewerker milieustraat'],
    skills: ['Brengen van afval', 'Klein chemisch afval'],
  },
  {
    naam: 'Groen en Spelen',
    afdeling: 'Openbare Ruimte',
    functies: ['Wijkbeheerder', 'Boomspecialist', 'Medewerker groen'],
    skills: ['Bomen en plantsoenen', 'Speeltuinen', 'Ongedierte in het groen'],
  },
  {
    naam: 'Wegen en Riolering',
    afdeling: 'Openbare Ruimte',
    functies: ['Beheerder wegen', 'Opzichter riolering'],
    skills: ['Losse stoeptegels en gaten in de weg', 'Verstopte riolen', 'Straatverlichting', 'Gladheid'],
  },
  {
    naam: 'Parkeerbeheer',
    afdeling: 'Verkeer en Parkeren',
    functies: ['Medewerker parkeerbeheer', 'Coördinator parkeren'],
    skills: ['Parkeervergunning en bezoekersregeling', 'Naheffing parkeren', 'Gehandicaptenparkeerplaats'],
  },
  {
    naam: 'Verkeersontwerp',
    afdeling: 'Verkeer en Parkeren',
    functies: ['Verkeerskundige', 'Adviseur mobiliteit'],
    skills: ['Verkeersveiligheid', 'Wegafsluitingen en omleidingen'],
  },
  {
    naam: 'Bezwaar en Beroep',
    afdeling: 'Juridische Zaken',
    functies: ['Juridisch adviseur', 'Secretaris bezwaarcommissie', 'Klachtencoördinator'],
    skills: ['Bezwaarschriften', 'Klachten over de gemeente', 'Open overheid (Woo)'],
  },
  {
    naam: 'Subsidies en Onderwijs',
    afdeling: 'Cultuur Sport en Onderwijs',
    functies: ['Beleidsadviseur cultuur', 'Subsidiemedewerker', 'Leerplichtambtenaar'],
    skills: ['Subsidie voor verenigingen', 'Huur van sporthal en gymzaal', 'Leerplicht en verlof'],
  },
]
