import { describe, expect, it } from 'vitest'
import { Table, keysAt } from './table.ts'

interface Row {
  uuid: string
  owner: string | null
  tags: string[]
}

function row(uuid: string, owner: string | null, tags: string[] = []): Row {
  return { uuid, owner, tags }
}

describe('a table', () => {
  it('finds by an indexed column, also in a list, and follows changes', () => {
    const table = new Table<Row>(['owner', 'tags'])
    table.put(row('a', 'x', ['one', 'two']))
    table.put(row('b', 'x'))
    expect(table.by('owner', 'x').map(({ uuid }) => uuid)).toEqual(['a', 'b'])
    table.put(row('a', null, ['two']))
    expect(table.by('owner', 'x').map(({ uuid }) => uuid)).toEqual(['b'])
    expect(table.by('tags', 'one')).toEqual([])
    expect(table.by('tags', 'two')).toHaveLength(1)
  })

  it('puts a record back in its old place', () => {
    const table = new Table<Row>(['owner'])
    for (const uuid of ['a', 'b', 'c']) table.put(row(uuid, 'x'))
    const before = table.remove('b')
    expect(table.size).toBe(2)
    table.restore(before)
    expect(table.newestFirst().map(({ uuid }) => uuid)).toEqual(['c', 'b', 'a'])
    expect(table.by('owner', 'x').map(({ uuid }) => uuid)).toEqual(['a', 'b', 'c'])
  })

  it('says so when it is asked for a column without index', () => {
    expect(() => new Table<Row>([]).by('owner', 'x')).toThrow('no index on owner')
  })

  it('reads a path into a group that may be absent', () => {
    expect(keysAt({ uuid: 'a', group: { name: 'x' } }, 'group.name')).toEqual(['x'])
    expect(keysAt({ uuid: 'a', group: null }, 'group.name')).toEqual([])
  })
})
