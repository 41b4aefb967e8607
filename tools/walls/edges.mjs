/**
 * The declared edges between rooms of one floor. A room that is not named here does not know its neighbours.
 * Before you add a line, try to turn the edge round, or to compose one level up: `desk/app`, or a use case of the bff.
 * `from: '*'` is every room of the floor.
 *
 * @type {{ floor: string, from: string, to: string[], reason: string }[]}
 */
export const EDGES = [
  { floor: 'domain', from: '*', to: ['errors'], reason: 'failure is part of every promise' },
  { floor: 'domain', from: '*', to: ['sessie'], reason: 'whoever asks a register says on whose behalf' },
  { floor: 'domain', from: 'klant', to: ['persoon'], reason: 'a klant who is a person is known by bsn' },
  { floor: 'domain', from: 'bedrijf', to: ['klant'], reason: 'kvkNummer and vestigingsnummer identify a klant' },
  { floor: 'domain', from: 'zaak', to: ['klant'], reason: 'zaken are looked up by whose they are' },
  { floor: 'domain', from: 'contactverzoek', to: ['zaak'], reason: 'a contactverzoek may be about a zaak' },
  {
    floor: 'domain',
    from: 'contactmoment',
    to: ['klant', 'zaak', 'contactverzoek'],
    reason: 'a contactmoment has a klant, may be about zaken, and may promise a contactverzoek',
  },
  { floor: 'domain', from: 'afhandeling', to: ['klant'], reason: 'each vraag is registered for a klant' },
  { floor: 'contract', from: '*', to: ['route'], reason: 'an endpoint is a route value' },
  { floor: 'registers', from: '*', to: ['http'], reason: 'the one way out of the house' },
  { floor: 'bff', from: '*', to: ['http', 'database'], reason: 'routes are served and records are kept in one way' },
  {
    floor: 'bff',
    from: 'klantbeeld',
    to: ['contactmoment'],
    reason: 'the klantbeeld shows our own record of each contact',
  },
  { floor: 'bff', from: 'afhandeling', to: ['afdeling'], reason: 'an afdeling that is registered must exist' },
  {
    floor: 'bff',
    from: 'aflevering',
    to: ['afhandeling', 'contactmoment'],
    reason: 'it brings away what an afhandeling saved, and says of each contactmoment how far it is',
  },
  { floor: 'bff', from: 'app', to: ['*'], reason: 'the app plugs the rooms together' },
  {
    floor: 'desk',
    from: '*',
    to: ['ui', 'api'],
    reason: 'components without a domain word, and the one way to the bff',
  },
  {
    floor: 'desk',
    from: 'persoon',
    to: ['contactmoment'],
    reason: 'a search belongs to the contactmoment it is done for',
  },
  {
    floor: 'desk',
    from: 'bedrijf',
    to: ['contactmoment'],
    reason: 'a search belongs to the contactmoment it is done for',
  },
  {
    floor: 'desk',
    from: 'klantbeeld',
    to: ['contactmoment'],
    reason: 'what is shown of a klant lives and ends with the contactmoment',
  },
  { floor: 'desk', from: 'app', to: ['*'], reason: 'the shell and its pages compose the rooms' },
  { floor: 'demo', from: '*', to: ['server'], reason: 'the kit that every stand-in is built with' },
  {
    floor: 'demo',
    from: 'municipality',
    to: ['*'],
    reason: 'writes the one town down in the records of every stand-in',
  },
]
