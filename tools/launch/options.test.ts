import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

const PLAIN = { fresh: false, port: undefined, data: undefined, json: false }

describe('the options of npm start', () => {
  it('are none by default', () => {
    expect(readOptions([], {})).toEqual(PLAIN)
  })

  it('are read from the command line, which beats PORT', () => {
    expect(readOptions(['--fresh', '--port', '9000', '--data', '/srv/kiss'], { PORT: '80' })).toEqual({
      fresh: true,
      port: 9000,
      data: '/srv/kiss',
      json: false,
    })
    expect(readOptions([], { PORT: '9001' })).toEqual({ ...PLAIN, port: 9001 })
  })

  it('are found where npm keeps them when the -- was forgotten, but only when npm started us', () => {
    const kept = { npm_config_port: '9000', npm_config_fresh: 'true', npm_config_data: '/srv/kiss' }
    expect(readOptions([], { ...kept, npm_lifecycle_event: 'start' })).toEqual({
      fresh: true,
      port: 9000,
      data: '/srv/kiss',
      json: false,
    })
    expect(readOptions([], kept)).toEqual(PLAIN)
  })

  it('name a folder from where the operator stood', () => {
    expect(readOptions(['--data', 'second'], { INIT_CWD: '/home/ans' })).toMatchObject({ data: '/home/ans/second' })
  })

  it('are refused with the list of what there is', () => {
    expect(() => readOptions(['--prot', '1'], {})).toThrow(/Unknown option '--prot'[^]*--port N/)
    expect(() => readOptions(['--port', 'no'], {})).toThrow('"no" is not a port')
    expect(() => readOptions(['--port', '70000'], {})).toThrow('"70000" is not a port')
  })
})
