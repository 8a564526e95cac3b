import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser, envelope, refusalFrom } from '../support/browser.ts'
import { openSmallHouse, startDay, suiteTypeId, twinTypeId } from '../support/small-house.ts'
import type { StaffedHotel } from '../support/staffed-hotel.ts'
import { StayDesk } from '../support/stay-desk.ts'

/** March 2026 begins on a Sunday; a twin costs 300.00 by the list, a suite 880.00. */
let hotel: StaffedHotel
let desk: StayDesk
let office: Browser

beforeEach(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
  office = new Browser(hotel)
  await office.signIn('administrator')
})

afterEach(() => hotel.db.close())

const plans = async () => (await office.ask()).ratePlans

const addPlan = async (code: string, terms: object = {}) =>
  (await plans()).add(envelope({ code, name: { zh: code, en: code }, ...terms }))

const every = [1, 2, 3, 4, 5, 6, 7]

const setRate = async (code: string, rate: string, weekdays: number[] = every, roomTypeId = twinTypeId) =>
  (await plans()).setRates(
    envelope({
      code,
      fromDate: '2026-03-01',
      untilDate: '2026-03-31',
      weekdays,
      rates: [{ roomTypeId, rate }],
    }),
  )

const quote = async (code: string, roomTypeId = twinTypeId) => {
  const { nights } = await (await desk.ask()).ratePlans.quote({
    code,
    roomTypeId,
    arrivalDate: '2026-03-05',
    departureDate: '2026-03-08',
  })
  return nights.map(({ night, rate }) => `${night} ${rate}`)
}

test('a plan asks its own price night by night, the list price where none is set', async () => {
  await addPlan('BAR')
  expect(await quote('BAR')).toEqual(['2026-03-05 300.00', '2026-03-06 300.00', '2026-03-07 300.00'])
  await setRate('BAR', '280.00')
  await setRate('BAR', '388.50', [5, 6])
  expect(await quote('BAR')).toEqual(['2026-03-05 280.00', '2026-03-06 388.50', '2026-03-07 388.50'])
  expect(await quote('BAR', suiteTypeId)).toEqual([
    '2026-03-05 880.00',
    '2026-03-06 880.00',
    '2026-03-07 880.00',
  ])
})

test('what a plan quoted is agreed, held and charged, to the cent', async () => {
  await addPlan('BAR')
  await setRate('BAR', '280.00', [7])
  await setRate('BAR', '301.11', [1])
  const { nights } = await (await desk.ask()).ratePlans.quote({
    code: 'BAR',
    roomTypeId: twinTypeId,
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-03',
  })
  const terms = { planCode: 'BAR', rate: nights[0]?.rate ?? '', nightRates: nights }
  const { stayId } = await desk.reserve({ ...terms })
  expect((await desk.view(stayId)).planCode).toBe('BAR')
  await desk.checkIn('201', { ...terms, stayId, departureDate: '2026-03-03' })
  expect(await desk.nights(stayId)).toEqual(['2026-03-01 280.00 open', '2026-03-02 301.11 open'])
  await startDay(hotel, '2026-03-03')
  const { balance, nights: due } = await (await desk.ask()).stays.checkOutPlan({ stayId, late: 'none' })
  expect(due.map(({ rate }) => rate)).toEqual(['280.00', '301.11'])
  expect(balance).toBe('581.11')
})

test('a plan is sold for as many nights as it asks, and while it is sold at all', async () => {
  await addPlan('WEEK', { minNights: 3 })
  expect(await refusalFrom(desk.reserve({ planCode: 'WEEK' }))).toBe(
    'stay_below_plan_minimum {"code":"WEEK","nights":2,"minimum":3}',
  )
  expect(await refusalFrom(desk.checkIn('201', { planCode: 'WEEK' }))).toMatch(/^stay_below_plan_minimum/)
  const { stayId } = await desk.reserve({ planCode: 'WEEK', departureDate: '2026-03-04' })
  const name = { zh: '周', en: 'Week' }
  await (await plans()).change(envelope({ code: 'WEEK', name, minNights: 3, isActive: false }))
  expect(await refusalFrom(desk.reserve({ planCode: 'WEEK', departureDate: '2026-03-04' }))).toBe(
    'rate_plan_unknown {"code":"WEEK"}',
  )
  await desk.extend(stayId, '2026-03-05')
  expect((await desk.view(stayId)).planCode).toBe('WEEK')
})

test('one plan alone is for walk-ins', async () => {
  await addPlan('RACK', { isWalkIn: true })
  await addPlan('BAR', { isWalkIn: true, breakfastsPerAdult: 1 })
  const list = await (await plans()).list()
  expect(list.map(({ code, isWalkIn }) => [code, isWalkIn])).toEqual([
    ['BAR', true],
    ['RACK', false],
  ])
})

test('what is no plan is refused', async () => {
  await addPlan('BAR')
  expect(await refusalFrom(addPlan('BAR'))).toBe('rate_plan_code_taken {"code":"BAR"}')
  expect(await refusalFrom(setRate('NONE', '1.00'))).toBe('rate_plan_unknown {"code":"NONE"}')
  expect(await refusalFrom(setRate('BAR', '1.00', every, 5))).toBe('not_found {"what":"roomType"}')
  const reversed = { code: 'BAR', fromDate: '2026-03-02', untilDate: '2026-03-01', weekdays: every }
  const rates = [{ roomTypeId: twinTypeId, rate: '1.00' }]
  expect(await refusalFrom((await plans()).setRates(envelope({ ...reversed, rates })))).toMatch(
    /^plan_dates_reversed/,
  )
  expect(await refusalFrom(desk.reserve({ planCode: 'NONE' }))).toBe('rate_plan_unknown {"code":"NONE"}')
})
