import { listBreakfasts } from '@jiaoban/db/stays/meal-coupon.reads.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { endMealCoupon } from '@jiaoban/server/stays/end-meal-coupon.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { issueMealCoupons } from '@jiaoban/server/stays/issue-meal-coupons.command.ts'
import { readCouponsOfStay } from '@jiaoban/server/stays/meal-view.service.ts'
import { restoreMealCoupon } from '@jiaoban/server/stays/restore-meal-coupon.command.ts'
import { sellMealCoupons } from '@jiaoban/server/stays/sell-meal-coupons.command.ts'
import { useMealCoupons } from '@jiaoban/server/stays/use-meal-coupons.command.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'

/** Two guests with breakfast are in 101 from the 1st until the 3rd, and one in 102 until the 2nd. */
let hotel: TestHotel
let stayId: number
let other: number

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  stayId = await moveIn('101', { departureDate: '2026-03-03', breakfasts: 2 })
  other = await moveIn('102', { departureDate: '2026-03-02', breakfasts: 1 })
})

afterEach(() => hotel.close())

const moveIn = async (room: string, stay: { departureDate: string; breakfasts: number }): Promise<number> => {
  const arrived = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest(`E8810${room}`)],
    rate: '300.00',
    adults: 2,
    ...stay,
  })
  return arrived.stayId
}

