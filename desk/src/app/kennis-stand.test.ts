import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useContactmomenten } from '#contactmoment'
import { useKennis } from './kennis-stand.ts'

const TREFFER = { id: 'kennisartikel_1', soort: 'kennisartikel' as const, titel: 'Paspoort', fragment: '' }
const DOCUMENT = {
  ...TREFFER,
  afdelingen: ['Burgerzaken'],
  trefwoorden: [],
  secties: [{ sleutel: 'kosten', titel: 'Kosten', inhoud: '<p>€ 80</p>' }],
}

beforeEach(() => setActivePinia(createPinia()))

describe('the kennisbank', () => {
  it('without a contactmoment records nothing', () => {
    const kennis = useKennis()
    kennis.search('paspoort')
    kennis.openHit({ ...TREFFER, afdelingen: [] })
    expect(kennis.stand.value).toMatchObject({ gezocht: 'paspoort', artikel: 'kennisartikel_1' })
    expect(kennis.bron.value).toBeUndefined()
    expect(useContactmomenten().start().vragen[0]?.bronnen).toEqual([])
  })

  it('during a contactmoment records what was opened once, with its afdeling and sections', () => {
    const contactmomenten = useContactmomenten()
    contactmomenten.start()
    const kennis = useKennis()
    kennis.openHit({ ...TREFFER, afdelingen: ['Burgerzaken', 'Belastingen'] })
    kennis.read(DOCUMENT)
    kennis.openHit({ ...TREFFER, afdelingen: ['Burgerzaken'] })
    expect(contactmomenten.currentVraag?.bronnen).toEqual([
      {
        soort: 'kennisartikel',
        id: 'kennisartikel_1',
        titel: 'Paspoort',
        afdeling: 'Burgerzaken',
        secties: [{ sleutel: 'kosten', titel: 'Kosten' }],
      },
    ])
    expect(kennis.bron.value).toBe('bij')
  })

  it('does not bring back a bron that the agent took away, until they ask for it', () => {
    const contactmomenten = useContactmomenten()
    contactmomenten.start()
    const kennis = useKennis()
    kennis.openHit({ ...TREFFER, afdelingen: [] })
    contactmomenten.removeBron('kennisartikel_1')
    kennis.read(DOCUMENT)
    expect(kennis.bron.value).toBe('niet')
    kennis.addBron(DOCUMENT)
    expect(kennis.bron.value).toBe('bij')
    expect(contactmomenten.currentVraag?.bronnen[0]?.secties).toHaveLength(1)
  })

  it('changes along with the caller', () => {
    const contactmomenten = useContactmomenten()
    const kennis = useKennis()
    const first = contactmomenten.start()
    kennis.type('pasp')
    kennis.search('paspoort')
    kennis.turn(2)
    contactmomenten.start()
    expect(kennis.stand.value).toEqual({ zoekterm: '', gezocht: '', pagina: 1 })
    expect(kennis.isOpen.value).toBe(false)
    contactmomenten.switchTo(first.id)
    expect(kennis.stand.value).toEqual({ zoekterm: 'paspoort', gezocht: 'paspoort', pagina: 2 })
  })

  it('begins at page 1 with another search, goes back to the results, and closes', () => {
    const kennis = useKennis()
    kennis.search('paspoort')
    kennis.turn(3)
    kennis.openArtikel('vac_1')
    kennis.backToResults()
    expect(kennis.stand.value).toMatchObject({ pagina: 3, gezocht: 'paspoort' })
    kennis.openArtikel('vac_1')
    kennis.search('rijbewijs')
    expect(kennis.stand.value).toEqual({ zoekterm: 'rijbewijs', gezocht: 'rijbewijs', pagina: 1 })
    kennis.close()
    expect(kennis.isOpen.value).toBe(false)
  })
})
