import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { openFolio } from '@jiaoban/server/folios/folio.service.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envelope, refusalFrom } from '../support/browser.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSmallHouse, roomIdOf, within } from '../support/small-house.ts'
import { type StaffedHotel, staffIdOf } from '../support/staffed-hotel.ts'
import { stranger, StayDesk } from '../support/stay-desk.ts'

let hotel: StaffedHotel
let desk: StayDesk

beforeEach(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
})

afterEach(() => hotel.db.close())

describe('a reservation', () => {
  test('holds its room, or only waits for one', async () => {
    const withRoom = await desk.reserve({ roomId: roomIdOf('201') })
    const without = await desk.reserve()
    expect(await desk.nights(withRoom.stayId)).toEqual(['2026-03-01 280.00 open', '2026-03-02 280.00 open'])
    expect(await desk.nights(without.stayId)).toEqual(['2026-03-01 280.00 open', '2026-03-02 280.00 open'])
    const held = `select stay_id from room_night where stay_id = ${without.stayId}`
    expect(await runSql(hotel.db, held)).toEqual([])
    expect(await refusalFrom(desk.reserve({ roomId: roomIdOf('201') }))).toBe(
      'room_taken {"room":"201","night":"2026-03-01"}',
    )
  })

  test.each([
    [{ arrivalDate: '2026-02-28' }, 'arrival_in_past {"arrivalDate":"2026-02-28","current":"2026-03-01"}'],
    [{ roomTypeId: 5 }, 'not_found {"what":"roomType"}'],
    [{ roomId: 5 }, 'not_found {"what":"room"}'],
    [{ guest: { name: 'X', guestId: 5 } }, 'not_found {"what":"guest"}'],
  ])('of %j is refused', async (changes, refusal) => {
    expect(await refusalFrom(desk.reserve(changes))).toBe(refusal)
  })

  test('arrives: the caller becomes the guest, in another room at another price', async () => {
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    const [caller] = (await desk.view(stayId)).guests
    await desk.checkIn('301', {
      stayId,
      rate: '500.00',
      departureDate: '2026-03-02',
      guests: [stranger('赵敏')],
    })
    const view = await desk.view(stayId)
    expect(view).toMatchObject({
      state: 'in_house',
      source: 'direct',
      rate: '500.00',
      room: { number: '301' },
    })
    expect(view.guests).toMatchObject([{ guestId: caller?.guestId, name: '赵敏' }])
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 500.00 open'])
    await desk.checkIn('201')
  })

  test('arrives: who was here before stays one guest', async () => {
    const known = stranger('Sun Li')
    const before = await desk.checkIn('202', { guests: [known] })
    const { stayId } = await desk.reserve({ guest: { name: 'Sun' } })
    await desk.checkIn('201', { stayId, guests: [known] })
    const ids = [await desk.view(before.stayId), await desk.view(stayId)].map(
      ({ guests }) => guests[0]?.guestId,
    )
    expect(ids[0]).toBe(ids[1])
    expect(await runSql(hotel.db, 'select guest_id from guest_profile')).toHaveLength(1)
  })

  test('is cancelled once, and gives its room back', async () => {
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    const cancel = async () =>
      (await desk.ask()).stays.cancel(envelope({ stayId, reasonCode: 'guest_cancelled' as const }))
    await cancel()
    expect(await refusalFrom(cancel())).toBe('stay_not_reserved {"state":"cancelled"}')
    expect(await refusalFrom(desk.checkIn('201', { stayId }))).toBe('stay_not_reserved {"state":"cancelled"}')
    await desk.checkIn('201')
  })

  test('is a no-show only when it was due', async () => {
    const due = await desk.reserve()
    const later = await desk.reserve({ arrivalDate: '2026-03-02' })
    const mark = async (stayId: number) => (await desk.ask()).stays.markNoShow(envelope({ stayId }))
    await mark(due.stayId)
    expect((await desk.view(due.stayId)).state).toBe('no_show')
    expect(await refusalFrom(mark(later.stayId))).toBe(
      'arrival_not_due {"arrivalDate":"2026-03-02","current":"2026-03-01"}',
    )
    const { stayId } = await desk.checkIn('201')
    expect(await refusalFrom(mark(stayId))).toBe('stay_not_reserved {"state":"in_house"}')
  })

  test('is not cancelled while it holds a deposit', async () => {
    const { stayId } = await desk.reserve()
    const party = { guestName: '', roomNumber: '', arrivalDate: '2026-03-01', departureDate: '2026-03-03' }
    const folioId = await within(hotel, (ctx) =>
      openFolio(ctx, { stayId, windowNumber: 1, payer: 'guest', party }),
    )
    await runCommand(hotel.runner, takeDeposit, {
      commandId: uuidV7(),
      businessDate: null,
      input: { folioId, tenders: [{ methodCode: 'cash', amount: '200.00', reference: '' }] },
      actorId: staffIdOf('cashier'),
      isSigned: false,
      approverId: null,
    })
    const { stays } = await desk.ask()
    const cancel = stays.cancel(envelope({ stayId, reasonCode: 'double' as const }))
    expect(await refusalFrom(cancel)).toBe('deposit_still_held {"slip":"D000001"}')
  })
})
