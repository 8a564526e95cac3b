import { expect, test } from 'vitest'
import { linesWith, sourceFiles } from './source-tree.ts'

/** The words of this folder's own rules would be found in it. */
const files = sourceFiles.filter(({ path }) => !path.startsWith('test/tidy/'))
const product = files.filter(({ isTest }) => !isTest)
const code = (line: RegExp): RegExp => new RegExp(`^(?!\\s*(//|/?\\*)).*${line.source}`, line.flags)

test.each([
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'an issue holds what is left to do'],
  [/@ts-(ignore|nocheck|expect-error)/, 'a type error is mended, not hidden'],
  [/\bas any\b|[:<]\s*any\b(?!\w)/, 'any hides what the compiler could say'],
  [/\b(eslint|oxlint|biome)-(disable|ignore)/, 'a rule is changed for all or kept'],
  [/\b(describe|test|it)\.(only|skip|todo)\b/, 'a test runs, or is not there'],
  [/\bdebugger\b/, 'left over'],
])('%s', (pattern, rule) => {
  expect(linesWith(files, code(pattern), rule)).toEqual([])
})

test('work that is left is not hidden in a comment either', () => {
  expect(linesWith(files, /(\/\/|\*).*\b(TODO|FIXME|XXX)\b/, 'an issue holds what is left to do')).toEqual([])
})

test('the machine’s clock is read in one place', () => {
  const clocks = new Set(['server/kernel/clock.ts', 'shared/kernel/dates.ts', 'shared/kernel/uuid-v7.ts'])
  const others = product.filter(({ path }) => !clocks.has(path))
  expect(linesWith(others, code(/\bnew Date\(\)|\bDate\.now\(/), 'ask the Clock')).toEqual([])
})

test('no statement asks the database for the time', () => {
  const db = product.filter(({ path }) => path.startsWith('db/'))
  const pattern = /\b(current_timestamp|current_date|now\(\)|datetime\('now)/i
  expect(linesWith(db, code(pattern), 'the command brings the instant')).toEqual([])
})

test.each([
  [/\bdiscount/i, 'allowance: an approved reduction'],
  [/\btills?\b/i, 'houseBank or drawer'],
  [/\b(is)?today\b/i, 'businessDate'],
  [/\bfloat\b\s*[:,=)]/, 'floatOpening or floatAmount'],
])('the glossary says otherwise: %s', (pattern, word) => {
  const named = product.filter(({ path }) => !path.startsWith('shared/i18n/'))
  expect(linesWith(named, code(pattern), word)).toEqual([])
})
