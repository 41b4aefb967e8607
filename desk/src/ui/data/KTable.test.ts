import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import KTable from './KTable.vue'

interface Row {
  id: string
  naam: string
}

const rows: Row[] = [
  { id: '1', naam: 'De Wit' },
  { id: '2', naam: '' },
]

function mountTable(openLabel?: (row: Row) => string) {
  return mount(KTable<Row>, {
    props: {
      caption: 'Personen',
      rows,
      rowKey: (row: Row) => row.id,
      columns: [
        { key: 'id', label: 'Nummer', text: (row: Row) => row.id },
        { key: 'naam', label: 'Naam', text: (row: Row) => row.naam },
      ],
      openLabel,
    },
    attachTo: document.body,
  })
}

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

describe('KTable', () => {
  it('opens a row by its button, and once', async () => {
    const table = mountTable((row) => `Open ${row.naam}`)
    await table.get('button').trigger('click')
    expect(table.emitted('opened')).toEqual([[rows[0]]])
    expect(table.get('button').attributes('aria-label')).toBe('Open De Wit')
  })

  it('opens a row by a click anywhere in it', async () => {
    const table = mountTable((row) => row.naam)
    await table.findAll('td')[1]?.trigger('click')
    expect(table.emitted('opened')).toEqual([[rows[1]]])
  })

  it('does not open a row when the click was the end of selecting a number', async () => {
    const table = mountTable((row) => row.naam)
    const selection = document.getSelection()
    vi.spyOn(window, 'getSelection').mockReturnValue(selection && Object.assign(selection, { toString: () => 'De' }))
    await table.findAll('td')[0]?.trigger('click')
    expect(table.emitted('opened')).toBeUndefined()
  })

  it('has rows that do not open without a label for it', async () => {
    const table = mountTable()
    expect(table.find('button').exists()).toBe(false)
    await table.findAll('td')[0]?.trigger('click')
    expect(table.emitted('opened')).toBeUndefined()
  })

  it('has a header for every row and column, and a dash for what is empty', () => {
    const table = mountTable()
    expect(table.findAll('th[scope=col]').map((head) => head.text())).toEqual(['Nummer', 'Naam'])
    expect(table.findAll('th[scope=row]').map((head) => head.text())).toEqual(['1', '2'])
    expect(table.findAll('td').map((cell) => cell.text())).toEqual(['De Wit', '–'])
  })
})
