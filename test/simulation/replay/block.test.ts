import { expect, test } from 'vitest'
import type { Column } from './bookings-file.ts'
import { rowsOf } from './test-row.ts'
import { bookingsIn, windowOf } from './window.ts'

const ofGroup = { market_segment: 'Groups', agent: '9' }
const cancelled = { is_canceled: '1', reservation_status: 'Canceled' }

const blocksOf = (...rows: readonly Partial<Record<Column, string>>[]) =>
  bookingsIn(rowsOf(...rows), windowOf('2015-07-01', 31)).bookings.map(({ block }) => block)

const rooms = (count: number, changes: Partial<Record<Column, string>> = {}) =>
  Array.from({ length: count }, () => ({ ...ofGroup, ...changes }))

test.each([
  ['five rooms of one payer, one day and one length', rooms(5), [2, 2, 2, 2, 2]],
  ['four are no block', rooms(4), [null, null, null, null]],
  [
    'another payer is another group',
    [...rooms(4), ...rooms(1, { agent: '8' })],
    [null, null, null, null, null],
  ],
  ['so is another length', [...rooms(5), ...rooms(1, { stays_in_week_nights: '1' })], [2, 2, 2, 2, 2, null]],
  ['whoever is cancelled was of it', [...rooms(1, cancelled), ...rooms(4)], [2, 2, 2, 2, 2]],
  [
    'who paid in advance and came, came alone',
    [...rooms(4), ...rooms(1, { deposit_type: 'Refundable' })],
    [null, null, null, null, null],
  ],
  [
    'who paid in advance and did not come may be of it',
    rooms(5, { ...cancelled, deposit_type: 'Non Refund' }),
    [2, 2, 2, 2, 2],
  ],
])('%s', (_, rows, blocks) => {
  expect(blocksOf(...rows)).toEqual(blocks)
})
