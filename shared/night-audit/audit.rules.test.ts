import { expect, test } from 'vitest'
import { isHardStep, refusalOfHard, stateOfStep } from './audit.rules.ts'
import { type AuditFinding, type AuditStep, auditSteps } from './audit.types.ts'

const late = { kind: 'not_arrived', id: 7 } as const
const later = { kind: 'not_arrived', id: 8 } as const
const dueOut = { kind: 'due_out', id: 3 } as const
const signedFor = (...findingKeys: string[]) => ({ findingKeys, reasonCode: 'checked' })

test.each([
  ['arrivals', [], undefined, 'clear'],
  ['arrivals', [], signedFor('not_arrived:7'), 'clear'],
  ['arrivals', [late], undefined, 'open'],
  ['arrivals', [late], { findingKeys: [], reasonCode: null }, 'open'],
  ['arrivals', [late], signedFor('not_arrived:7'), 'signed'],
  ['arrivals', [late], signedFor('not_arrived:7', 'not_arrived:8'), 'signed'],
  ['arrivals', [late, later], signedFor('not_arrived:7'), 'changed'],
  ['departures', [dueOut], undefined, 'blocked'],
  ['departures', [dueOut], signedFor('due_out:3'), 'blocked'],
  ['departures', [], undefined, 'clear'],
] as const)('%s with %j, signed for %j, is %s', (step, findings, check, state) => {
  expect(stateOfStep(step, findings, check)).toBe(state)
})

const found = (kind: AuditFinding['kind'], label: string): AuditFinding => ({
  kind,
  id: 1,
  label,
  stayId: null,
  staffId: null,
  amount: null,
})

test.each([
  ['shifts', [found('in_transit', 'FO1'), found('turned_uncounted', 'S-2')], 'handover_in_transit', 'FO1'],
  ['shifts', [found('in_relief', 'S-1'), found('turned_uncounted', 'S-1')], 'relief_before_roll', 'S-1'],
  ['shifts', [found('being_forced', 'S-3'), found('in_transit', 'FO1')], 'shift_being_forced', 'S-3'],
  ['shifts', [found('turned_uncounted', 'S-2')], 'shift_turned_uncounted', 'S-2'],
  ['departures', [found('due_out', '101'), found('due_out', '203')], 'due_outs_in_house', '101, 203'],
  ['nights', [found('no_open_folio', '102')], 'nights_not_chargeable', '102'],
] as const)('%s with findings refuses the roll', (step, findings, code, fact) => {
  const refusal = refusalOfHard(step, findings) as Error & { facts: Record<string, string> }
  expect(refusal).toMatchObject({ code })
  expect(Object.values(refusal.facts)).toEqual([fact])
})

test('three steps are hard, and nothing found refuses nothing', () => {
  expect(auditSteps.filter(isHardStep)).toEqual<AuditStep[]>(['shifts', 'departures', 'nights'])
  expect(refusalOfHard('shifts', [])).toBeUndefined()
})
