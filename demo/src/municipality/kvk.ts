import type { KvkAdres, KvkInschrijving, KvkSeed, KvkVestiging } from '../kvk/index.ts'
import type { Adres, Bedrijf, Day, Town, Vestiging } from '../town/index.ts'

const UITGEBREID: Readonly<Record<string, string>> = {
  'Besloten Vennootschap': 'Besloten Vennootschap met gewone structuur',
  'Vereniging van eigenaars': 'Vereniging van eigenaars',
  Vereniging: 'Vereniging met volledige rechtsbevoegdheid',
}

/** The town's companies in the dialect of the trade register. */
export function kvkSeed(town: Town): KvkSeed {
  return { inschrijvingen: town.bedrijven.map(toInschrijving) }
}

function toInschrijving(bedrijf: Bedrijf): KvkInschrijving {
  return {
    kvkNummer: bedrijf.kvkNummer,
    ...(bedrijf.rsin === undefined ? {} : { rsin: bedrijf.rsin }),
    naam: bedrijf.naam,
    ...(bedrijf.statutaireNaam === undefined ? {} : { statutaireNaam: bedrijf.statutaireNaam }),
    rechtsvorm: bedrijf.rechtsvorm,
    uitgebreideRechtsvorm: UITGEBREID[bedrijf.rechtsvorm] ?? bedrijf.rechtsvorm,
    nonMailing: bedrijf.nonMailing,
    sbiActiviteiten: sbi(bedrijf),
    datumAanvang: compact(bedrijf.aanvang),
    formeleRegistratiedatum: compact(bedrijf.aanvang),
    ...(bedrijf.einde === undefined ? {} : { datumEinde: compact(bedrijf.einde) }),
    ...(bedrijf.rsin === undefined ? {} : { adressen: [adresOf(bedrijf.adres, false)] }),
    websites: bedrijf.vestigingen[0]?.websites ?? [],
    vestigingen: bedrijf.vestigingen.map((vestiging) => toVestiging(vestiging, bedrijf)),
  }
}

function toVestiging(vestiging: Vestiging, bedrijf: Bedrijf): KvkVestiging {
  const adressen: KvkAdres[] = [adresOf(vestiging.adres, vestiging.afgeschermd)]
  if (vestiging.postbus !== undefined) {
    const { nummer, postcode, woonplaats } = vestiging.postbus
    adressen.push({ type: 'correspondentieadres', postbusnummer: nummer, postcode, plaats: woonplaats })
  }
  const parttime = Math.floor(vestiging.werkzamePersonen / 3)
  return {
    vestigingsnummer: vestiging.vestigingsnummer,
    hoofdvestiging: vestiging.hoofd,
    eersteHandelsnaam: vestiging.handelsnamen[0] ?? bedrijf.naam,
    handelsnamen: vestiging.handelsnamen,
    commercieel: bedrijf.rechtsvorm !== 'Stichting' && bedrijf.rechtsvorm !== 'Vereniging',
    adressen,
    voltijdWerkzamePersonen: vestiging.werkzamePersonen - parttime,
    deeltijdWerkzamePersonen: parttime,
    websites: vestiging.websites,
    sbiActiviteiten: sbi(bedrijf),
    datumAanvang: compact(vestiging.aanvang),
    ...(vestiging.einde === undefined ? {} : { datumEinde: compact(vestiging.einde) }),
  }
}

function adresOf(adres: Adres, afgeschermd: boolean): KvkAdres {
  return {
    type: 'bezoekadres',
    ...(afgeschermd ? { afgeschermd: true } : {}),
    straatnaam: adres.straat,
    huisnummer: adres.huisnummer,
    ...(adres.huisletter === undefined ? {} : { huisletter: adres.huisletter }),
    ...(adres.huisnummertoevoeging === undefined ? {} : { huisnummerToevoeging: adres.huisnummertoevoeging }),
    postcode: adres.postcode,
    plaats: adres.woonplaats,
    geo: { adresseerbaarObjectId: adres.adresseerbaarObjectId, nummeraanduidingId: adres.nummeraanduidingId },
  }
}

function sbi(bedrijf: Bedrijf): { sbiCode: string; sbiOmschrijving: string }[] {
  return bedrijf.activiteiten.map(({ sbiCode, omschrijving }) => ({ sbiCode, sbiOmschrijving: omschrijving }))
}

/** KVK writes days as `YYYYMMDD`. */
function compact(day: Day): string {
  return day.replaceAll('-', '')
}
