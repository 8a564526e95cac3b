import { readDepositRule } from '@jiaoban/db/deposits/deposit-rule.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { listRatesOn, readExchangeLimit } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listApprovalLimits } from '@jiaoban/db/staff/approval-limit.reads.ts'
import { listConcessionLimits } from '@jiaoban/db/staff/concession-limit.reads.ts'
import { listConcessionReasons } from '@jiaoban/db/stays/agreed-rate.reads.ts'
import { listMarketSegments } from '@jiaoban/db/stays/market.reads.ts'
import { listPlanRates, listRatePlans } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { changeDepositRule } from '@jiaoban/server/deposits/change-deposit-rule.command.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { setExchangeRate } from '@jiaoban/server/property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import { changeRoomRules } from '@jiaoban/server/rooms/change-room-rules.command.ts'
import { changeApprovalLimits } from '@jiaoban/server/staff/change-approval-limits.command.ts'
import { addRatePlan } from '@jiaoban/server/stays/add-rate-plan.command.ts'
import { changeRatePlan } from '@jiaoban/server/stays/change-rate-plan.command.ts'
import { setConcessionReason } from '@jiaoban/server/stays/set-concession-reason.command.ts'
import { setMarketSegment } from '@jiaoban/server/stays/set-market-segment.command.ts'
import { setPlanRates } from '@jiaoban/server/stays/set-plan-rates.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { beginTraining } from '../support/practice-hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

const corporate = {
  code: 'corporate',
  name: { zh: '协议价', en: 'Corporate' },
  minNights: 2,
  breakfastsPerAdult: 1,
  isWalkIn: false,
}

const date = '2026-03-01'

/** A house with rules of its own in everything a training takes over. */
const setOwnRules = async (): Promise<void> => {
  const { admin } = hotel.people
  await admin.run(changeRoomRules, {
    nightUntil: '05:00',
    earlyDepartureFee: 'half',
    keyCardPrice: '80.00',
    extraBedPrice: '120.00',
    breakfastPrice: '48.00',
    hourly: { firstHours: 3, firstPercent: 40, furtherPercent: 15 },
    checkTimes: ['09:30'],
  })
  await admin.run(changeDepositRule, {
    freeDays: 3,
    cancelledKeeps: 'first_night',
    noShowKeeps: 'all',
    taxCode: 'room',
  })
  await admin.run(changeApprovalLimits, {
    limits: [{ command: 'correctCharge', role: 'cashier', limit: '30.00' }],
    concessions: [{ role: 'cashier', percent: 7 }],
  })
  await admin.run(addRatePlan, corporate)
  for (const plan of await listRatePlans(hotel.db.reader)) {
    if (plan.code !== corporate.code) await admin.run(changeRatePlan, { ...plan, isActive: false })
  }
  const [type] = await listRoomTypes(hotel.db.reader)
  const prices = {
    code: corporate.code,
    weekdays: [5, 6],
    rates: [{ roomTypeId: type?.id ?? 0, rate: '268.00' }],
  }
  await admin.run(setPlanRates, { ...prices, fromDate: '2026-02-01', untilDate: '2026-02-28' })
  await admin.run(setPlanRates, { ...prices, fromDate: '2026-02-01', untilDate: '2026-04-30' })
  await admin.run(setMarketSegment, { code: 'wedding', name: { zh: '婚宴', en: 'Weddings' } })
  await admin.run(setConcessionReason, { code: 'neighbour', name: { zh: '邻居', en: 'Neighbour' } })
  await admin.run(setForeignCurrency, { currency: 'USD', isActive: true })
  await admin.run(setExchangeRate, { currency: 'USD', buy: '7.00', sell: '7.20', validFromDate: date })
  await admin.run(setExchangeRate, { currency: 'USD', buy: '7.05', sell: null, validFromDate: date })
  await admin.run(changeExchangeLimits, { limits: [{ code: 'alone', limit: '700.00' }] })
}

/** The rules as a colleague meets them, without the ids that each house gives out for itself. */
const rulesOf = async ({ db: { reader } }: TestHotel) => {
  const types = new Map((await listRoomTypes(reader)).map(({ id, code }) => [id, code]))
  return {
    rooms: await readRoomRules(reader),
    deposits: await readDepositRule(reader),
    approvals: await listApprovalLimits(reader),
    concessions: await listConcessionLimits(reader),
    plans: await listRatePlans(reader),
    prices: (await listPlanRates(reader, corporate.code))
      .filter(({ untilDate }) => untilDate >= date)
      .map(({ id: _, roomTypeId, ...price }) => ({ ...price, type: types.get(roomTypeId) })),
    segments: await listMarketSegments(reader),
    reasons: await listConcessionReasons(reader),
    rates: (await listRatesOn(reader, date)).map(({ currency, buy, sell }) => ({ currency, buy, sell })),
    alone: await readExchangeLimit(reader, 'alone', 'CNY'),
  }
}

test('a trainee finds the rules, prices, segments and rates of the house, recorded in the hotel’s journal', async () => {
  await setOwnRules()
  const practice = await beginTraining(hotel)
  const rules = await rulesOf(practice)
  expect(rules).toEqual(await rulesOf(hotel))
  expect(rules.prices).toHaveLength(1)
  expect(rules.rates).toEqual([{ currency: 'USD', buy: '7.05', sell: null }])
  expect((await verifyHotel(evidenceOf(hotel.db), null)).trainingRows).toBe(
    (await readHead(practice.db.reader)).seq,
  )
})

test('what is changed in a training stays in it', async () => {
  await setOwnRules()
  const before = await rulesOf(hotel)
  const practice = await beginTraining(hotel)
  await practice.people.admin.run(changeRatePlan, { ...corporate, minNights: 9, isActive: false })
  expect((await rulesOf(practice)).plans).not.toEqual(before.plans)
  expect(await rulesOf(hotel)).toEqual(before)
})
