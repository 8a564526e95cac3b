import { expect, test } from 'vitest'
import { sumMarkets } from './market-figure.rules.ts'
import type { MarketFigure } from './market-figure.types.ts'

const figure = (
  segmentCode: string | null,
  companyId: number | null,
  [nights, nightRevenue, room, other]: readonly [number, string, string, string],
  of: MarketFigure['of'] = 'guest',
): MarketFigure => ({ of, segmentCode, companyId, nights, nightRevenue, room, other })

const day = [
  figure('walk_in', null, [2, '600.00', '566.04', '30.00']),
  figure('company', 7, [1, '400.00', '377.36', '0.00']),
  figure('company', 9, [1, '380.00', '358.49', '12.50']),
  figure('agency', 7, [1, '300.00', '283.02', '0.00']),
  figure(null, null, [0, '0.00', '-20.00', '5.00']),
  figure(null, null, [0, '0.00', '0.00', '88.00'], 'other'),
]

test('by segment, by company, and both over two days', () => {
  const read = (rows: readonly MarketFigure[]) =>
    rows.map((row) => [
      row.of,
      row.segmentCode,
      row.companyId,
      row.nights,
      row.nightRevenue,
      row.room,
      row.other,
    ])
  expect(read(sumMarkets(day, 'segment', 'CNY'))).toEqual([
    ['guest', 'company', null, 2, '780.00', '735.85', '12.50'],
    ['guest', 'walk_in', null, 2, '600.00', '566.04', '30.00'],
    ['guest', 'agency', null, 1, '300.00', '283.02', '0.00'],
    ['other', null, null, 0, '0.00', '0.00', '88.00'],
    ['guest', null, null, 0, '0.00', '-20.00', '5.00'],
  ])
  expect(read(sumMarkets(day, 'company', 'CNY'))).toEqual([
    ['guest', null, 7, 2, '700.00', '660.38', '0.00'],
    ['guest', null, 9, 1, '380.00', '358.49', '12.50'],
    ['guest', null, null, 2, '600.00', '546.04', '123.00'],
  ])
  expect(sumMarkets([...day, ...day], 'market', 'CNY')[0]).toEqual(
    figure('walk_in', null, [4, '1200.00', '1132.08', '60.00']),
  )
  expect(sumMarkets([...day, ...day], 'market', 'CNY')).toHaveLength(day.length)
})

test('nothing is no line', () => {
  expect(sumMarkets([], 'segment', 'CNY')).toEqual([])
})
