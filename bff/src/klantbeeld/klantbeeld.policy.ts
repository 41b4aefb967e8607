import { oneOf } from '#http'

export const maySeeKlantbeeld = oneOf('klantcontactmedewerker')
