import { oneOf } from '#http'

export const mayZoekBedrijven = oneOf('klantcontactmedewerker')
