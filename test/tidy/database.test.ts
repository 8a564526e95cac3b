import { attestedTables, isAttested } from '@jiaoban/db/kernel/attested-tables.ts'
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

/** What has facts of its own in the journal, or may change: settings, terms not yet kept, and what is worked out. */
const notAttested = [
  ['account_balance', 'worked out from the postings'],
  ['approval_limit', 'a setting; each change is a fact'],
  ['cashier_shift', 'a fact of its own'],
  ['closing_line', 'a closing is a fact, and signed'],
  ['closing_total', 'a closing is a fact, and signed'],
  ['day_closing', 'a closing is a fact, and signed'],
  ['desk', 'a setting; each change is a fact'],
  ['document', 'a fact of its own'],
  ['document_line', 'facts of their own'],
  ['posting', 'a fact of its own'],
  ['property', 'a setting; each change is a fact'],
  ['room_rule', 'a setting; each change is a fact'],
  ['room_type', 'a setting; each change is a fact'],
  ['shift_closing', 'a closing is a fact, and signed'],
  ['shift_opening_balance', 'worked out from the postings'],
  ['stay', 'what was agreed is in its nights'],
  ['stay_extra', 'a setting of the stay; each change is a fact'],
] as const

test('the journal attests every table with an amount, or another check proves it', () => {
  const names = tables.filter(({ sql }) => /\b(\w+_minor|left_value)\b/.test(sql)).map(({ name }) => name)
  const known = [...Object.keys(attestedTables), ...notAttested.map(([name]) => name)]
  expect(names.filter((name) => !known.includes(name))).toEqual([])
  expect(notAttested.filter(([name]) => isAttested(name))).toEqual([])
})
