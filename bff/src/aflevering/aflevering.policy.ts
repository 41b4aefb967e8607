import { oneOf } from '#http'

export const maySeeAfleveringen = oneOf('klantcontactmedewerker')