const rollTo = async (date: string) => {
  hotel.clock.set(`${date}T02:00:00.000Z`)
  return hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

/** The coupons of a stay: `260302-001`, `260302-002 used`. */
const coupons = async (id = stayId): Promise<string[]> =>
  (await readCouponsOfStay(hotel.db.reader, id)).coupons.map(({ number, origin, outcome }) =>
    [number, origin === 'sold' ? 'sold' : '', outcome ?? ''].filter((part) => part !== '').join(' '),
  )

const idOf = async (number: string): Promise<number> =>
  (await readCouponsOfStay(hotel.db.reader, stayId)).coupons.find((coupon) => coupon.number === number)
    ?.couponId ?? 0

const end = async (number: string, outcome: 'returned' | 'lost') =>
  hotel.people.lina.run(endMealCoupon, { couponId: await idOf(number), outcome })

const use = (mealDate: string, ...numbers: string[]) =>
  hotel.people.chenjing.run(useMealCoupons, { mealDate, numbers })

/** Of a morning: `101 2: 260302-001 used`. */
const list = async (date: string): Promise<string[]> =>
  (await listBreakfasts(hotel.db.reader, date)).map(
    ({ roomNumber, expected, coupons: held }) =>
      `${roomNumber} ${expected}: ${held.map(({ running, outcome }) => `${running}${outcome ? ` ${outcome}` : ''}`).join(', ')}`,
  )

describe('coupons', () => {
  test('are issued at check-in, one a person and morning, numbered on within the date', async () => {
    expect(await coupons()).toEqual(['260302-001', '260302-002', '260303-001', '260303-002'])
    expect(await coupons(other)).toEqual(['260302-003'])
    const complete = hotel.people.lina.run(issueMealCoupons, { stayId })
    expect(await refusalFrom(complete)).toBe('meal_coupons_complete')
  })

  test('that a longer stay lacks, or that were lost, are issued anew; those given back are not', async () => {
    await end('260302-001', 'lost')
    await end('260303-001', 'returned')
    await hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-04' })
    expect((await readCouponsOfStay(hotel.db.reader, stayId)).due).toBe(3)
    const { numbers } = await hotel.people.lina.run(issueMealCoupons, { stayId })
    expect(numbers).toEqual(['260302-004', '260304-001', '260304-002'])
    expect(await list('2026-03-02')).toEqual(['101 2: 1 lost, 2, 4', '102 1: 3'])
    expect(await list('2026-03-04')).toEqual(['101 2: 1, 2'])
  })

  test('that are sold stand on the bill', async () => {
    const sold = await hotel.people.lina.run(sellMealCoupons, {
      stayId: other,
      mealDate: '2026-03-02',
      quantity: 2,
    })
    expect(sold).toEqual({ stayId: other, numbers: ['260302-004', '260302-005'], charged: '76.00' })
    const { folios } = await readStayView(hotel.db.reader, other)
    expect(folios.map(({ balance }) => balance)).toEqual(['76.00'])
    expect(await coupons(other)).toEqual(['260302-003', '260302-004 sold', '260302-005 sold'])
    expect((await readCouponsOfStay(hotel.db.reader, other)).due).toBe(0)
  })

  test('that are sold end with their charge', async () => {
    await hotel.people.lina.run(sellMealCoupons, { stayId: other, mealDate: '2026-03-02', quantity: 2 })
    const [line] = await runSql(hotel.db, `select id from folio_line where transaction_code = 'breakfast'`)
    const { id: folioLineId } = line as { id: number }
    await hotel.people.lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_amount' })
    expect(await coupons(other)).toEqual(['260302-003', '260302-004 sold unpaid', '260302-005 sold unpaid'])
    await rollTo('2026-03-02')
    expect(await refusalFrom(use('2026-03-02', '4'))).toBe(
      'meal_coupon_void {"number":"4","outcome":"unpaid"}',
    )
    const { coupons: held } = await readCouponsOfStay(hotel.db.reader, other)
    const restore = hotel.people.lina.run(restoreMealCoupon, { couponId: held[1]?.couponId ?? 0 })
    expect(await refusalFrom(restore)).toBe('meal_coupon_void {"number":"260302-004","outcome":"unpaid"}')
  })

  test.each(['2026-02-28', '2026-03-04'])('are not sold for %s', async (mealDate) => {
    const sale = hotel.people.lina.run(sellMealCoupons, { stayId, mealDate, quantity: 1 })
    expect(await refusalFrom(sale)).toBe(`meal_date_outside_stay {"date":"${mealDate}"}`)
  })
})

describe('the restaurant’s coupons', () => {
  beforeEach(() => rollTo('2026-03-02'))

  test('are entered by number, with their date or without', async () => {
    expect(await use('2026-03-02', '260302-001', '3')).toEqual({ mealDate: '2026-03-02', used: 2 })
    expect(await list('2026-03-02')).toEqual(['101 2: 1 used, 2', '102 1: 3 used'])
  })

  test.each([
    ['twice', ['1', '260302-001'], 'meal_coupon_used {"number":"260302-001"}'],
    ['of another date', ['260303-001'], 'meal_coupon_other_date {"number":"260303-001","date":"2026-03-02"}'],
    ['that nobody has', ['99'], 'meal_coupon_unknown {"number":"99"}'],
    ['that are no numbers', ['D000001'], 'meal_coupon_unknown {"number":"D000001"}'],
  ])('%s are refused, and none is entered', async (_, numbers, refusal) => {
    expect(await refusalFrom(use('2026-03-02', ...numbers))).toBe(refusal)
    expect(await list('2026-03-02')).toEqual(['101 2: 1, 2', '102 1: 3'])
  })

  test('are refused once they were used, given back or lost, until they are restored', async () => {
    await use('2026-03-02', '1')
    await end('260302-002', 'returned')
    expect(await refusalFrom(use('2026-03-02', '1'))).toBe('meal_coupon_used {"number":"1"}')
    expect(await refusalFrom(use('2026-03-02', '2'))).toBe(
      'meal_coupon_void {"number":"2","outcome":"returned"}',
    )
    expect(await refusalFrom(end('260302-001', 'lost'))).toBe('meal_coupon_used {"number":"260302-001"}')
    const restore = async (number: string) =>
      hotel.people.lina.run(restoreMealCoupon, { couponId: await idOf(number) })
    await restore('260302-001')
    expect(await refusalFrom(restore('260302-001'))).toBe('meal_coupon_not_ended {"number":"260302-001"}')
    await use('2026-03-02', '1')
    expect(await list('2026-03-02')).toEqual(['101 2: 1 used, 2 returned', '102 1: 3'])
  })

  test('are not entered before their morning', async () => {
    expect(await refusalFrom(use('2026-03-03', '1'))).toBe('meal_date_to_come {"date":"2026-03-03"}')
  })

  test('are used once and on their date, says the database too', async () => {
    const insert = (id: number, couponId: number, date: string) =>
      `insert into meal_coupon_end (id, coupon_id, meal_date, outcome, used_date, ended_by, ended_at)
       select ${id}, ${couponId}, '2026-03-02', 'used', '${date}', id, '' from staff limit 1`
    await use('2026-03-02', '1')
    const [first, second] = [await idOf('260302-001'), await idOf('260302-002')]
    expect(await refusalOf(hotel.db, insert(9_000_001, first, '2026-03-02'))).toBe('meal_coupon_end_once')
    expect(await refusalOf(hotel.db, insert(9_000_002, second, '2026-03-03'))).toBe(
      'meal_coupon_end_used_on_its_date',
    )
  })
})

test('who left before the morning does not eat', async () => {
  await hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId,
    folioVersion: 0,
    slipsBack: [],
    payments: [{ methodCode: 'cash', amount: '300.00' }],
  })
  await rollTo('2026-03-02')
  expect(await refusalFrom(use('2026-03-02', '1'))).toBe('meal_coupon_guest_left {"number":"1"}')
  expect(await use('2026-03-02', '3')).toEqual({ mealDate: '2026-03-02', used: 1 })
})
