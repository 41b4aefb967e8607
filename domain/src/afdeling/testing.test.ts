import { describe, expect, it } from 'vitest'
import { createFakeAfdelingRegister, describeAfdelingRegister } from './testing.ts'

const CONTEXT = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }
const AFDELINGEN = ['Werk en Inkomen', 'Belastingen', 'één loket'].map((naam) => ({ identificatie: naam, naam }))

describeAfdelingRegister('the fake', async () => ({
  register: createFakeAfdelingRegister(AFDELINGEN),
  names: AFDELINGEN.map(({ naam }) => naam),
}))

describe('the fake', () => {
  it('is silent when it is told to be', async () => {
    const register = createFakeAfdelingRegister(AFDELINGEN)
    register.silence('unreachable')
    await expect(register.listAfdelingen(CONTEXT)).rejects.toThrow('nep-afdelingen: unreachable')
  })
})
