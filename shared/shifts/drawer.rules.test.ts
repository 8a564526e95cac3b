import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import type { PostingSum } from '../ledger/posting-sum.rules.ts'
import { exchangedAmount, mergePieces, paymentAmount } from './drawer.rules.ts'
import { changeFetched } from './shift.rules.ts'

/** `10 × 3` is three notes of ten. */
const pieces = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [value = '', quantity = ''] = text.split(' × ')
    return { value, quantity: Number(quantity) }
  })

test('an exchange is as much on either side', () => {
  expect(`${exchangedAmount(pieces('100 × 1'), pieces('50 × 1', '10 × 5'), 'CNY')}`).toBe('100.00')
})

test.each([
  ['less comes back', pieces('100 × 1'), pieces('10 × 9'), 'change_differs'],
  ['nothing goes out', pieces('100 × 0'), pieces('100 × 0'), 'input_invalid'],
  ['a note of three', pieces('3 × 1'), pieces('1 × 3'), 'denomination_unknown'],
])('%s', (_, given, received, code) => {
  expect(() => exchangedAmount(given, received, 'CNY')).toThrow(expect.objectContaining({ code }))
})

test('pieces that come to nothing move nothing', () => {
  expect(() => paymentAmount(pieces('50 × 0'), 'CNY')).toThrow(
    expect.objectContaining({ code: 'input_invalid' }),
  )
})

test('the same note typed twice is one row', () => {
  expect(mergePieces(pieces('100 × 1', '100.00 × 2', '50 × 0'), 'CNY')).toEqual(pieces('100.00 × 3'))
})

const sum = (kind: PostingSum['kind'], journalSeq: number, amount: string): PostingSum => ({
  control: 'cash.drawer',
  ownerId: 1,
  side: kind === 'float_returned' ? 'credit' : 'debit',
  kind,
  other: 'cash.safe',
  journalSeq,
  amount: Money.of(amount, 'CNY'),
  reversed: Money.zero('CNY'),
})

test('change is what came from the safe between the float at the opening and the float at the end', () => {
  const drawer = [
    sum('float_issued', 5, '1000.00'),
    sum('float_issued', 8, '300.00'),
    sum('float_returned', 9, '100.00'),
    sum('float_returned', 12, '1000.00'),
  ]
  const shift = { openedSeq: 5, sealedSeq: 12, floatAmount: Money.of('1000.00', 'CNY') }
  expect(`${changeFetched(drawer, shift)}`).toBe('200.00')
})
