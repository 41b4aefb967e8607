import { describe, expect, it } from 'vitest'
import { osaDistance } from './osa-distance.ts'

describe('the distance between two words', () => {
  it.each([
    ['paspoort', 'paspoort', 0],
    ['paspoortt', 'paspoort', 1],
    ['pasport', 'paspoort', 1],
    ['rijbewis', 'rijbewijs', 1],
    ['afvalcontianer', 'afvalcontainer', 1],
    ['verhuisen', 'verhuizen', 1],
    ['idenditeitskart', 'identiteitskaart', 2],
    ['', 'huis', 3],
    ['huis', 'verhuizen', 3],
    ['kat', 'hond', 3],
  ])('from %j to %j is %i, where two is the most that counts', (one, other, distance) => {
    expect(osaDistance(one, other, 2)).toBe(distance)
    expect(osaDistance(other, one, 2)).toBe(distance)
  })
})
