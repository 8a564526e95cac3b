import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { ratesOf, refusalOfNightRates, totalOfNights } from './night-rate.rules.ts'

const nights = ['2026-03-06', '2026-03-07', '2026-03-08']
const yuan = (text: string) => Money.of(text, 'CNY')

test('a night without a price of its own has the one agreed for all', () => {
  const rates = ratesOf(nights, yuan('300.00'), [{ night: '2026-03-07', rate: yuan('388.50') }])
  expect(rates.map(({ night, rate }) => `${night} ${rate}`)).toEqual([
    '2026-03-06 300.00',
    '2026-03-07 388.50',
    '2026-03-08 300.00',
  ])
  expect(totalOfNights(rates, 'CNY').toString()).toBe('988.50')
})

test.each([
  [['2026-03-07'], undefined],
  [['2026-03-05'], '2026-03-05'],
  [['2026-03-09'], '2026-03-09'],
  [['2026-03-07', '2026-03-07'], '2026-03-07'],
])('prices for %j: refused at %s', (own, night) => {
  const refusal = refusalOfNightRates(
    nights,
    own.map((one) => ({ night: one })),
  )
  expect(refusal?.facts).toEqual(night === undefined ? undefined : { night })
})
