import type { Rule } from 'eslint'
import { isNode, pathFrom, report } from './nodes.ts'

const DRAWER = /^(utils?|helpers?|common|misc|shared|lib|stuff|constants|types)$/i

/** A drawer is where things go that nobody looks for; a name that says what it does is found again. */
export const noDrawers: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      drawer:
        '"{{name}}" is a drawer. Keep the function in the room that needs it; at the third user make a small room named ' +
        'after what it does, such as dates or paging.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const parts = pathFrom(context).split('/')
        const drawer = parts.find((part) => DRAWER.test(part.replace(/(\.test|\.test-d)?\.[cm]?[jt]s$|\.vue$/, '')))
        if (drawer !== undefined && isNode(node)) report(context, node, 'drawer', { name: drawer })
      },
    }
  },
}
