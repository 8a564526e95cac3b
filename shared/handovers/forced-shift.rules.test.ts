import { expect, test } from 'vitest'
import { type Forcing, refusalToForce } from './forced-shift.rules.ts'

const [cashier, lead, witness] = [1, 4, 3]
const sound: Forcing = {
  shift: { state: 'open', cashierId: cashier },
  seenState: 'open',
  leadId: lead,
  witness: { id: witness, name: '陈静' },
  ownShift: null,
  forcedBy: null,
}

test.each<[string, Partial<Forcing>, string | undefined]>([
  ['a lead and a colleague', {}, undefined],
  ['another lead had begun', { forcedBy: 5 }, undefined],
  ['the lead had begun already', { forcedBy: lead }, 'shift_forced_already'],
  ['the own shift', { leadId: cashier }, 'force_own_shift'],
  ['a lead with a drawer', { ownShift: '20260301-FO2-1' }, 'cashier_has_shift'],
  [
    'the cashier signs as the second person',
    { witness: { id: cashier, name: '李娜' } },
    'forced_cashier_present',
  ],
  ['given meanwhile', { shift: { state: 'given', cashierId: cashier } }, 'shift_moved_on'],
  ['sealed meanwhile', { shift: { state: 'sealed', cashierId: cashier } }, 'shift_moved_on'],
])('%s: %s', (_, facts, refusal) => {
  expect(refusalToForce({ ...sound, ...facts })?.code).toBe(refusal)
})
