import type { AfdelingRegister } from '@kiss/domain/afdeling/port'
import { createObjecten } from './objecten.ts'
import type { ObjectenOptions } from './objecten.ts'
import { AfdelingPage } from './schema.ts'

/**
 * The afdelingen of the municipality, objects of the type Afdeling.
 *
 * @throws Bug when `baseUrl` is no address
 */
export function createAfdelingRegister(options: ObjectenOptions): AfdelingRegister {
  const objecten = createObjecten(options)
  const { compare } = new Intl.Collator('nl')
  return {
    register: objecten.register,
    async listAfdelingen(context) {
      const objects = await objecten.list(AfdelingPage, context, 'record__data__naam')
      // Once more in our own order: that of the register is the order of its database.
      return objects.map(({ data }) => data).sort((one, other) => compare(one.naam, other.naam))
    },
  }
}
