import { oneOf } from '#http'

export const mayAfhandelen = oneOf('klantcontactmedewerker')
