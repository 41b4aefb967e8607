import { describe, expect, it } from 'vitest'
import { KennisDocument } from '@kiss/domain/kennis'
import { toKennisartikel, toVac } from './kennis.ts'
import { KennisartikelData, VacData } from './schema.ts'

const OBJECT = '5f0d3c1e-6f0a-4a53-9d0e-3b8f0a5f5c11'
const ARTIKEL = '6f9a3c1e-0b52-4a4e-9a8e-0f2d7c5b1a01'

const NL = {
  taal: 'nl',
  titel: ' Paspoort aanvragen ',
  deskMemo: '<p>Verwijs naar de balie.</p>',
  tekst: '<p>Een paspoort vraag je aan.</p>',
  bewijs: '',
  kostenEnBetaalmethoden: '&lt;p&gt;83 euro&lt;/p&gt;',
  contact: null,
  notice: ' &nbsp; ',
  trefwoorden: [{ trefwoord: 'reisdocument ' }, { trefwoord: '' }],
  datumWijziging: '2026-10-01T08:00:00Z',
}

const DATA = {
  uuid: ARTIKEL,
  url: 'https://kennisbank.voorbeeld.nl/paspoort',
  publicatieDatum: '2026-01-01',
  afdelingen: [{ afdelingId: 'bz', afdelingnaam: 'Burgerzaken' }],
  vertalingen: [{ ...NL, taal: 'en', titel: 'Passport' }, NL],
}

const VAC = {
  vraag: 'Is parkeren gratis? ',
  antwoord: '<p>Op zondag.</p>',
  toelichting: '<p>Tot de raad anders beslist.</p>',
  status: 'actief',
  doelgroep: 'eu-burger',
  afdelingen: [{ ' AfdelingNaam ': ' Verkeer ' }],
  trefwoorden: [{ trefwoord: 'zondag' }],
}

function artikel(parts: object = {}): KennisDocument | undefined {
  return toKennisartikel({
    uuid: OBJECT,
    data: KennisartikelData.parse({ ...DATA, ...parts }),
    registrationAt: '2026-10-02',
  })
}

function inDutch(parts: object): KennisDocument | undefined {
  return artikel({ vertalingen: [{ ...NL, ...parts }] })
}

function vac(parts: object = {}): KennisDocument | undefined {
  return toVac({ uuid: OBJECT, data: VacData.parse({ ...VAC, ...parts }), registrationAt: '2026-10-02' })
}

describe('a kennisartikel', () => {
  it('is its Dutch text, the sections that have any in the order of reading', () => {
    expect(artikel()).toEqual({
      id: `kennisartikel_${ARTIKEL}`,
      soort: 'kennisartikel',
      titel: 'Paspoort aanvragen',
      afdelingen: ['Burgerzaken'],
      trefwoorden: ['reisdocument'],
      secties: [
        { sleutel: 'tekst', titel: 'Inleiding', inhoud: '<p>Een paspoort vraag je aan.</p>' },
        { sleutel: 'kostenEnBetaalmethoden', titel: 'Kosten', inhoud: '<p>83 euro</p>' },
        { sleutel: 'deskMemo', titel: 'KCC', inhoud: '<p>Verwijs naar de balie.</p>' },
      ],
      url: 'https://kennisbank.voorbeeld.nl/paspoort',
      gewijzigdOp: '2026-10-01T08:00:00Z',
    })
  })

  it('is known by its own uuid, else by that of its object', () => {
    expect(artikel({ uuid: undefined })?.id).toBe(`kennisartikel_${OBJECT}`)
    expect(artikel({ uuid: '../vac' })?.id).toBe(`kennisartikel_${OBJECT}`)
  })

  it.each([' NL', 'nl-NL'])('may write its language as "%s"', (taal) => {
    expect(inDutch({ taal })?.titel).toBe('Paspoort aanvragen')
  })

  it('may lack what is not needed to read it, or have something odd there', () => {
    const odd = { afdelingen: 'Burgerzaken', url: 12, publicatieDatum: null }
    const document = artikel({ ...odd, vertalingen: [{ taal: 'nl', titel: 'T', tekst: 't', trefwoorden: null }] })
    expect(document).toEqual({
      id: `kennisartikel_${ARTIKEL}`,
      soort: 'kennisartikel',
      titel: 'T',
      afdelingen: [],
      trefwoorden: [],
      secties: [{ sleutel: 'tekst', titel: 'Inleiding', inhoud: 't' }],
    })
    expect(KennisDocument.parse(document)).toEqual(document)
  })

  it.each([
    ['not in Dutch', { vertalingen: [{ ...NL, taal: 'en' }] }],
    ['without any text', { vertalingen: [] }],
    ['not published yet', { publicatieDatum: '2999-01-01' }],
    ['without a titel', { vertalingen: [{ ...NL, titel: ' ' }] }],
    ['without sections', { vertalingen: [{ taal: 'nl', titel: 'T', tekst: ' ' }] }],
  ])('is not shown when it is %s', (_, parts) => {
    expect(artikel(parts)).toBeUndefined()
  })
})

describe('a VAC', () => {
  it('is a vraag with its antwoord and what agents need to know', () => {
    expect(vac()).toEqual({
      id: `vac_${OBJECT}`,
      soort: 'vac',
      titel: 'Is parkeren gratis?',
      afdelingen: ['Verkeer'],
      trefwoorden: ['zondag'],
      secties: [
        { sleutel: 'antwoord', titel: 'Antwoord', inhoud: '<p>Op zondag.</p>' },
        { sleutel: 'toelichting', titel: 'Interne toelichting', inhoud: '<p>Tot de raad anders beslist.</p>' },
      ],
      gewijzigdOp: '2026-10-02',
    })
  })

  it('may have no toelichting', () => {
    expect(vac({ toelichting: null })?.secties.map(({ sleutel }) => sleutel)).toEqual(['antwoord'])
  })

  it.each(['non-actief', 'te-verwijderen', 'concept', undefined])('with status %s is not shown', (status) => {
    expect(vac({ status })).toBeUndefined()
  })

  it.each([{ vraag: ' ' }, { antwoord: '', toelichting: '' }])('with %j has nothing to show', (parts) => {
    expect(vac(parts)).toBeUndefined()
  })
})
