import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { KennisDocument } from './kennis.ts'
import type { KennisBron } from './port.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }

/** A source of kennis in memory; `silence` makes it fail from then on. */
export interface FakeKennisBron extends KennisBron {
  silence(fault: RegisterFault): void
}

/** Builds a document that is about nothing in particular; meaning stands in `parts`. */
export function buildKennisDocument(parts: Partial<KennisDocument> = {}): KennisDocument {
  return {
    id: 'kennisartikel_6f9a3c1e-0b52-4a4e-9a8e-0f2d7c5b1a01',
    soort: 'kennisartikel',
    titel: 'Paspoort aanvragen',
    afdelingen: ['Burgerzaken'],
    trefwoorden: ['reisdocument'],
    secties: [{ sleutel: 'tekst', titel: 'Inleiding', inhoud: '<p>Een paspoort vraag je aan bij de balie.</p>' }],
    ...parts,
  }
}

/** Fills the port from memory. */
export function createFakeKennisBron(documenten: readonly KennisDocument[]): FakeKennisBron {
  const register = { id: 'nep-kennis', naam: 'Kennisbank' }
  let fault: RegisterFault | undefined
  return {
    register,
    silence: (kind) => (fault = kind),
    async listDocumenten() {
      if (fault !== undefined) throw new RegisterError(register, fault)
      return [...documenten]
    },
  }
}

/** What every source of kennis must do, also the fake. `titels` are some of which it is known to hold them. */
export function describeKennisBron(
  name: string,
  open: () => Promise<{ bron: KennisBron; titels: readonly string[]; atLeast: number }>,
): void {
  describe(`${name} as a KennisBron`, () => {
    it('lists all its documents, each with an id of its own and something to read', async () => {
      const { bron, titels, atLeast } = await open()
      const documenten = await bron.listDocumenten(CONTEXT)
      expect(documenten.length).toBeGreaterThanOrEqual(atLeast)
      expect(new Set(documenten.map(({ id }) => id)).size).toBe(documenten.length)
      expect(documenten.map(({ titel }) => titel)).toEqual(expect.arrayContaining([...titels]))
      for (const document of documenten) {
        expect(KennisDocument.parse(document)).toEqual(document)
        expect(document.id).toMatch(new RegExp(`^${document.soort}_[A-Za-z0-9-]{1,100}$`))
        expect(document.secties.length).toBeGreaterThan(0)
        for (const { inhoud } of document.secties) expect(inhoud.trim()).not.toBe('')
      }
    })
  })
}
