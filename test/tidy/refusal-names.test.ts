import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { expect, test } from 'vitest'
import { readSchemaText } from './schema-text.ts'
import { sourceFiles, violation } from './source-tree.ts'

/**
 * A refusal is found by the name of its constraint. PostgreSQL tells the name; SQLite tells only the columns
 * of a unique, and db/kernel/constraint-error.ts maps them back. A wrong entry would be seen only on SQLite.
 */
interface Unique {
  readonly name: string
  /** What SQLite says: `document.series_id, document.number`. */
  readonly columns: string
}

const inTable = (table: string, columns: string): string =>
  columns
    .split(',')
    .map((column) => `${table}.${column.trim()}`)
    .join(', ')

const statements = await readSchemaText()

const uniques: readonly Unique[] = statements.flatMap(({ table, sql }) => [
  ...Array.from(sql.matchAll(/constraint (\w+) unique \(([^)]+)\)/g), ([, name = '', columns = '']) => ({
    name,
    columns: inTable(table, columns),
  })),
  ...Array.from(
    sql.matchAll(/^create unique index (\w+) on \w+ \(([^)]+)\)/g),
    ([, name = '', columns = '']) => ({
      name,
      columns: inTable(table, columns),
    }),
  ),
  ...Array.from(
    sql.matchAll(/^\s*primary key \(([^)]+)\)|^\s*(\w+) .*primary key/gm),
    ([, list, column]) => ({
      name: `${table}_pkey`,
      columns: inTable(table, list ?? column ?? ''),
    }),
  ),
])

const constraintNames = new Set([
  ...uniques.map(({ name }) => name),
  ...statements.flatMap(({ sql }) => Array.from(sql.matchAll(/\bconstraint (\w+)/g), ([, name]) => name)),
])

const onSqlite = ({ columns }: Unique): string | undefined =>
  constraintOf(new Error(`UNIQUE constraint failed: ${columns}`))

test('a unique that has a name on SQLite has the name PostgreSQL tells', () => {
  const wrong = uniques.filter((unique) => ![unique.name, unique.columns].includes(onSqlite(unique) ?? ''))
  expect(uniques.length).toBeGreaterThan(60)
  expect(wrong).toEqual([])
})

test('a constraint that stands for a refusal exists, and is found on SQLite too', () => {
  const file = sourceFiles.find(({ path }) => path === 'server/app/constraint-refusals.ts')
  const violations = (file?.lines ?? []).flatMap((line, index) => {
    const name = /^ {2}(\w+): \(/.exec(line)?.[1]
    if (file === undefined || name === undefined) return []
    if (!constraintNames.has(name)) return [violation(file.path, index + 1, `${name} is no constraint`)]
    const unique = uniques.find((candidate) => candidate.name === name)
    return unique === undefined || onSqlite(unique) === name
      ? []
      : [
          violation(
            file.path,
            index + 1,
            `db/kernel/constraint-error.ts lacks '${unique.columns}': '${name}'`,
          ),
        ]
  })
  expect(file).toBeDefined()
  expect(violations).toEqual([])
})
