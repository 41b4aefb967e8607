import { describe, expect, it } from 'vitest'
import { Silent, silenceSentence } from './gathered.ts'

const register = { register: 'openzaak', naam: 'Open Zaak' }

describe('the sentence about a silent register', () => {
  it.each([
    ['timeout', 'Open Zaak antwoordt niet op tijd.'],
    ['unreachable', 'Open Zaak is niet bereikbaar.'],
    ['refused', 'Open Zaak weigert onze vraag.'],
    ['overloaded', 'Open Zaak is overbelast.'],
    ['broken', 'Open Zaak heeft een storing.'],
    ['unreadable', 'Open Zaak geeft een antwoord dat wij niet kunnen lezen.'],
  ] as const)('says what is the matter: %s', (fault, zin) => {
    expect(silenceSentence({ ...register, fault })).toBe(zin)
  })

  it('exists for every fault there is', () => {
    const sentences = Silent.shape.fault.options.map((fault) => silenceSentence({ ...register, fault }))
    expect(new Set(sentences).size).toBe(6)
  })
})
