import { commandNames } from '@jiaoban/shared/staff/permission.rules.ts'
import { expect, test } from 'vitest'
import { appRouter } from './app-router.ts'

interface Described {
  readonly _def: { readonly type: string; readonly meta?: { readonly commandName?: string } }
}

/** At run time the list is flat, whatever its type says. */
// oxlint-disable-next-line no-underscore-dangle -- tRPC's own name, and the only way in
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Described>)

const commands = procedures.flatMap(([path, { _def }]) =>
  _def.meta?.commandName === undefined ? [] : [{ path, commandName: _def.meta.commandName }],
)

test('every command stands in the permission table', () => {
  const known = new Set<string>(commandNames)
  expect(commands.filter(({ commandName }) => !known.has(commandName))).toEqual([])
})

test('a command has one procedure', () => {
  const names = commands.map(({ commandName }) => commandName)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('what changes the hotel is a command; only sessions are none', () => {
  const isCommand = new Set(commands.map(({ path }) => path))
  const others = procedures.filter(([path, { _def }]) => _def.type === 'mutation' && !isCommand.has(path))
  expect(others.map(([path]) => path)).toEqual(['session.signIn', 'session.signOut', 'session.chooseDesk'])
})
