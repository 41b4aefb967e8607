import type { OpenKlantSeed } from './seed.ts'

/** A uuid that reads as its number. */
export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export const TOKEN = 'a-token-of-forty-characters-at-the-most'

/** Passes the eleven-test and is in the official test range. */
export const BSN = '999993653'
export const KVK = '69599084'
export const VESTIGING = '000037178598'

/** A few records of every kind: a persoon with two contacts, a company with a branch, an unknown caller. */
export function fixtureSeed(): OpenKlantSeed {
  const naam = { voorletters: 'J', voornaam: 'Jan', voorvoegselAchternaam: 'van der', achternaam: 'Vis' }
  const none = { objectId: '', codeObjecttype: '', codeRegister: '', codeSoortObjectId: '' }
  return {
    partijen: [
      { uuid: id(1), soortPartij: 'persoon', contactnaam: naam, voorkeurstaal: 'nld' },
      { uuid: id(2), soortPartij: 'organisatie', naam: 'Bakkerij De Korenaar' },
      { uuid: id(3), soortPartij: 'organisatie', naam: 'Bakkerij De Korenaar, winkel' },
      { uuid: id(4), soortPartij: 'contactpersoon', contactnaam: naam, werkteVoorPartij: id(2) },
    ],
    partijIdentificatoren: [
      identificator(11, 1, 'natuurlijk_persoon', 'brp', 'bsn', BSN),
      identificator(12, 2, 'niet_natuurlijk_persoon', 'hr', 'kvk_nummer', KVK),
      {
        ...identificator(13, 3, 'vestiging', 'hr', 'vestigingsnummer', VESTIGING),
        subIdentificatorVan: id(12),
      },
    ],
    digitaleAdressen: [
      {
        uuid: id(21),
        verstrektDoorPartij: id(1),
        adres: 'jan.vis@example.org',
        soortDigitaalAdres: 'email',
        isStandaardAdres: true,
        referentie: 'portaal',
        verificatieDatum: '2026-02-01',
      },
      {
        uuid: id(22),
        verstrektDoorBetrokkene: id(43),
        adres: '0612345678',
        soortDigitaalAdres: 'telefoonnummer',
      },
    ],
    klantcontacten: [
      contact(31, '2026-03-01T09:00:00Z', { nummer: '0000000031', referentienummer: '31' }),
      contact(32, '2026-03-02T09:00:00Z', { inhoud: 'Vraagt naar het paspoort' }),
      contact(33, '2026-02-01T09:00:00Z', { kanaal: 'Balie', vertrouwelijk: true }),
    ],
    betrokkenen: [
      { uuid: id(41), wasPartij: id(1), hadKlantcontact: id(31), contactnaam: naam },
      { uuid: id(42), wasPartij: id(1), hadKlantcontact: id(32), organisatienaam: 'Bakkerij De Korenaar' },
      { uuid: id(43), wasPartij: null, hadKlantcontact: id(33), contactnaam: naam },
    ],
    onderwerpobjecten: [
      {
        uuid: id(51),
        klantcontact: id(31),
        onderwerpobjectidentificator: {
          objectId: id(999),
          codeObjecttype: 'zgw-Zaak',
          codeRegister: 'openzaak',
          codeSoortObjectId: 'uuid',
        },
      },
      { uuid: id(52), klantcontact: id(32), wasKlantcontact: id(31), onderwerpobjectidentificator: null },
    ],
    bijlagen: [
      { uuid: id(55), wasBijlageVanKlantcontact: id(31), bijlageidentificator: { ...none, objectId: id(998) } },
    ],
    actoren: [
      {
        uuid: id(61),
        naam: 'Burgerzaken',
        soortActor: 'organisatorische_eenheid',
        actoridentificator: { objectId: 'bz', codeObjecttype: 'afd', codeRegister: 'obj', codeSoortObjectId: 'idf' },
      },
      {
        uuid: id(62),
        naam: 'Sanne de Boer',
        soortActor: 'medewerker',
        actoridentificator: {
          objectId: 'sanne@example.org',
          codeObjecttype: 'mdw',
          codeRegister: 'msei',
          codeSoortObjectId: 'email',
        },
      },
    ],
    actorklantcontacten: [{ uuid: id(71), actor: id(62), klantcontact: id(31) }],
    internetaken: [
      {
        uuid: id(81),
        nummer: '0000000081',
        referentienummer: '81',
        gevraagdeHandeling: 'Contact opnemen met betrokkene',
        aanleidinggevendKlantcontact: id(33),
        toegewezenAanActoren: [id(61), id(62)],
        toegewezenOp: '2026-02-01T09:05:00Z',
      },
    ],
  }
}

function contact(
  number: number,
  plaatsgevondenOp: string,
  more: Partial<OpenKlantSeed['klantcontacten'][number]>,
): OpenKlantSeed['klantcontacten'][number] {
  return { uuid: id(number), kanaal: 'Telefoon', onderwerp: `Vraag ${number}`, plaatsgevondenOp, ...more }
}

function identificator(
  number: number,
  partij: number,
  codeObjecttype: string,
  codeRegister: string,
  codeSoortObjectId: string,
  objectId: string,
): OpenKlantSeed['partijIdentificatoren'][number] {
  return {
    uuid: id(number),
    identificeerdePartij: id(partij),
    partijIdentificator: { codeObjecttype, codeRegister, codeSoortObjectId, objectId },
  }
}
