/** First names by the decades in which they were given: a town has no grandmother Luna and few babies Cornelia. */
export const VOORNAMEN_OUD_V =
  'Johanna,Maria,Cornelia,Wilhelmina,Elisabeth,Hendrika,Anna,Catharina,Adriana,Jacoba,Petronella,Geertruida,Antje,Grietje,Neeltje,Trijntje,Jantje,Aaltje,Margaretha,Alida,Berendina,Gerarda,Theodora,Willemina,Dirkje,Pieternella,Klaasje,Engelina,Hermina,Josephina'.split(
    ',',
  )

export const VOORNAMEN_OUD_M =
  'Johannes,Cornelis,Hendrik,Jan,Willem,Pieter,Gerrit,Adrianus,Jacob,Antonius,Dirk,Klaas,Arie,Petrus,Franciscus,Gerardus,Wilhelmus,Hendricus,Jacobus,Leendert,Teunis,Bastiaan,Evert,Harm,Berend,Theodorus,Martinus,Albertus,Lambertus,Wouter'.split(
    ',',
  )

export const VOORNAMEN_MIDDEN_V =
  'Monique,Ingrid,Marianne,Annemarie,Yvonne,Anita,Petra,Astrid,Jolanda,Sandra,Esther,Wendy,Miranda,Karin,Saskia,Mirjam,Linda,Angelique,Renate,Brigitte,Marloes,Femke,Hanneke,Marjolein,Ellen,Judith,Carolien,Patricia,Nicole,Anneke,Renée,Chantal,Barbara,Daniëlle,Heleen,Suzanne,Manon,Kim,Sietske,Ilse'.split(
    ',',
  )

export const VOORNAMEN_MIDDEN_M =
  'Peter,Hans,Ronald,Erik,Marcel,Edwin,Frank,Rob,Michel,Patrick,Richard,Mark,Dennis,Jeroen,Bas,Sander,Martijn,Arjan,Bart,Maarten,René,Ruud,Wim,Henk,Gert-Jan,Robert,Vincent,Jeffrey,Niels,Roel,Joost,Remco,Theo,Ad,Koen,Stefan,Twan,Wouter,Jurgen,André'.split(
    ',',
  )

export const VOORNAMEN_JONG_V =
  'Emma,Julia,Tess,Sophie,Zoë,Mila,Saar,Evi,Lotte,Fleur,Noor,Liv,Lieke,Anna,Eva,Sara,Fenna,Lynn,Isa,Roos,Maud,Sanne,Nina,Noa,Olivia,Yara,Jasmijn,Femke,Puck,Loïs,Chloë,Nova,Elin,Floor,Hannah,Luna,Milou,Bo,Vera,Merel'.split(
    ',',
  )

export const VOORNAMEN_JONG_M =
  'Daan,Noah,Sem,Lucas,Levi,Finn,Luuk,Bram,Milan,Thijs,Jesse,Mees,Sven,Ruben,Lars,Tim,Thomas,Stijn,Max,Julian,Gijs,Siem,Hugo,Teun,Floris,Jayden,Joël,Noël,Tijn,Jens,Olivier,Boaz,Cas,Boris,Pepijn,Jurre,Xavi,Morris,Ties,Senn'.split(
    ',',
  )

/** Surnames, common ones first; what stands before a `|` is the voorvoegsel. */
export const ACHTERNAMEN =
  "de|Jong,Jansen,de|Vries,van den|Berg,van|Dijk,Bakker,Janssen,Visser,Smit,Meijer,de|Boer,Mulder,de|Groot,Bos,Vos,Peters,Hendriks,van|Leeuwen,Dekker,Brouwer,de|Wit,Dijkstra,Smits,de|Graaf,van der|Meer,van der|Linden,Kok,Jacobs,de|Haan,Vermeulen,van den|Heuvel,van der|Veen,van den|Broek,de|Bruijn,van der|Heijden,Schouten,van|Beek,Willems,van|Vliet,van de|Ven,Hoekstra,Maas,Verhoeven,Koster,van|Dam,van der|Wal,Prins,Blom,Huisman,Peeters,de|Bruin,van|Veen,Kuipers,Postma,Veenstra,Kramer,van|Wijk,Postmus,Evers,van den|Bosch,van der|Meulen,Scholten,Gerritsen,van|Es,Kuijpers,van|Dongen,van der|Velden,Timmermans,Bosch,Groen,Bosman,van|Rijn,Hermans,van|Doorn,Verbeek,de|Lange,Hofman,Boon,Sanders,Verhoef,van der|Laan,Driessen,Gerrits,Martens,Mol,van|Loon,Bouwman,Hoek,de|Rooij,Dijkgraaf,Oosterhuis,van|'t Hof,Boersma,Kooijman,Schipper,van|Baarle,in 't|Veld,op den|Kamp,ter|Horst,ten|Have,te|Riele,uit den|Bogaard,van|Oudheusden,Zijlstra,Terpstra,Nijland,Wesselink,Oldenhof,Slagter,Vlasblom,Zwart,Kraaijeveld,Daniëls,Coppoolse,Noordhoek,Quist,Bruïnsma,Geërts,Roelofs,Lammers,Assink,Broekhuizen,Haverkamp,Uijttenbroek,d'|Hondt,de la|Court,von|Berg,Ruijgrok,Steenbergen,Tromp,Vink,Wolters,Ypma,Zandstra,Hagenaars,Kersten,Leemans,Nieuwenhuizen,Ooms,Pronk,Schoenmaker,Tuinstra,Verkerk,Wagenaar,Quarles van Ufford,Roos Vlasman,Dijk-Brouwer,Smit-Hazelhoff".split(
    ',',
  )
