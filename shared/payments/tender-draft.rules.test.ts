import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { isMoney, newTender, readTenders, type TenderDraft, type TenderMethod } from './tender-draft.rules.ts'

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

const dollarCash: TenderMethod = {
  code: 'usd:cash',
  name: { zh: 'USD 现钞', en: 'USD cash' },
  isCash: false,
  needsReference: false,
  control: 'cash.drawer',
  roundTo: '0.10',
  foreign: { methodCode: 'cash', currency: 'USD', rate: '7.10', smallest: '0.10' },
}

const usd = (given: string, changes: Partial<TenderDraft> = {}): TenderDraft => ({
  ...newTender('usd:cash'),
  given,
  ...changes,
})

test.each([
  ['enough', '600.00', [usd('100.00')], ['600.00'], '110.00', '0.00', null],
  ['rounded like cash', '600.03', [usd('100.00')], ['600.03'], '110.00', '0.00', null],
  ['all but what cash rounds away', '710.03', [usd('100.00')], ['710.03'], '0.00', '0.00', null],
  ['too little pays what it comes to', '600.00', [usd('80.00')], ['568.00'], '0.00', '32.00', null],
  ['local cash takes the rest', '600.00', [usd('80.00'), cash()], ['568.00', '32.00'], '0.00', '0.00', null],
  ['nothing given yet', '600.00', [usd('')], ['600.00'], '0.00', '0.00', 'given_missing'],
  ['no amount', '600.00', [usd('1.234')], ['600.00'], '0.00', '0.00', 'tendered_invalid'],
  [
    'less than it should pay',
    '600.00',
    [usd('80.00', { amount: '600.00' })],
    ['600.00'],
    '0.00',
    '0.00',
    'tendered_too_little',
  ],
] as const)('foreign cash, %s', (_, due, drafts, amounts, change, left, problem) => {
  const result = readTenders(drafts, [...methods, dollarCash], Money.of(due, 'CNY'))
  expect({
    amounts: result.tenders.map(({ amount }) => amount),
    change: `${result.change}`,
    left: `${result.left}`,
    problem: result.problem,
  }).toEqual({ amounts, change, left, problem })
})

test('foreign cash goes to the server as cash, with what was given and the rate that was told', () => {
  const { tenders } = readTenders([usd('100.00')], [dollarCash], Money.of('600.00', 'CNY'))
  const foreign = { currency: 'USD', given: '100.00', rate: '7.10' }
  expect(tenders).toEqual([{ methodCode: 'cash', amount: '600.00', reference: '', foreign }])
  expect([isMoney(dollarCash), methods.every(isMoney)]).toEqual([false, true])
})
