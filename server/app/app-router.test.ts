import { roles } from '@jiaoban/shared/kernel/role.ts'
import { commandNames, mayApprove } from '@jiaoban/shared/staff/permission.rules.ts'
import { expect, test } from 'vitest'
import type { ProcedureMeta } from '../kernel/trpc.ts'
import { appRouter } from './app-router.ts'

interface Described {
  readonly _def: { readonly type: string; readonly meta?: ProcedureMeta }
}

/** At run time the list is flat, whatever its type says. */
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Described>)

const commands = procedures.flatMap(([path, { _def }]) =>
  _def.meta?.commandName === undefined
    ? []
    : [{ path, asksApproval: false, ..._def.meta, commandName: _def.meta.commandName }],
)

test('every command stands in the permission table', () => {
  const known = new Set<string>(commandNames)
  expect(commands.filter(({ commandName }) => !known.has(commandName))).toEqual([])
})

test('a command that asks for a second person finds one', () => {
  const asking = commands.filter(({ asksApproval }) => asksApproval)
  expect(asking.filter(({ commandName }) => !roles.some((role) => mayApprove(role, commandName)))).toEqual([])
})

test('a command has one procedure', () => {
  const names = commands.map(({ commandName }) => commandName)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('what changes the hotel is a command; sessions, print marks and its founding are none', () => {
  const isCommand = new Set(commands.map(({ path }) => path))
  const others = procedures.filter(([path, { _def }]) => _def.type === 'mutation' && !isCommand.has(path))
  expect(others.map(([path]) => path)).toEqual([
    'documents.recordPrint',
    'session.signIn',
    'session.signOut',
    'session.chooseDesk',
    'setUp.found',
  ])
})
