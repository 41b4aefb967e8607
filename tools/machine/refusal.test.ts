import { describe, expect, it } from 'vitest'
import { explainFileError, Refusal } from './refusal.js'

function failing(code: string) {
  return Object.assign(new Error(`${code}: it did not work`), { code })
}

describe('a failure of the file system', () => {
  it.each([
    ['ENOSPC', 'There is no space left on the disk that holds /srv: free about 1.5 GB'],
    ['EDQUOT', 'There is no space left on the disk that holds /srv'],
    ['EACCES', 'KISS may not write in /srv: clone KISS into a folder of your own'],
    ['EROFS', 'KISS may not write in /srv'],
  ])('%s becomes one sentence with its remedy', (code, sentence) => {
    const explained = explainFileError(failing(code), '/srv')
    expect(explained).toBeInstanceOf(Refusal)
    expect(String(explained)).toContain(sentence)
  })

  it('that we do not know stays what it was', () => {
    const error = failing('EMFILE')
    expect(explainFileError(error, '/srv')).toBe(error)
    expect(explainFileError('odd', '/srv')).toBe('odd')
  })
})
