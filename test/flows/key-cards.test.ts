import { addStayGuest } from '@jiaoban/server/stays/add-stay-guest.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { issueKeyCards } from '@jiaoban/server/stays/issue-key-cards.command.ts'
import { loseKeyCards } from '@jiaoban/server/stays/lose-key-cards.command.ts'
import { removeStayGuest } from '@jiaoban/server/stays/remove-stay-guest.command.ts'
import { returnKeyCards } from '@jiaoban/server/stays/return-key-cards.command.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

/** A guest in 101; the house asks 50.00 for a lost card. */
let hotel: TestHotel
let stayId: number
let folioId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const arrived = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E880400')],
    departureDate: '2026-03-04',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  stayId = arrived.stayId
  folioId = arrived.folioId
})

afterEach(() => hotel.close())

const cards = (quantity: number) => ({ stayId, quantity })

test('cards go out, come back, and a lost one is charged', async () => {
  const { lina, zhaomin } = hotel.people
  const rows = [
    // what,                                                        out, balance
    [await lina.run(issueKeyCards, cards(4)), 4, '0.00'],
    [await lina.run(returnKeyCards, cards(1)), 3, '0.00'],
  ] as const
  for (const [{ out }, expected] of rows) expect(out).toBe(expected)
  expect(await lina.run(loseKeyCards, cards(2))).toEqual({ stayId, out: 1, charged: '100.00' })
  expect(await hotel.balance('guest', folioId)).toBe('100.00')
  expect((await readStayView(hotel.db.reader, stayId)).cardsOut).toBe(1)
  const waived = { ...cards(1), isChargeWaived: true }
  expect(await refusalFrom(lina.run(loseKeyCards, waived))).toBe(
    'fee_waiver_needs_approval {"amount":"50.00"}',
  )
  expect(await lina.run(loseKeyCards, waived, { approver: zhaomin })).toEqual({
    stayId,
    out: 0,
    charged: null,
  })
  expect(await hotel.balance('guest', folioId)).toBe('100.00')
  expect(await refusalFrom(lina.run(returnKeyCards, cards(1)))).toBe('not_so_many_cards_out {"out":0}')
})

test('somebody joins the room and leaves before the others; the registration keeps them', async () => {
  const { lina } = hotel.people
  const { guestId } = await lina.run(addStayGuest, { stayId, guest: guest('E880401') })
  const again = lina.run(addStayGuest, { stayId, guest: guest('E880401') })
  expect(await refusalFrom(again)).toBe('guest_listed_twice')
  hotel.clock.set('2026-03-01T04:00:00.000Z')
  await lina.run(removeStayGuest, { stayId, guestId })
  const { guests } = await readStayView(hotel.db.reader, stayId)
  expect(guests.map(({ isPrimary, joinedAt, leftAt }) => [isPrimary, joinedAt, leftAt])).toEqual([
    [true, null, null],
    [false, '2026-03-01T01:00:00.000Z', '2026-03-01T04:00:00.000Z'],
  ])
  expect(await refusalFrom(lina.run(removeStayGuest, { stayId, guestId }))).toBe('not_found {"what":"guest"}')
  const [first] = guests
  expect(await refusalFrom(lina.run(removeStayGuest, { stayId, guestId: first?.guestId ?? 0 }))).toBe(
    'guest_answers_for_stay',
  )
  const journal = JSON.stringify(await runSql(hotel.db, 'select payload from journal'))
  expect(journal).not.toContain('E880401')
})

test('a room has at most eight guests', async () => {
  for (let one = 1; one < 8; one += 1) {
    await hotel.people.lina.run(addStayGuest, { stayId, guest: guest(`E88041${one}`) })
  }
  const ninth = hotel.people.lina.run(addStayGuest, { stayId, guest: guest('E880420') })
  expect(await refusalFrom(ninth)).toBe('room_has_all_guests {"limit":8}')
})
