import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { type Acceptance, disputeLines, type Passed, refusalToAccept } from './dispute.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

const given: Passed = {
  cash: cny('1000.00'),
  numbers: [{ bookId: 7, nextNumber: 1002 }],
  keys: [{ keyCode: 'safe_box', quantity: 2 }],
}

test('a dispute names every line that differs, and no other', () => {
  expect(disputeLines(given, given)).toEqual([])
  expect(disputeLines(given, { ...given, cash: cny('950.00') })).toEqual([
    { label: 'float', unit: 'money', given: 100_000, counted: 95_000 },
  ])
  expect(
    disputeLines(given, {
      cash: cny('1000.00'),
      numbers: [{ bookId: 7, nextNumber: 1003 }],
      keys: [{ keyCode: 'safe_box', quantity: 1 }],
    }),
  ).toEqual([
    { label: 'book:7', unit: 'count', given: 1002, counted: 1003 },
    { label: 'key:safe_box', unit: 'count', given: 2, counted: 1 },
  ])
})

test('a key nobody counted is none', () => {
  expect(
    disputeLines(given, { ...given, keys: [] }).map(({ label, counted }) => `${label} ${counted}`),
  ).toEqual(['key:safe_box 0'])
})

const [giver, lead] = [1, 4]
const sound: Acceptance = {
  given: cny('1000.00'),
  counted: cny('1000.00'),
  decision: 'decided',
  deciderId: null,
  giverId: giver,
  disputed: null,
}
const kept = (cash: string, wasShown = false) => ({ cash: cny(cash), wasShown })
const less = { counted: cny('950.00') }

test.each<[string, Partial<Acceptance>, string | undefined]>([
  ['what was given', {}, undefined],
  ['less, before a lead', { ...less, deciderId: lead }, undefined],
  ['less, alone', less, 'handover_differs'],
  ['less, to wait, and nobody kept the count', { ...less, decision: 'pending' }, 'handover_not_disputed'],
  ['less, to wait, kept', { ...less, decision: 'pending', disputed: kept('950.00') }, undefined],
  [
    'less, to wait, kept with another sum',
    { ...less, decision: 'pending', disputed: kept('960.00') },
    'handover_not_disputed',
  ],
  ['kept, and still not decided', { ...less, disputed: kept('950.00') }, 'handover_differs'],
  ['counted again, still blind', { disputed: kept('950.00') }, undefined],
  [
    'counted again after the figures were shown',
    { disputed: kept('950.00', true) },
    'recount_needs_approval',
  ],
  [
    'counted again after that, and otherwise again',
    { counted: cny('970.00'), disputed: kept('950.00', true), deciderId: lead },
    'handover_differs',
  ],
  ['the same, before a lead', { disputed: kept('950.00', true), deciderId: lead }, undefined],
  [
    'the count that was shown, to wait',
    { ...less, decision: 'pending', disputed: kept('950.00', true) },
    undefined,
  ],
  ['less, decided by who gave it', { ...less, deciderId: giver }, 'decider_gave_float'],
])('%s: %s', (_, facts, refusal) => {
  expect(refusalToAccept({ ...sound, ...facts })?.code).toBe(refusal)
})
