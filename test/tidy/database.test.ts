import { expect, test } from 'vitest'
import { readSchemaText } from './schema-text.ts'
import { sourceFiles } from './source-tree.ts'

const statements = await readSchemaText()
const tables = statements.filter(({ type }) => type === 'table')

test('a constraint has a name of at most 48 characters, once in its table', () => {
  const violations = tables.flatMap(({ name, sql }) => {
    const names = Array.from(sql.matchAll(/\bconstraint (\w+)/g), ([, constraint = '']) => constraint)
    return [
      ...names.filter((constraint) => constraint.length > 48).map((long) => `${name}: ${long} is too long`),
      ...names
        .filter((constraint, index) => names.indexOf(constraint) !== index)
        .map((twice) => `${name}: ${twice} stands twice`),
    ]
  })
  expect(violations).toEqual([])
})

test('a check and a unique say what they mean', () => {
  const unnamed = tables.flatMap(({ name, sql }) =>
    Array.from(sql.matchAll(/(constraint \w+ )?\b(check|unique) ?\(/g))
      .filter(([, constraint]) => constraint === undefined)
      .map((match) => `${name}: ${match[2]} without a name`),
  )
  expect(unnamed).toEqual([])
})

test('an index is named after its table', () => {
  const wrong = statements.filter(
    ({ type, name, table }) => type === 'index' && (!name.startsWith(`${table}_`) || name.length > 63),
  )
  expect(wrong).toEqual([])
})

test('Database lists every table, and no other', () => {
  const file = sourceFiles.find(({ path }) => path === 'db/kernel/database.type.ts')
  const listed = file?.lines.flatMap((line) => /^ {2}(\w+): \w+Table$/.exec(line)?.[1] ?? []) ?? []
  expect(listed.toSorted()).toEqual(tables.map(({ name }) => name))
})

test('every table knows its rows by a key', () => {
  expect(tables.filter(({ sql }) => !sql.includes('primary key')).map(({ name }) => name)).toEqual([])
})
