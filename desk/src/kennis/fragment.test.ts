import { describe, expect, it } from 'vitest'
import { fragmentParts } from './fragment.ts'

describe('the fragment of a hit', () => {
  it('keeps markup in it as text', () => {
    expect(fragmentParts('<img src=x onerror=alert(1)> «<b>paspoort</b>»')).toEqual([
      { text: '<img src=x onerror=alert(1)> ', found: false },
      { text: '<b>paspoort</b>', found: true },
    ])
  })

  it('survives a mark without its other half, and marks within marks', () => {
    expect(fragmentParts('een » los «open en «dubbel»')).toEqual([
      { text: 'een ', found: false },
      { text: ' los ', found: false },
      { text: 'open en ', found: true },
      { text: 'dubbel', found: true },
    ])
    expect(fragmentParts('')).toEqual([])
  })

  it('cuts at the words found', () => {
    expect(fragmentParts('Een «paspoort» vraag je aan')).toEqual([
      { text: 'Een ', found: false },
      { text: 'paspoort', found: true },
      { text: ' vraag je aan', found: false },
    ])
  })
})
