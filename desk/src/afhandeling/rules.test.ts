import { describe, expect, it } from 'vitest'
import { MAX_NOTITIE, MAX_SPECIFIEKE_VRAAG, tooLongSentence, Vraag } from '@kiss/domain/afhandeling'
import { summarySentence } from './form-words.ts'
import { faultsByVraag, judgeVraag } from './judge.ts'
import { presetAfdeling } from './preset.ts'
import { toAfhandeling, toVraag } from './vraag-invoer.ts'
import type { AfhandelingInvoer, BronInvoer, VraagInvoer } from './vraag-invoer.ts'
import { ANDERS, gekozenOptie, vraagOpties } from './vraag-opties.ts'

const kind: BronInvoer = {
  soort: 'kennisartikel',
  id: 'kennisartikel_1',
  titel: 'Kind erkennen',
  afdeling: 'Burgerzaken',
  secties: [
    { sleutel: 'tekst', titel: 'Inleiding' },
    { sleutel: 'notice', titel: 'Bijzonderheden' },
  ],
}
const vac: BronInvoer = {
  soort: 'vac',
  id: 'vac_1',
  titel: 'Mag ik bellen op de fiets?',
  afdeling: 'Handhaving',
  secties: [{ sleutel: 'antwoord', titel: 'Antwoord' }],
}

function invoer(parts: Partial<VraagInvoer> = {}, afhandeling: Partial<AfhandelingInvoer> = {}): VraagInvoer {
  return {
    id: 'v1',
    startdatum: '2026-03-02T09:00:00.000Z',
    notitie: '',
    bronnen: [],
    ...parts,
    afhandeling: {
      specifiekeVraag: 'Wat kost het?',
      kanaal: 'Telefoon',
      gespreksresultaat: 'Zelfstandig afgehandeld',
      afdeling: 'Burgerzaken',
      ...afhandeling,
    },
  }
}

describe('judging a vraag', () => {
  it('says at each field what is missing, all at once', () => {
    const empty = invoer({}, { specifiekeVraag: ' ', kanaal: '', gespreksresultaat: '', afdeling: '' })
    expect(judgeVraag(empty)).toEqual({
      specifiekeVraag: 'Vul een specifieke vraag in, of kies een vraag uit de lijst.',
      kanaal: 'Kies een kanaal.',
      gespreksresultaat: 'Kies hoe het gesprek is afgelopen.',
      afdeling: 'Kies een afdeling.',
    })
  })

  it('tells how much of a text must go', () => {
    const long = invoer({ notitie: 'n'.repeat(1048) }, { specifiekeVraag: 'v'.repeat(181) })
    expect(judgeVraag(long)).toEqual({
      notitie: tooLongSentence(1048, MAX_NOTITIE),
      specifiekeVraag: tooLongSentence(181, MAX_SPECIFIEKE_VRAAG),
    })
  })

  it('asks for an afdeling from the list, and takes any name when there is no list', () => {
    const other = invoer({}, { afdeling: 'Burgerzaakjes' })
    expect(judgeVraag(other, ['Burgerzaken'])).toEqual({
      afdeling: 'Kies een afdeling uit de lijst; deze naam staat er niet in.',
    })
    expect(judgeVraag(other)).toEqual({})
  })

  it('brings what the bff says of fields to the right vraag', () => {
    const faults = new Map([
      ['vragen.1.kanaal', 'Kies een kanaal.'],
      ['vragen.7.kanaal', 'Van niemand.'],
      ['contactmomentId', 'Geen veld.'],
    ])
    expect(faultsByVraag(faults, ['v1', 'v2'])).toEqual({ v2: { kanaal: 'Kies een kanaal.' } })
  })
})

describe('the summary of what must be mended', () => {
  it('names the field where the sentence only points at it', () => {
    expect(summarySentence('notitie', tooLongSentence(1048, 1000))).toMatch(/^Notitie: dit veld bevat 1048 tekens/)
    expect(summarySentence('kanaal', 'Kies een kanaal.')).toBe('Kies een kanaal.')
  })
})

describe('what stands for the vraag', () => {
  it('is the article alone for its introduction, and the article with the section for any other', () => {
    const read = (sectie?: string) =>
      toVraag(invoer({ bronnen: [{ ...kind, ...(sectie ? { sectie } : {}) }] }, { vraagBron: kind.id })).vraag
    expect([read(), read('tekst'), read('notice'), read('weg')]).toEqual([
      'Kind erkennen',
      'Kind erkennen',
      'Kind erkennen - Bijzonderheden',
      'Kind erkennen',
    ])
  })

  it('is chosen from the bronnen, their sections and Anders', () => {
    expect(vraagOpties([kind, vac]).map(({ label }) => label)).toEqual([
      'Kind erkennen',
      'Kind erkennen - Bijzonderheden',
      'Mag ik bellen op de fiets?',
      'Anders',
    ])
    const [, section] = vraagOpties([kind])
    expect(gekozenOptie([{ ...kind, sectie: 'notice' }], kind.id)).toBe(section?.value)
  })

  it('is Anders when the bron was taken away', () => {
    expect(gekozenOptie([], kind.id)).toBe(ANDERS)
    expect(toVraag(invoer({}, { vraagBron: kind.id })).vraag).toBe('')
  })
})

describe('the afdeling that is filled in beforehand', () => {
  const lijst = ['Burgerzaken', 'Handhaving']
  const leeg: AfhandelingInvoer = { specifiekeVraag: '', kanaal: '', gespreksresultaat: '', afdeling: '' }

  it('never replaces a choice of the agent', () => {
    expect(presetAfdeling({ ...leeg, vraagBron: kind.id, afdeling: 'Handhaving' }, [kind], lijst)).toBeUndefined()
  })

  it('does not come back in a field that the agent emptied', () => {
    const emptied = { ...leeg, vraagBron: kind.id, afdelingVoorstel: 'Burgerzaken' }
    expect(presetAfdeling(emptied, [kind], lijst)).toBeUndefined()
  })

  it('follows the bron as long as nobody chose', () => {
    const first = presetAfdeling({ ...leeg, vraagBron: kind.id }, [kind, vac], lijst)
    expect(first?.afdeling).toBe('Burgerzaken')
    expect(first && presetAfdeling({ ...first, vraagBron: vac.id }, [kind, vac], lijst)?.afdeling).toBe('Handhaving')
  })

  it('is none that the register does not know', () => {
    expect(presetAfdeling({ ...leeg, vraagBron: kind.id }, [kind], ['Parkeren'])).toBeUndefined()
  })
})

describe('what is sent', () => {
  it('is exactly what the domain allows, also when the draft knows more', () => {
    const rich = invoer(
      {
        klant: { identificatie: { soort: 'persoon', bsn: '999993653' } },
        zaak: {
          id: '6f9a3c1e-0b52-4a4e-9a8e-0f2d7c5b1a01',
          zaaksysteem: 'openzaak',
          identificatie: 'ZAAK-1',
          ...{ zaaktype: 'Parkeervergunning' },
        },
        bronnen: [{ ...kind, sectie: 'notice' }],
      },
      { vraagBron: kind.id, afdelingVoorstel: 'Burgerzaken' },
    )
    const sent = toVraag(rich)
    expect(Vraag.parse(sent)).toEqual(sent)
  })

  it('is the same text every time, so that a retry is the same request', () => {
    const contactmoment = { id: 'c1', idempotencyKey: 'k1', vragen: [invoer({ bronnen: [kind] })] }
    expect(JSON.stringify(toAfhandeling(contactmoment))).toBe(JSON.stringify(toAfhandeling(contactmoment)))
  })
})
