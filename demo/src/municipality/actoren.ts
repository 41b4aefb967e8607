import type { OpenKlantSeed } from '../openklant/index.ts'
import { createUuids, medewerkernaam } from '../town/index.ts'
import type { Medewerker, Organisatie } from '../town/index.ts'

type ActorSeed = OpenKlantSeed['actoren'][number]

/** Everybody in the klant register who does something, each once. */
export interface Actoren {
  all: ActorSeed[]
  /** Uuid of the agent who logged in and spoke with the klant; known by e-mail. */
  agent(medewerker: Medewerker): string
  /** Uuid of a colleague who has to do something; known by the identificatie in the Objecten register. */
  collega(medewerker: Medewerker): string
  /** Uuid of a department or team. */
  eenheid(kind: 'afd' | 'grp', identificatie: string): string
}

/**
 * Departments and teams first; staff as they turn up. One person may be there twice, once by e-mail and once by
 * identificatie: that is how desktops in the field fill this register.
 */
export function createActoren(seed: number, organisatie: Organisatie): Actoren {
  const uuids = createUuids(seed, 'actor')
  const all: ActorSeed[] = []
  const known = new Map<string, string>()

  function add(key: string, make: (uuid: string) => ActorSeed): string {
    const there = known.get(key)
    if (there !== undefined) return there
    const uuid = uuids(all.length)
    known.set(key, uuid)
    all.push(make(uuid))
    return uuid
  }

  function addEenheid(kind: 'afd' | 'grp', identificatie: string, naam: string, emailadres: string): void {
    add(`${kind} ${identificatie}`, (uuid) => ({
      uuid,
      naam,
      soortActor: 'organisatorische_eenheid',
      actoridentificator: {
        objectId: identificatie,
        codeObjecttype: kind,
        codeRegister: 'obj',
        codeSoortObjectId: 'idf',
      },
      actorIdentificatie: { omschrijving: naam, emailadres, telefoonnummer: '', faxnummer: '', functie: '' },
    }))
  }
  for (const { identificatie, naam, emailadres } of organisatie.afdelingen)
    addEenheid('afd', identificatie, naam, emailadres)
  for (const { identificatie, naam, emailadres } of organisatie.groepen)
    addEenheid('grp', identificatie, naam, emailadres)

  function medewerkerActor(uuid: string, medewerker: Medewerker, register: 'msei' | 'obj'): ActorSeed {
    const byMail = register === 'msei'
    return {
      uuid,
      naam: medewerkernaam(medewerker),
      soortActor: 'medewerker',
      actoridentificator: {
        objectId: byMail ? medewerker.emailadres : medewerker.identificatie,
        codeObjecttype: 'mdw',
        codeRegister: register,
        codeSoortObjectId: byMail ? 'email' : 'idf',
      },
      actorIdentificatie: {
        functie: medewerker.functie.slice(0, 40),
        emailadres: medewerker.emailadres,
        telefoonnummer: medewerker.telefoonnummer,
        omschrijving: '',
        faxnummer: '',
      },
    }
  }

  return {
    all,
    agent: (medewerker) => add(`msei ${medewerker.emailadres}`, (uuid) => medewerkerActor(uuid, medewerker, 'msei')),
    collega: (medewerker) => add(`obj ${medewerker.identificatie}`, (uuid) => medewerkerActor(uuid, medewerker, 'obj')),
    eenheid(kind, identificatie) {
      const uuid = known.get(`${kind} ${identificatie}`)
      if (uuid === undefined) throw new Error(`no ${kind} ${identificatie}`)
      return uuid
    },
  }
}
