export { Zaak, ZaakVerwijzing } from './zaak.ts'
