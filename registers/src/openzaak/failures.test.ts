import { describeFailures, TEST_CONTEXT as context } from '#http/testing'
import { BSN, page, zaak } from './fixtures/records.ts'
import { createOpenZaak, type OpenZaak } from './index.ts'

const SECRET = 'een-geheim-van-meer-dan-32-tekens-lang'
const secrets = [BSN, SECRET, 'Bearer']

function calling(call: (register: OpenZaak) => Promise<unknown>) {
  return ({ baseUrl, timeoutMs }: { baseUrl: string; timeoutMs: number }) => {
    const urls = { zakenUrl: baseUrl, catalogiUrl: baseUrl, documentenUrl: baseUrl }
    const naming = { id: 'openzaak', naam: 'Open Zaak', clientId: 'kiss', secret: SECRET }
    return () => call(createOpenZaak({ ...naming, ...urls, timeoutMs }))
  }
}

describeFailures('openzaak listZaken', {
  make: calling((register) => register.listZaken({ soort: 'persoon', bsn: BSN }, context)),
  answer: page(zaak()),
  required: 'results.0._expand.rollen',
  absent: 'bug',
  secrets,
})

describeFailures('openzaak listIdentificaties', {
  make: calling((register) => register.listIdentificaties([zaak().uuid], context)),
  answer: page(zaak()),
  required: 'results.0.identificatie',
  absent: 'bug',
  secrets,
})
