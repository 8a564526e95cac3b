import { attestedTables } from '@jiaoban/db/kernel/attested-tables.ts'
import { forgeries } from './forgeries.ts'
import { changes, insertions } from './tamperings.ts'
import { trainingTamperings } from './training-tamperings.ts'

const begin = '<!-- what follows is made by `pnpm tamperings` -->'

const end = '<!-- end of what is made -->'

/** The check of `pnpm verify` that speaks first, by the table it names. */
const checkOf: Readonly<Record<string, string>> = {
  journal: 'the hash chain',
  journal_head: 'the head of the chain',
  posting: 'postings against the journal',
  account_balance: 'balances grown from the postings',
  shift_opening_balance: 'balances at the opening of a shift',
  document: 'documents and their numbers against the journal',
  document_line: 'lines of documents against the journal',
  number_series: 'numbers without gap or repetition',
  number_book: 'numbers without gap or repetition',
  signing_key: 'keys and their replacements against the journal',
  closing: 'digest, chain and signature of a seal',
  closing_total: 'period and perpetual totals from the postings',
  closing_line: 'every equation of a seal',
  shift_closing: 'every equation of a seal',
  day_closing: 'every equation of a seal',
  training: 'recorded steps of trainings against the journal',
  period_closing: 'months and years against their days',
}

/** Columns as wide as their widest cell, as the formatter wants them. */
const inColumns = (rows: readonly (readonly string[])[]): string => {
  const widthOf = (column: number) => Math.max(...rows.map((cells) => (cells[column] ?? '').length))
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widthOf(column), fill)).join(' | ')} |`
  const [head = [], ...body] = rows
  const ruler = line(
    head.map(() => '-'),
    '-',
  )
  return [line(head, ' '), ruler, ...body.map((cells) => line(cells, ' '))].join('\n')
}

const byTable = ([a = '']: readonly string[], [b = '']: readonly string[]): number =>
  a < b ? -1 : Number(a > b)

/** The kinds of tampering that the tests do, and what finds each, as SECURITY.md shows them. */
const tamperingTable = (): string => {
  const kinds = new Map<string, Set<string>>()
  const add = (table: string, kind: string, found: string): void => {
    const key = `${table}|${checkOf[found] ?? ''}`
    kinds.set(key, (kinds.get(key) ?? new Set()).add(kind))
  }
  for (const [kind, table, , found] of changes) add(table, kind, found)
  for (const [table] of insertions) add(table, 'insert', table)
  for (const { kind, table, found } of forgeries) add(table, kind, found)
  for (const { kind } of trainingTamperings) add('training', kind, 'training')
  for (const table of Object.keys(attestedTables)) {
    const key = `${table}|the digest of the rows each command wrote`
    kinds.set(key, new Set(['change', 'delete', 'insert', 'truncate']))
  }
  const rows = Array.from(kinds, ([key, done]) => {
    const [table = '', check = ''] = key.split('|')
    return [`\`${table}\``, [...done].toSorted().join(', '), check]
  })
  return inColumns([['table', 'tampering', 'found by'], ...rows.toSorted(byTable)])
}

/** SECURITY.md with its table made anew. */
export const withTamperingTable = (text: string): string => {
  const [before, rest = ''] = text.split(begin)
  const after = rest.split(end)[1] ?? ''
  return `${before}${begin}\n\n${tamperingTable()}\n\n${end}${after}`
}
