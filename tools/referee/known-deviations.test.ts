import { expect, it } from 'vitest'
import { mayRepeat, parameterSchema } from './known-deviations.ts'

const NUMBER = { type: 'integer' }

it('reads a filter on a related record as a URL, in Open Zaak only', () => {
  expect(parameterSchema('openzaak-zaken-1.30.0.yaml', 'zaak', NUMBER)).toEqual({ type: 'string', format: 'uri' })
  expect(parameterSchema('openzaak-zaken-1.30.0.yaml', 'pageSize', NUMBER)).toBe(NUMBER)
  expect(parameterSchema('openklant2-klantinteracties-2.18.0.yaml', 'zaak', NUMBER)).toBe(NUMBER)
})

it('lets data_attr be given several times, and nothing else', () => {
  expect(mayRepeat('objects-api-4.0.0.yaml', 'data_attr')).toBe(true)
  expect(mayRepeat('objects-api-4.0.0.yaml', 'type')).toBe(false)
  expect(mayRepeat('openzaak-zaken-1.30.0.yaml', 'data_attr')).toBe(false)
})
