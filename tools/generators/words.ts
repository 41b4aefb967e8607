/** The spellings of one word that templates ask for. */
export interface Words {
  /** `werkbericht`, or `haalcentraal-brp` for a register. */
  name: string
  /** By default with `en`: `werkberichten`. */
  plural: string
  meaning: string
  source: string
}

/**
 * Checks and completes what was asked for.
 * @throws Error with a sentence that says what is wrong.
 */
export function readWords(kind: 'room' | 'register', given: Partial<Words>): Words {
  const { name = '', plural = `${name}en`, meaning = '', source = 'house' } = given
  if (!(kind === 'room' ? /^[a-z]+$/ : /^[a-z][a-z\d]*(-[a-z\d]+)*$/).test(name)) {
    throw new Error(
      `"${name}" is no name for a ${kind}: one Dutch word in small letters${kind === 'room' ? '' : ', or some with hyphens'}`,
    )
  }
  if (kind === 'room' && !/^[a-z]+$/.test(plural)) throw new Error(`"${plural}" is no plural: small letters only`)
  if (plural === name) throw new Error(`the plural of "${name}" must differ from it: give --plural`)
  const bare = meaning.trim().replace(/\.$/, '')
  if (bare.length < 10) throw new Error('say what it is: --meaning "A sentence for the glossary"')
  if (`${bare}${source}`.includes('|')) throw new Error('a row of the glossary cannot hold |')
  return { name, plural, meaning: bare.charAt(0).toUpperCase() + bare.slice(1), source }
}

/** Fills the words in where a template, or the name of its file, asks for them. */
export function fillIn(template: string, words: Words): string {
  return template
    .replaceAll('__room__', words.name)
    .replaceAll('__Room__', pascal(words.name))
    .replaceAll('__register__', words.name)
    .replaceAll('__Register__', pascal(words.name))
    .replaceAll('__REGISTER__', words.name.toUpperCase().replaceAll('-', '_'))
    .replaceAll('__ROOM__', words.name.toUpperCase())
    .replaceAll('__plural__', words.plural)
    .replaceAll('__Plural__', pascal(words.plural))
    .replaceAll('__meaning__', words.meaning)
    .replaceAll('__source__', words.source)
}

function pascal(word: string): string {
  return word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
