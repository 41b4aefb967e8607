import { oneOf } from '#http'

export const mayZoekPersonen = oneOf('klantcontactmedewerker')
