import { expect, test } from 'vitest'
import { routeOf } from './routing.rules.ts'
import type { RoutingRule } from './routing.types.ts'

const rule = (folioId: number, by: Partial<RoutingRule>): RoutingRule => ({
  folioId,
  code: null,
  department: null,
  isOpen: true,
  ...by,
})

const room = { code: 'room', department: 'room' } as const
const lateCheckOut = { code: 'late_check_out', department: 'room' } as const

test.each([
  ['no rule speaks', [], room, undefined],
  ['another department', [rule(2, { department: 'food' })], room, undefined],
  ['the department', [rule(2, { department: 'room' })], lateCheckOut, 2],
  ['the code', [rule(2, { code: 'room' })], room, 2],
  ['the code of a sibling', [rule(2, { code: 'room' })], lateCheckOut, undefined],
  ['code before department', [rule(2, { department: 'room' }), rule(3, { code: 'room' })], room, 3],
  ['a closed window takes nothing', [rule(2, { code: 'room', isOpen: false })], room, undefined],
  [
    'a closed window leaves it to the department',
    [rule(3, { code: 'room', isOpen: false }), rule(2, { department: 'room' })],
    room,
    2,
  ],
])('%s', (_, rules, charge, expected) => {
  expect(routeOf(rules, charge)).toBe(expected)
})
