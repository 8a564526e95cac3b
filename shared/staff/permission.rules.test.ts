import { describe, expect, test } from 'vitest'
import { areas } from '../kernel/area.ts'
import { type Role, roles } from '../kernel/role.ts'
import { canSee, type CommandName, commandNames, mayApprove, mayRun } from './permission.rules.ts'

const rolesWho = (may: (role: Role) => boolean): Role[] => roles.filter(may)

describe('who may run what', () => {
  test.each<[CommandName, Role[]]>([
    ['openShift', ['receptionist', 'cashier', 'shift_lead']],
    ['checkIn', ['receptionist', 'cashier', 'shift_lead']],
    ['correctCharge', ['cashier', 'shift_lead']],
    ['issueTaxInvoice', ['cashier', 'shift_lead']],
    ['voidNumber', ['cashier', 'shift_lead']],
    ['receiveDrop', ['accountant']],
    ['answerInspection', ['receptionist', 'cashier', 'shift_lead', 'housekeeper']],
    ['rollBusinessDate', ['shift_lead', 'accountant', 'administrator']],
    ['addStaff', ['administrator']],
  ])('%s', (command, expected) => {
    expect(rolesWho((role) => mayRun(role, command))).toEqual(expected)
  })

  test('every command may be run by somebody', () => {
    expect(commandNames.filter((command) => rolesWho((role) => mayRun(role, command)).length === 0)).toEqual(
      [],
    )
  })

  test.each(['toString', '__proto__', 'constructor', '', 'checkin'])(
    'an unknown command, %j, by nobody',
    (name) => {
      expect(rolesWho((role) => mayRun(role, name) || mayApprove(role, name))).toEqual([])
    },
  )
})

/** Commands that are witnessed rather than approved, and by whom. */
const witnesses: Readonly<Record<string, readonly Role[]>> = {
  // Whoever takes a key, or brings it back.
  placeKey: ['accountant', 'administrator', 'cashier', 'housekeeper', 'receptionist', 'shift_lead'],
  issueKey: ['accountant', 'administrator', 'cashier', 'housekeeper', 'receptionist', 'shift_lead'],
  returnKey: ['accountant', 'administrator', 'cashier', 'housekeeper', 'receptionist', 'shift_lead'],
  // Whoever is there when a lead counts the drawer of somebody who is not.
  forceShift: ['accountant', 'administrator', 'cashier', 'receptionist', 'shift_lead'],
  dropCash: ['accountant', 'administrator', 'cashier', 'receptionist', 'shift_lead'],
  spotCheck: ['cashier', 'receptionist', 'shift_lead'],
  fetchChange: ['accountant', 'administrator', 'shift_lead'],
  topUpFloat: ['accountant', 'administrator', 'shift_lead'],
  exchangeChange: ['accountant', 'administrator', 'shift_lead'],
}

test('only leads and administrators approve; cash that changes hands or a key is witnessed by who keeps or takes it', () => {
  const approved = commandNames.filter((command) => !(command in witnesses))
  const approvers = new Set(approved.flatMap((command) => rolesWho((role) => mayApprove(role, command))))
  expect([...approvers].toSorted()).toEqual(['administrator', 'shift_lead'])
  for (const [command, who] of Object.entries(witnesses)) {
    expect([command, ...rolesWho((role) => mayApprove(role, command)).toSorted()]).toEqual([command, ...who])
  }
})

describe('who may look where', () => {
  test('a housekeeper sees rooms to inspect, and neither folios nor guests', () => {
    expect(areas.filter((area) => canSee('housekeeper', area))).toEqual(['inspections'])
  })

  test('an administrator sees everything', () => {
    expect(areas.filter((area) => !canSee('administrator', area))).toEqual([])
  })

  test('the settings are for administrators', () => {
    expect(rolesWho((role) => canSee(role, 'settings'))).toEqual(['administrator'])
  })
})
