import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { answerInspection } from '@jiaoban/server/stays/answer-inspection.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'

/** The second day of a house with one guest, whose minibar was charged by the office. Its roll is due. */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel()
  const { lina, zhaomin, wufang } = house.people
  await lina.openShift(house.deskId('FO1'))
  const { stayId } = await lina.run(checkIn, {
    roomId: house.roomId('101'),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E8800101', phone: '' }],
    departureDate: '2026-03-04',
    rate: '300.00',
    adults: 1,
  })
  house.clock.set('2026-03-02T02:00:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  const { inspectionId } = await lina.run(requestInspection, { stayId })
  await wufang.run(answerInspection, {
    inspectionId,
    outcome: 'charges',
    charges: [{ code: 'minibar', amount: '38.00', quantity: 1 }],
  })
  // Turned once, a shift is counted before it is turned again.
  await lina.run(countDrawer, { count: await honestCount(house, 'lina') })
  house.clock.set('2026-03-03T02:00:00.000Z')
})

afterAll(() => house.close())

const roll = (hotel: TestHotel) => hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })

const expectRefused = async (hotel: TestHotel, facts: object): Promise<void> => {
  await expect(roll(hotel)).rejects.toMatchObject({ code: 'day_does_not_balance', facts })
  expect(await runSql(hotel.db, 'select business_date from day_closing')).toHaveLength(1)
  expect(await hotel.businessDate()).toBe('2026-03-02')
}

const firstOffice = `(select id from cashier_shift where kind = 'office' and business_date = '2026-03-01')`
const byTheOffice = `kind = 'charge' and credit_control <> 'revenue.room' and business_date = '2026-03-02'`

test('nothing wrong: the night is charged, and the day is sealed', () =>
  undone(house, async (hotel) => {
    expect(await roll(hotel)).toMatchObject({ nightsCharged: 1, nightRevenue: '300.00', shiftsTurned: 1 })
    expect(await runSql(hotel.db, 'select business_date from day_closing')).toHaveLength(2)
  }))

test('a guest sleeps in a room that nobody holds: the audit says so before B12 would', () =>
  undone(house, async (hotel) => {
    await tamper(hotel.db, 'room_night', `update room_night set is_released = 1 where night = '2026-03-02'`)
    await expect(roll(hotel)).rejects.toMatchObject({
      code: 'nights_not_chargeable',
      facts: { rooms: '101' },
    })
  }))

test('B12: a night was settled and nobody slept', () =>
  undone(house, async (hotel) => {
    await tamper(
      hotel.db,
      'room_night',
      `insert into room_night (id, room_id, night, turn, stay_id, rate_minor, currency, charge_kind,
         charged_entry_id, charged_date, is_released)
       select 1000000, (select id from room where number = '102'), night, turn, stay_id,
         rate_minor, currency, 'complimentary', null, '2026-03-02', 1 from room_night where night = '2026-03-02'`,
    )
    await expectRefused(hotel, { equation: 'b12', label: 'nights', left: '1', right: '2' })
  }))

test('BD: a posting carries the stamp of the day before', () =>
  undone(house, async (hotel) => {
    await tamper(
      hotel.db,
      'posting',
      `update posting set shift_id = ${firstOffice}, business_date = '2026-03-01' where ${byTheOffice}`,
    )
    // The float carried in and out and the night of 300.00; between the rolls 38.00 more were written.
    await expectRefused(hotel, { equation: 'bd', label: 'date:sequence', left: '2300.00', right: '2338.00' })
  }))

test('B1: no day is sealed over a balance that was changed', () =>
  undone(house, async (hotel) => {
    await tamper(
      hotel.db,
      'account_balance',
      `update account_balance set balance_minor = balance_minor + 500 where control = 'equity.opening'`,
    )
    await expect(roll(hotel)).rejects.toMatchObject({
      code: 'shift_does_not_balance',
      facts: { equation: 'b1', label: 'untouched', left: '5.00', right: '0.00' },
    })
  }))
