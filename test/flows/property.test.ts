import { changeProperty } from '@jiaoban/server/property/change-property.command.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

const change = {
  name: '海边酒店',
  nameEn: 'Seaside Hotel',
  address: '海滨路 8 号',
  phone: '0532-5555-0101',
  taxNumber: '91310000TEST000002',
  checkOutTime: '12:00',
  halfDayUntil: '17:00',
  depositStep: '50.00',
  isCountBlind: false,
  cashRounding: '0.10' as const,
}

test('the profile and the house rules change; currency and time zone stay', async () => {
  await hotel.people.admin.run(changeProperty, change)
  const { depositStep, ...property } = await readProperty(hotel.db.reader)
  const { depositStep: wanted, ...rest } = change
  expect(depositStep.toString()).toBe(wanted)
  expect(property).toEqual({ ...rest, currency: 'CNY', timeZone: 'Asia/Shanghai', rollFromTime: '00:00' })
})

test('house rules that contradict each other are refused', async () => {
  const { admin } = hotel.people
  expect(await refusalFrom(admin.run(changeProperty, { ...change, halfDayUntil: '11:59' }))).toBe(
    'half_day_before_check_out {"checkOutTime":"12:00","halfDayUntil":"11:59"}',
  )
})

test('an administrator alone changes the house', async () => {
  expect(await refusalFrom(hotel.people.zhaomin.run(changeProperty, change))).toBe(
    'not_permitted {"command":"changeProperty"}',
  )
})
