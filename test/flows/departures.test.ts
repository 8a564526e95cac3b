import { chargeNight, listOpenNights } from '@jiaoban/server/rooms/room-night.service.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envelope, refusalFrom } from '../support/browser.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSmallHouse, roomIdOf, startDay, within } from '../support/small-house.ts'
import type { StaffedHotel } from '../support/staffed-hotel.ts'
import { StayDesk } from '../support/stay-desk.ts'

let hotel: StaffedHotel
let desk: StayDesk

beforeEach(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
})

afterEach(() => hotel.db.close())

/** Charges what a stay has open up to a night, as the night audit does. */
const audit = ({ stayId, folioId }: { stayId: number; folioId: number }, night: string) =>
  within(hotel, async (ctx) => {
    for (const roomNight of await listOpenNights(ctx, stayId, night)) {
      await chargeNight(ctx, { roomNight, folioId })
    }
  })

describe('a new departure', () => {
  test('adds nights at the price of the stay, gives open ones back, and is printed from now on', async () => {
    const stay = await desk.checkIn('201', { departureDate: '2026-03-03' })
    await desk.extend(stay.stayId, '2026-03-05')
    expect(await desk.nights(stay.stayId)).toHaveLength(4)
    await desk.shorten(stay.stayId, '2026-03-02')
    expect(await desk.nights(stay.stayId)).toEqual(['2026-03-01 300.00 open'])
    expect((await desk.view(stay.stayId)).departureDate).toBe('2026-03-02')
    expect(await runSql(hotel.db, 'select departure_date from folio_party')).toEqual([
      { departure_date: '2026-03-02' },
    ])
  })

  test('day use becomes a night and day use again', async () => {
    const { stayId } = await desk.checkIn('201', { departureDate: '2026-03-01' })
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open'])
    await desk.extend(stayId, '2026-03-03')
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open', '2026-03-02 300.00 open'])
    await desk.shorten(stayId, '2026-03-01')
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open'])
  })

  test('of somebody who should have left takes up where the nights ended', async () => {
    const stay = await desk.checkIn('201')
    await audit(stay, '2026-03-01')
    await startDay(hotel, '2026-03-02')
    await startDay(hotel, '2026-03-03')
    await desk.extend(stay.stayId, '2026-03-04')
    expect(await desk.nights(stay.stayId)).toEqual([
      '2026-03-01 300.00 charged',
      '2026-03-02 300.00 open',
      '2026-03-03 300.00 open',
    ])
  })

  test('is refused when it cannot be', async () => {
    const stay = await desk.checkIn('201', { departureDate: '2026-03-04' })
    await desk.reserve({ roomId: roomIdOf('201'), arrivalDate: '2026-03-05', departureDate: '2026-03-06' })
    await audit(stay, '2026-03-02')
    await startDay(hotel, '2026-03-02')
    const { stayId } = stay
    const refusals = [
      await refusalFrom(desk.extend(stayId, '2026-03-04')),
      await refusalFrom(desk.extend(stayId, '2026-03-01')),
      await refusalFrom(desk.extend(stayId, '2026-03-02')),
      await refusalFrom(desk.shorten(stayId, '2026-03-02')),
      await refusalFrom(desk.extend(stayId, '2026-03-07')),
      await refusalFrom(desk.extend(stayId, '2028-03-01')),
      await refusalFrom(desk.extend(77, '2026-03-07')),
    ]
    expect(refusals).toEqual([
      'departure_unchanged {"departureDate":"2026-03-04"}',
      'departure_in_past {"departureDate":"2026-03-01","current":"2026-03-02"}',
      'stay_becomes_shorter {"departureDate":"2026-03-04"}',
      'night_paid_after_departure {"night":"2026-03-02"}',
      'room_taken {"room":"201","night":"2026-03-05"}',
      'stay_too_long {"nights":731,"limit":366}',
      'not_found {"what":"stay"}',
    ])
  })
})

describe('a room is sold twice in a night', () => {
  test('once somebody who paid has left and it was made', async () => {
    const { stayId } = await desk.checkIn('201', { departureDate: '2026-03-01', rate: '180.00' })
    const { stays, rooms } = await desk.ask()
    await stays.checkOut(
      envelope({
        stayId,
        folioVersion: 0,
        lateCheckOut: 'none' as const,
        payments: [{ methodCode: 'cash', amount: '180.00', tendered: '200' }],
        refunds: [],
        slipRefunds: [],
        isInspectionWaived: false,
      }),
    )
    expect(await refusalFrom(desk.checkIn('201'))).toBe('room_not_clean {"room":"201"}')
    await rooms.setState(envelope({ roomId: roomIdOf('201'), state: 'clean' as const }))
    const second = await desk.checkIn('201')
    expect(await runSql(hotel.db, 'select stay_id, turn, charge_kind from room_night order by turn')).toEqual(
      [
        { stay_id: stayId, turn: 1, charge_kind: 'charged' },
        { stay_id: second.stayId, turn: 2, charge_kind: null },
      ],
    )
  })
})
