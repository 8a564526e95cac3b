import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { type Acceptance, disputeLines, isSameCount, refusalToAccept } from './dispute.rules.ts'
import type { LineDecisionInput } from './handover.schema.ts'
import type { DisputeLine, Passed } from './handover.types.ts'

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

test('a count is the same when all of it is', () => {
  expect(isSameCount(given, { ...given })).toBe(true)
  expect(isSameCount(given, { ...given, keys: [] })).toBe(false)
  expect(isSameCount({ ...given, numbers: [] }, given)).toBe(false)
})

const [giver, lead] = [1, 4]
const sound: Acceptance = {
  lines: [],
  decision: 'decided',
  decisions: [],
  deciderId: null,
  giverId: giver,
  disputed: null,
}
const kept = (isSame: boolean, wasShown = false) => ({ isSame, wasShown })
const float: DisputeLine = { label: 'float', unit: 'money', given: 100_000, counted: 95_000 }
const aKey: DisputeLine = { label: 'key:safe_box', unit: 'count', given: 2, counted: 1 }
const aBook: DisputeLine = { label: 'book:7', unit: 'count', given: 1002, counted: 1004 }
const less = { lines: [float] }
const ofKey = (outcome: 'lost' | 'taken' | 'pending'): LineDecisionInput => ({
  kind: 'key',
  keyCode: 'safe_box',
  tags: [1],
  outcome,
  answers: 'giver',
})
const ofBook = (outcome: 'voided' | 'torn_out' | 'pending'): LineDecisionInput => ({
  kind: 'book',
  bookId: 7,
  outcome,
  papers: 'lost',
  answers: 'giver',
})

test.each<[string, Partial<Acceptance>, string | undefined]>([
  ['what was given', {}, undefined],
  ['less, before a lead', { ...less, deciderId: lead }, undefined],
  ['less, alone', less, 'handover_differs'],
  ['less, to wait, and nobody kept the count', { ...less, decision: 'pending' }, 'handover_not_disputed'],
  ['less, to wait, kept', { ...less, decision: 'pending', disputed: kept(true) }, undefined],
  [
    'less, to wait, another count kept',
    { ...less, decision: 'pending', disputed: kept(false) },
    'handover_not_disputed',
  ],
  ['kept, and still not decided', { ...less, disputed: kept(true) }, 'handover_differs'],
  ['counted again, still blind', { disputed: kept(false) }, undefined],
  ['counted again after the figures were shown', { disputed: kept(false, true) }, 'recount_needs_approval'],
  [
    'counted again after that, and otherwise again',
    { ...less, disputed: kept(false, true), deciderId: lead },
    'handover_differs',
  ],
  ['what was given, before a lead', { disputed: kept(false, true), deciderId: lead }, undefined],
  [
    'the count that was shown, to wait',
    { ...less, decision: 'pending', disputed: kept(true, true) },
    undefined,
  ],
  ['less, decided by who gave it', { ...less, deciderId: giver }, 'decider_gave_float'],
  ['a key less, and nothing said of it', { lines: [aKey], deciderId: lead }, 'handover_differs'],
  ['a key less, lost', { lines: [aKey], deciderId: lead, decisions: [ofKey('lost')] }, undefined],
  [
    'a key less, lost, said alone',
    { lines: [aKey], disputed: kept(true), decisions: [ofKey('lost')] },
    'handover_differs',
  ],
  ['a key less, to wait', { lines: [aKey], disputed: kept(true), decisions: [ofKey('pending')] }, undefined],
  [
    'a key less, to wait, and nobody kept the count',
    { lines: [aKey], decisions: [ofKey('pending')] },
    'handover_not_disputed',
  ],
  [
    'a key less, lost, decided by who gave it',
    { lines: [aKey], deciderId: giver, decisions: [ofKey('lost')] },
    'decider_gave_float',
  ],
  [
    'a key less, as if it were one too many',
    { lines: [aKey], deciderId: lead, decisions: [ofKey('taken')] },
    'outcome_does_not_fit',
  ],
  [
    'a key and a number, one of them decided',
    { lines: [aBook, aKey], deciderId: lead, decisions: [ofBook('voided')] },
    'handover_differs',
  ],
  [
    'a key, a number and money',
    { lines: [float, aBook, aKey], deciderId: lead, decisions: [ofBook('voided'), ofKey('lost')] },
    undefined,
  ],
  [
    'a higher number, as if papers were left',
    { lines: [aBook], deciderId: lead, decisions: [ofBook('torn_out')] },
    'outcome_does_not_fit',
  ],
  ['decided twice', { lines: [aKey], decisions: [ofKey('lost'), ofKey('pending')] }, 'line_not_disputed'],
  ['decided where nothing differs', { deciderId: lead, decisions: [ofKey('lost')] }, 'line_not_disputed'],
])('%s: %s', (_, facts, refusal) => {
  expect(refusalToAccept({ ...sound, ...facts })?.code).toBe(refusal)
})
