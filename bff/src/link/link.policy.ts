import { oneOf } from '#http'

export const mayReadLinks = oneOf('klantcontactmedewerker', 'redacteur')
export const mayManageLinks = oneOf('redacteur')
