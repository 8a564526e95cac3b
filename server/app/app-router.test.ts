import { zh } from '@jiaoban/shared/i18n/zh.ts'
import { roles } from '@jiaoban/shared/kernel/role.ts'
import { commandNames, mayApprove } from '@jiaoban/shared/staff/permission.rules.ts'
import { expect, test } from 'vitest'
import { listCommands, procedures } from './command-list.ts'

const commands = listCommands()

test('every command stands in the permission table', () => {
  const known = new Set<string>(commandNames)
  expect(commands.filter(({ name }) => !known.has(name))).toEqual([])
})

test('a command that asks for a second person finds one', () => {
  const asking = commands.filter(({ approval = 'never' }) => approval !== 'never')
  expect(asking.filter(({ name }) => !roles.some((role) => mayApprove(role, name)))).toEqual([])
})

test('what a desk does without a document has a word on its outage slip', () => {
  const unnamed = commands.filter(
    ({ shift, documents = [], journalName }) =>
      shift === 'desk' && documents.length === 0 && !Object.hasOwn(zh.papers.outage.things, journalName),
  )
  expect(unnamed.map(({ journalName }) => journalName)).toEqual([])
})

test('a command has one procedure', () => {
  const names = commands.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('what changes the hotel is a command; sessions, print marks, its founding and the way into a training are none', () => {
  const isCommand = new Set(commands.map(({ path }) => path))
  const others = procedures.filter(([path, { _def }]) => _def.type === 'mutation' && !isCommand.has(path))
  expect(others.map(([path]) => path)).toEqual([
    'documents.recordPrint',
    'nightAudit.recordPrint',
    'session.signIn',
    'session.signOut',
    'session.chooseDesk',
    'setUp.found',
    'training.enter',
  ])
})
