import type { Herkomst } from '../herkomst.ts'

function words(text: string): readonly string[] {
  return text.split(',')
}

/** Names and birthplaces of families whose roots lie elsewhere; codes from the national tables 32 and 34. */
export const HERKOMSTEN: readonly Herkomst[] = [
  {
    code: 'turkije',
    aandeel: 7,
    land: { code: '6043', omschrijving: 'Turkije' },
    nationaliteit: { code: '0339', omschrijving: 'Turkse' },
    plaatsen: words('Konya,Kayseri,Ankara,Trabzon,Sivas,Yozgat,Afyonkarahisar,Karaman'),
    vrouwen: words(
      'Ayşe,Fatma,Emine,Zeynep,Elif,Merve,Büşra,Esra,Hatice,Meryem,Özlem,Gülsüm,Selin,Aylin,Nur,Sevgi,Derya,Şeyma',
    ),
    mannen: words(
      'Mehmet,Mustafa,Ahmet,Ali,Hüseyin,Emre,Yusuf,Kemal,Murat,Ömer,Serkan,Burak,Ibrahim,Hakan,Orhan,Umut,Kaan,Cem',
    ),
    achternamen: words(
      'Yılmaz,Kaya,Demir,Şahin,Çelik,Yıldız,Yıldırım,Öztürk,Aydın,Özdemir,Arslan,Doğan,Kılıç,Aslan,Çetin,Kara,Koç,Kurt,Özkan,Şimşek,Aydoğan,Polat',
    ),
  },
  {
    code: 'marokko',
    aandeel: 7,
    land: { code: '5022', omschrijving: 'Marokko' },
    nationaliteit: { code: '0131', omschrijving: 'Marokkaanse' },
    plaatsen: words('Nador,Al Hoceima,Oujda,Berkane,Tanger,Driouch,Fès,Taza'),
    vrouwen: words(
      'Fatima,Naima,Samira,Khadija,Malika,Loubna,Hanane,Nadia,Soumaya,Ikram,Salma,Imane,Yasmina,Rachida,Karima,Amina,Dounia,Hajar',
    ),
    mannen: words(
      'Mohamed,Ahmed,Rachid,Youssef,Hassan,Said,Karim,Mustapha,Abdelkader,Bilal,Ilias,Ayoub,Hamza,Omar,Anouar,Nabil,Soufiane,Zakaria',
    ),
    achternamen: words(
      'El Amrani,Haddou,Bouzid,Ben Ali,El Khattabi,Azzouz,Bennani,El Idrissi,Chaouch,Amhaouch,Benhaddou,El Moussaoui,Ouali,Tahiri,Ziani,Boukhari,El Yaakoubi,Lamrabet,Aouad,Kaddouri',
    ),
  },
  {
    code: 'suriname',
    aandeel: 5,
    land: { code: '5007', omschrijving: 'Suriname' },
    nationaliteit: { code: '0263', omschrijving: 'Surinaamse' },
    plaatsen: words('Paramaribo,Nieuw Nickerie,Wanica,Albina,Moengo'),
    vrouwen: words(
      'Sharon,Jennifer,Priya,Anuska,Rowena,Sheila,Mavis,Indra,Shanti,Cheryl,Urmila,Denise,Radha,Sabitrie,Melissa,Joyce',
    ),
    mannen: words(
      'Dwight,Rakesh,Sunil,Clyde,Romeo,Winston,Anil,Ravin,Stanley,Glenn,Kenneth,Sandeep,Orlando,Marlon,Vinod,Roy',
    ),
    achternamen: words(
      'Ramdin,Biharie,Jagroep,Mahabier,Sewnath,Pengel,Wijdenbosch,Kromosoeto,Ramlal,Gopal,Vriesde,Emanuels,Nahar,Jhinkoe,Soekhai,Bhagwandin,Kartosen,Tjon A Ten,Lieuw-A-Soe,Pinas',
    ),
  },
  {
    code: 'polen',
    aandeel: 4,
    land: { code: '7028', omschrijving: 'Polen' },
    nationaliteit: { code: '0072', omschrijving: 'Poolse' },
    plaatsen: words('Opole,Wrocław,Katowice,Lublin,Gdańsk,Poznań,Łódź,Białystok'),
    vrouwen: words(
      'Agnieszka,Katarzyna,Małgorzata,Zofia,Aleksandra,Joanna,Ewa,Magdalena,Karolina,Natalia,Monika,Julia,Paulina,Beata',
    ),
    mannen: words(
      'Piotr,Krzysztof,Tomasz,Paweł,Michał,Marcin,Jakub,Łukasz,Mateusz,Grzegorz,Dawid,Rafał,Wojciech,Kacper',
    ),
    achternamen: words(
      'Nowak,Kowalczyk,Wójcik,Woźniak,Mazur,Krawczyk,Kaczmarek,Zając,Król,Wieczorek,Jabłoński,Dąbrowski,Zieliński,Szymański,Lewandowski,Wróbel,Stępień,Pawlak',
    ),
  },
  {
    code: 'antillen',
    aandeel: 2,
    land: { code: '7011', omschrijving: 'Nederlandse Antillen' },
    nationaliteit: { code: '0001', omschrijving: 'Nederlandse' },
    plaatsen: words('Willemstad,Bonaire,Sint Eustatius,Philipsburg'),
    vrouwen: words('Shurendy,Jacqueline,Solange,Zuleika,Mirelva,Nathaly,Rosalind,Chantelle'),
    mannen: words('Rignald,Jurandy,Gilbert,Norman,Elvis,Sharlon,Rudsel,Ethan'),
    achternamen: words('Martina,Maduro,Cijntje,Josepha,Rosalia,Albertus,Sambo,Winklaar,Obispo,Felida'),
  },
  {
    code: 'syrie',
    aandeel: 2,
    land: { code: '7009', omschrijving: 'Syrië' },
    nationaliteit: { code: '0336', omschrijving: 'Syrische' },
    plaatsen: words('Aleppo,Damascus,Homs,Hama,Idlib,Daraa'),
    vrouwen: words('Rima,Hala,Lina,Nour,Maya,Reem,Dima,Rana,Sawsan,Layal'),
    mannen: words('Khaled,Bashar,Firas,Ammar,Tarek,Anas,Majd,Wael,Samer,Nizar'),
    achternamen: words('Al Hassan,Khalil,Darwish,Al Masri,Shaheen,Haddad,Al Omar,Barakat,Kabbani,Nasser'),
  },
  {
    code: 'oekraine',
    aandeel: 2,
    land: { code: '6038', omschrijving: 'Oekraïne' },
    nationaliteit: { code: '0034', omschrijving: 'Oekraïense' },
    plaatsen: words('Kharkiv,Odesa,Dnipro,Mykolaiv,Poltava,Lviv'),
    vrouwen: words('Oksana,Iryna,Olena,Natalia,Tetiana,Yulia,Daria,Sofiia'),
    mannen: words('Andrii,Oleksandr,Serhii,Dmytro,Taras,Maksym,Bohdan,Artem'),
    achternamen: words('Shevchenko,Bondarenko,Kovalenko,Tkachenko,Moroz,Lysenko,Rudenko,Savchenko,Melnyk,Kravets'),
  },
  {
    code: 'duitsland',
    aandeel: 1,
    land: { code: '9089', omschrijving: 'Bondsrepubliek Duitsland' },
    nationaliteit: { code: '0055', omschrijving: 'Burger van de Bondsrepubliek Duitsland' },
    plaatsen: words('Kleve,Münster,Oldenburg,Köln,Düsseldorf'),
    vrouwen: words('Anke,Heike,Katrin,Ulrike,Jana,Birgit'),
    mannen: words('Jürgen,Uwe,Thorsten,Matthias,Günther,Lars'),
    achternamen: words('Müller,Schäfer,Weiss,Krüger,Böhm,Hoffmann,Lange,Schröder'),
  },
]
