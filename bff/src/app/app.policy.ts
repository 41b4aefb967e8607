import { anyoneLoggedIn } from '#http'

export const mayReadOpenApi = anyoneLoggedIn
