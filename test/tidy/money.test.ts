import { expect, test } from 'vitest'
import { linesWith, sourceFiles, violation } from './source-tree.ts'

const product = sourceFiles.filter(({ isTest }) => !isTest)
const tables = product.filter(({ path }) => path.endsWith('.table.ts'))
const writes = product.filter(({ path }) => path.endsWith('.writes.ts'))

interface Column {
  readonly path: string
  readonly line: number
  readonly table: string
  readonly name: string
  readonly type: string
}

const columns: readonly Column[] = tables.flatMap(({ path, lines }) => {
  let table = ''
  return lines.flatMap((text, index) => {
    table = /^export interface (\w+)Table\b/.exec(text)?.[1] ?? table
    const [, name, type] = /^ {2}(\w+): (.+)$/.exec(text) ?? []
    return name === undefined || type === undefined ? [] : [{ path, line: index + 1, table, name, type }]
  })
})

/** One that is null until it is known, such as the count of a bag, is filled in once. */
const isFilledInLater = (column: Column): boolean => column.type.endsWith('| null')

test('an amount that was written is not updated: its column is Fixed', () => {
  const violations = columns
    .filter(({ table, name }) => name.endsWith('_minor') && table !== 'AccountBalance')
    .filter((column) => !column.type.startsWith('Fixed<') && !isFilledInLater(column))
    .map(({ path, line, name }) => violation(path, line, `${name} must be Fixed<number>`))
  expect(columns.length).toBeGreaterThan(100)
  expect(violations).toEqual([])
})

test('a table that is append-only has Fixed columns only', () => {
  const migrations = product.filter(({ path }) => path.startsWith('db/migrations/'))
  const named = migrations.flatMap(({ lines }) =>
    Array.from(lines.join('\n').matchAll(/^ {2}appendOnly\('(\w+)'\)/gm), ([, table = '']) => table),
  )
  const interfaces = new Set(
    named.map((table) => table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())),
  )
  const violations = columns
    .filter(({ table, type }) => interfaces.has(table) && !type.startsWith('Fixed<'))
    .map(({ path, line, name }) =>
      violation(path, line, `${name} is of an append-only table and must be Fixed`),
    )
  expect(interfaces.size).toBeGreaterThan(20)
  expect(violations).toEqual([])
})

test('no write updates an amount, but for the stored balance', () => {
  const later = new Set(columns.filter(isFilledInLater).map(({ name }) => name))
  const violations = writes
    .filter(({ path }) => !path.startsWith('db/ledger/'))
    .flatMap(({ path, lines }) => {
      const text = lines.join('\n')
      return Array.from(text.matchAll(/updateTable\((?:(?!updateTable|insertInto|execute)[\s\S])*/g))
        .filter(([update]) => Array.from(update.matchAll(/\w+_minor/g)).some(([name]) => !later.has(name)))
        .map(({ index }) => violation(path, text.slice(0, index).split('\n').length, 'updates an amount'))
    })
  expect(violations).toEqual([])
})

test('amounts are added by Money, not by JavaScript', () => {
  const files = product.filter(({ path }) => !path.startsWith('db/') && path !== 'shared/kernel/money.ts')
  const rule = 'number arithmetic on an amount: use Money'
  expect(
    linesWith(
      files,
      /(_minor|Minor|toMinor\(\))\s*[-+*/%]=?\s|\s[-+*/%]=?\s+[\w.]*(_minor|Minor|toMinor\(\))/,
      rule,
    ),
  ).toEqual([])
  expect(linesWith(files, /\bparseFloat\(|\.toFixed\(/, rule)).toEqual([])
})
