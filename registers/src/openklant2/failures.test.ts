import { describeFailures, TEST_CONTEXT as context } from '#http/testing'
import { BSN, klantcontact, page, partij } from './fixtures/records.ts'
import { createOpenKlant2, type OpenKlant2 } from './index.ts'

const klant = { soort: 'persoon', bsn: BSN } as const
const secrets = [BSN, 'geheim']

/** What fits every question of a history: a partij, and a klantcontact that it had. */
const contact = klantcontact()
const both = page({ ...partij(), ...contact, _expand: { ...contact._expand, digitaleAdressen: [] } })

function calling(call: (register: OpenKlant2) => Promise<unknown>) {
  return (settings: { baseUrl: string; timeoutMs: number }) => () =>
    call(createOpenKlant2({ id: 'openklant', naam: 'Open Klant', token: 'geheim', ...settings }))
}

describeFailures('openklant2 findContactgegevens', {
  make: calling((register) => register.findContactgegevens(klant, context)),
  answer: page(partij({ _expand: { digitaleAdressen: [{ adres: 'a@example.org', soortDigitaalAdres: 'email' }] } })),
  required: 'results.0.partijIdentificatoren',
  absent: 'bug',
  secrets,
})

describeFailures('openklant2 ensureKlant', {
  make: calling((register) => register.ensureKlant(klant, context)),
  answer: page(partij()),
  required: 'results.0.uuid',
  absent: 'bug',
  secrets,
})

describeFailures('openklant2 ensureZaak', {
  make: calling((register) => register.ensureZaak('contact', 'zaak', context)),
  answer: { uuid: 'x', _expand: { gingOverOnderwerpobjecten: [] } },
  required: '_expand.gingOverOnderwerpobjecten',
  absent: 'bug',
  secrets,
})

describeFailures('openklant2 listHistorie', {
  make: calling((register) => register.listHistorie(klant, context)),
  answer: both,
  required: 'results.0._expand.hadBetrokkenen',
  absent: 'bug',
  requestsAtOnce: 2,
  secrets,
})
