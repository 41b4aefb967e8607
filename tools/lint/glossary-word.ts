import type { Rule } from 'eslint'
import { findForbidden, forbiddenWords, readGlossary } from '../glossary/index.ts'
import { child, isNode, nameOf, pathFrom, report } from './nodes.ts'

const FORBIDDEN = forbiddenWords(readGlossary())
const OUR_OWN = FORBIDDEN.filter((word) => !word.ofRegister)

/** In these places a register is spoken to in its own words. */
const DIALECT = /^(registers\/src\/(?!http\/)|demo\/|e2e\/|bench\/|tools\/)/
/** The stand-ins and the tools that know registers may use any word; the glossary and its tests must. */
const FREE = /^(demo\/|tools\/(glossary|lint|walls|referee)\/)/

/** One concept, one word: what is declared here is called as the glossary calls it. */
export const glossaryWord: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      synonym: '"{{name}}": the house says `{{instead}}`, not `{{word}}` (docs/glossary.md).',
      register: '"{{name}}": `{{word}}` is the word of a register and stays in its room; here it is `{{instead}}`.',
    },
  },
  create(context) {
    const path = pathFrom(context)
    if (FREE.test(path)) return {}
    const words = DIALECT.test(path) ? OUR_OWN : FORBIDDEN
    function check(node: unknown): void {
      if (!isNode(node)) return
      const name = nameOf(node)
      if (name === undefined) return
      const found = findForbidden(name, words)
      if (!found) return
      report(context, node, found.ofRegister ? 'register' : 'synonym', {
        name,
        word: found.word,
        instead: found.instead,
      })
    }
    function checkId(node: unknown): void {
      if (isNode(node)) check(child(node, 'id'))
    }
    function checkKey(node: unknown): void {
      if (isNode(node) && Reflect.get(node, 'computed') !== true) check(child(node, 'key'))
    }
    return {
      Program: (node) => {
        const file = path.split('/').at(-1)?.split('.')[0] ?? ''
        const found = findForbidden(file, words)
        if (found && isNode(node)) {
          report(context, node, found.ofRegister ? 'register' : 'synonym', {
            name: file,
            word: found.word,
            instead: found.instead,
          })
        }
      },
      'VariableDeclarator > Identifier.id': check,
      ':function > Identifier.params': check,
      'ObjectPattern > Property > Identifier.value': check,
      FunctionDeclaration: checkId,
      ClassDeclaration: checkId,
      TSInterfaceDeclaration: checkId,
      TSTypeAliasDeclaration: checkId,
      PropertyDefinition: checkKey,
      MethodDefinition: checkKey,
      TSPropertySignature: checkKey,
      TSMethodSignature: checkKey,
      'ObjectExpression > Property': checkKey,
    }
  },
}
