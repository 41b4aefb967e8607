import { describe, expect, it } from 'vitest'
import { NAMES, readOptions } from './options.ts'

describe('the options of the demo town', () => {
  it('are few when nothing is said: every register, no login, in memory, today', () => {
    expect(readOptions([], {})).toEqual({
      only: NAMES.filter((name) => name !== 'login'),
      ports: {},
      data: undefined,
      bffUrl: undefined,
      brpFile: undefined,
      seed: 1,
      today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      followStdin: false,
    })
  })

  it('are read from words and environment', () => {
    const words = [
      '--bff-url',
      'http://127.0.0.1:8080/',
      '--data',
      'map',
      '--only',
      'brp,login',
      '--ports',
      'brp=81,login=82',
    ]
    const more = ['--seed', '7', '--today', '2024-02-29', '--follow-stdin']
    expect(readOptions([...words, ...more], { DEMO_BRP: 'personen.json' })).toEqual({
      only: ['brp', 'login'],
      ports: { brp: 81, login: 82 },
      data: 'map',
      bffUrl: 'http://127.0.0.1:8080',
      brpFile: 'personen.json',
      seed: 7,
      today: '2024-02-29',
      followStdin: true,
    })
  })

  it.each([
    [['--kleur', 'rood'], /kleur/],
    [['--only', 'brp,bag'], /no stand-in bag/],
    [['--only', 'login'], /login needs --bff-url/],
    [['--bff-url', 'kiss'], /not the address/],
    [['--ports', 'brp=99999'], /not a port/],
    [['--ports', 'brp'], /not a whole number/],
    [['--seed', '-1'], /.+/],
    [['--today', '2025-02-29'], /not a day/],
  ])('%j is refused with a sentence', (words, sentence) => {
    expect(() => readOptions(words, {})).toThrow(sentence)
  })
})
