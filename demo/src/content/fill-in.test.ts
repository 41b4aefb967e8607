import { describe, expect, it } from 'vitest'
import { fillIn } from './fill-in.ts'

describe('fillIn', () => {
  it('refuses a placeholder that nobody fills', () => {
    expect(() => fillIn('Welkom in {{stad}}', { gemeente: 'Zonnedijk' })).toThrow('{{stad}}')
  })

  it('puts the name in every place', () => {
    const text = '<p>{{gemeente}} en nog eens {{ gemeente }}.</p>'
    expect(fillIn(text, { gemeente: 'Zonnedijk' })).toBe('<p>Zonnedijk en nog eens Zonnedijk.</p>')
  })

  it('takes the name literally, also with a dollar sign', () => {
    expect(fillIn('{{gemeente}}', { gemeente: "$&'s dorp" })).toBe("$&'s dorp")
  })
})
