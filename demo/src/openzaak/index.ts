export { startOpenZaak } from './server.ts'
export type { OpenZaakOptions } from './server.ts'
export type {
  BetrokkeneSeed,
  CatalogusSeed,
  DocumentSeed,
  InformatieobjecttypeSeed,
  OmschrijvingGeneriek,
  OpenZaakSeed,
  ResultaatSeed,
  ResultaattypeSeed,
  RolSeed,
  RoltypeSeed,
  StatusSeed,
  StatustypeSeed,
  Vertrouwelijkheidaanduiding,
  ZaakDocumentSeed,
  ZaakSeed,
  ZaaktypeSeed,
} from './seed.ts'
