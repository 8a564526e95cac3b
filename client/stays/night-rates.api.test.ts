import { expect, test } from 'vitest'
import { fromNights, toNightRates, totalOf } from './night-rates.api.ts'

const nights = ['2026-03-06', '2026-03-07', '2026-03-08']

test('one price for all says nothing of single nights', () => {
  expect(toNightRates(nights, '300.00', {})).toEqual([])
  expect(totalOf(nights, { rate: '300.00', own: {}, currency: 'CNY' })?.toString()).toBe('900.00')
})

test('nights with prices of their own survive the form', () => {
  const agreed = nights.map((night, index) => ({ night, rate: index === 1 ? '388.50' : '300.00' }))
  const { rate, own } = fromNights(agreed, '0.00')
  expect(rate).toBe('300.00')
  expect(toNightRates(nights, rate, own)).toEqual([{ night: '2026-03-07', rate: '388.50' }])
  expect(totalOf(nights, { rate, own, currency: 'CNY' })?.toString()).toBe('988.50')
})

test('a night that is no longer slept is left out, one that is more costs as agreed for all', () => {
  const { rate, own } = fromNights([{ night: '2026-03-06', rate: '280.00' }], '0.00')
  expect(toNightRates(['2026-03-07'], rate, own)).toEqual([])
})

test('there is no total while a price is half typed', () => {
  expect(totalOf(nights, { rate: '300.00', own: { '2026-03-07': '3x' }, currency: 'CNY' })).toBeNull()
})
