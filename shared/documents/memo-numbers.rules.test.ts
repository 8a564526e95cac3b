import { expect, test } from 'vitest'
import { memoNumbersOf } from './memo-numbers.rules.ts'
import type { Snapshot, SnapshotTender } from './snapshot.types.ts'

const cash: SnapshotTender = {
  name: { zh: '现金', en: 'Cash' },
  amount: '32.00',
  tendered: null,
  change: null,
  reference: '',
}

const dollars = (memoNumber: string): SnapshotTender => ({
  ...cash,
  foreign: { currency: 'USD', amount: '80.00', rate: '7.10', worth: '568.00', memoNumber },
})

test.each<[string, object, string[]]>([
  ['a bill', { kind: 'bill', received: [dollars('X1'), cash, dollars('X2')] }, ['X1', 'X2']],
  ['a receipt', { kind: 'receipt', tenders: [dollars('X3')] }, ['X3']],
  ['a slip', { kind: 'deposit_slip', tender: dollars('X4') }, ['X4']],
  ['a slip paid in cash', { kind: 'deposit_slip', tender: cash }, []],
  ['a memo', { kind: 'exchange_memo' }, []],
])('%s', (_, paper, numbers) => {
  expect(memoNumbersOf(paper as Snapshot)).toEqual(numbers)
})
