import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { newTender, readTenders, type TenderDraft, type TenderMethod } from './tender-draft.rules.ts'

const methods: readonly TenderMethod[] = [
  { code: 'cash', name: { zh: '现金', en: 'Cash' }, isCash: true, needsReference: false },
  { code: 'card', name: { zh: '银行卡', en: 'Card' }, isCash: false, needsReference: true },
]

const cash = (changes: Partial<TenderDraft> = {}): TenderDraft => ({ ...newTender('cash'), ...changes })
const card = (changes: Partial<TenderDraft> = {}): TenderDraft => ({ ...newTender('card'), ...changes })

const read = (due: string, ...drafts: readonly TenderDraft[]) => {
  const { tenders, total, change, left, problem } = readTenders(drafts, methods, Money.of(due, 'CNY'))
  const given = tenders.map(({ methodCode, amount, tendered }) =>
    [methodCode, amount, ...(tendered === undefined ? [] : [tendered])].join(' '),
  )
  return { given, total: `${total}`, change: `${change}`, left: `${left}`, problem }
}

test.each([
  ['exact cash', [cash()], ['cash 600.00'], '0.00', '0.00', null],
  ['a larger note', [cash({ tendered: '1000.00' })], ['cash 600.00 1000.00'], '400.00', '0.00', null],
  [
    'too small a note',
    [cash({ tendered: '500.00' })],
    ['cash 600.00'],
    '0.00',
    '0.00',
    'tendered_too_little',
  ],
  ['a card without its slip', [card()], ['card 600.00'], '0.00', '0.00', 'reference_missing'],
  ['less than is due', [cash({ amount: '500.00' })], ['cash 500.00'], '0.00', '100.00', null],
  ['nothing', [cash({ amount: '0.00' })], [], '0.00', '600.00', null],
  ['an empty field', [cash({ amount: '' })], [], '0.00', '600.00', 'amount_missing'],
  ['no amount', [cash({ amount: '1.2.3' })], [], '0.00', '600.00', 'amount_missing'],
] as const)('%s', (_, drafts, given, change, left, problem) => {
  expect(read('600.00', ...drafts)).toMatchObject({ given, change, left, problem })
})

test('the row without an amount of its own takes what the others leave', () => {
  const result = read('600.00', cash({ tendered: '400' }), card({ amount: '200.00', reference: '8812' }))
  expect(result).toMatchObject({ given: ['cash 400.00', 'card 200.00'], left: '0.00', problem: null })
})

test('a second row without an amount comes to nothing and is not sent', () => {
  expect(read('600.00', cash(), card())).toMatchObject({ given: ['cash 600.00'], problem: null })
})

test('a note left in a cash field is not sent with another tender', () => {
  expect(read('600.00', card({ tendered: '1000.00', reference: '8812' })).given).toEqual(['card 600.00'])
})
