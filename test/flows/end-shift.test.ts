import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel

/** Lina has taken a deposit of 300.00 in cash at the first desk. */
beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '张三', idKind: 'id_card', idNumber: '110101199003070011' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '300.00' }] },
  })
})

afterEach(() => hotel.close())

const drawerAndSafe = async () => [
  await hotel.balance('cash.drawer', 'FO1'),
  await hotel.balance('cash.safe'),
  await hotel.balance('staff', hotel.people.lina.staffId),
]

test('the float goes back to the safe, the shift is sealed, and the desk opens again', async () => {
  const { lina, zhaomin, wangqiang } = hotel.people
  expect(await drawerAndSafe()).toEqual(['1300.00', '19000.00', '0.00'])
  await lina.end({ lead: zhaomin, bag: 'BAG1' })
  expect(await drawerAndSafe()).toEqual(['0.00', '20000.00', '0.00'])
  expect(await runSql(hotel.db, `select state from cashier_shift where kind = 'desk'`)).toEqual([
    { state: 'sealed' },
  ])
  await wangqiang.openShift(hotel.deskId('FO1'))
  expect(await drawerAndSafe()).toEqual(['1000.00', '19000.00', '0.00'])
})

test('a short that a lead has booked does not keep the shift open', async () => {
  const { lina, zhaomin } = hotel.people
  await lina.count('50.00')
  expect(await refusalFrom(lina.run(endShift, {}, { approver: zhaomin }))).toMatch(/^count_differs/)
  await lina.run(bookDifference, { target: { kind: 'drawer' } }, { approver: zhaomin })
  await lina.drop({ lead: zhaomin, bag: 'BAG1' })
  await lina.run(endShift, {}, { approver: zhaomin })
  expect(await drawerAndSafe()).toEqual(['0.00', '20000.00', '50.00'])
})

test.each([
  ['shift_not_counted', async () => {}, true],
  ['takings_not_dropped {"takings":"300.00"}', () => hotel.people.lina.count(), true],
  ['approval_required {"reason":"endShift"}', () => hotel.people.lina.count(), false],
])('%s', async (refusal, prepare, hasLead) => {
  const { lina, zhaomin } = hotel.people
  await prepare()
  const ending = lina.run(endShift, {}, hasLead ? { approver: zhaomin } : {})
  expect(await refusalFrom(ending)).toBe(refusal)
})
