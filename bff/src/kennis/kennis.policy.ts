import { oneOf } from '#http'

export const maySearchKennis = oneOf('klantcontactmedewerker', 'kennisbank')
export const mayReadKennis = oneOf('klantcontactmedewerker', 'kennisbank')
