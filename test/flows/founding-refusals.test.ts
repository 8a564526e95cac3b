import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { closeHotel } from '@jiaoban/server/app/hotel.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { found, openEmptyHotel } from '../support/hotel.ts'
import { smallHotel } from '../support/small-hotel.ts'

const [firstDesk, secondDesk] = smallHotel.desks
const [firstBook] = firstDesk?.books ?? []
if (!firstDesk || !secondDesk || !firstBook) throw new Error('the small hotel has two desks with books')

const desk = (change: Partial<typeof firstDesk>): Partial<FoundingInput> => ({
  desks: [{ ...firstDesk, ...change }, secondDesk],
})
const book = (change: Partial<typeof firstBook>) => desk({ books: [{ ...firstBook, ...change }] })
const profile = (change: Partial<FoundingInput['profile']>): Partial<FoundingInput> => ({
  profile: { ...smallHotel.profile, ...change },
})
const everybody = (change: Partial<FoundingInput['staff'][number]>): Partial<FoundingInput> => ({
  staff: smallHotel.staff.map((person) => ({ ...person, ...change })),
})
const twice = <T>(list: readonly T[]): T[] => [...list, ...list.slice(0, 1)]

test.each<[string, Partial<FoundingInput>]>([
  ['room_number_repeated {"room":"101"}', { rooms: twice(smallHotel.rooms) }],
  ['room_type_repeated {"type":"STD"}', { roomTypes: twice(smallHotel.roomTypes) }],
  [
    'room_type_unknown {"room":"101","type":"STD"}',
    { roomTypes: smallHotel.roomTypes.filter(({ code }) => code !== 'STD') },
  ],
  ['desk_repeated {"desk":"FO1"}', { desks: twice(smallHotel.desks) }],
  ['terminal_unknown {"desk":"FO1","method":"cash"}', desk({ terminals: ['cash'] })],
  ['terminal_repeated {"desk":"FO1","method":"card"}', desk({ terminals: ['card', 'card'] })],
  ['key_unknown {"desk":"FO1","key":"cellar"}', desk({ keys: [{ keyCode: 'cellar', quantity: 1 }] })],
  ['key_repeated {"desk":"FO1","key":"safe_box"}', desk({ keys: twice(firstDesk.keys) })],
  ['book_range_backwards {"first":"A00001001","last":"A00001000"}', book({ lastNumber: 1000 })],
  ['book_digits_too_few {"last":1050,"digits":3}', book({ digits: 3 })],
  ['book_range_overlaps {"first":"A00002001","last":"A00002050"}', book({ lastNumber: 2001 })],
  ['safe_below_floats {"safe":"1499.99","floats":"1500.00"}', { safeCash: '1499.99' }],
  [
    'half_day_before_check_out {"checkOutTime":"14:00","halfDayUntil":"13:59"}',
    profile({ halfDayUntil: '13:59' }),
  ],
  [
    'business_date_in_future {"businessDate":"2026-03-02","calendarDate":"2026-03-01"}',
    { businessDate: '2026-03-02' },
  ],
  ['administrator_missing', everybody({ role: 'cashier' })],
  ['username_repeated {"username":"lina"}', { staff: twice(smallHotel.staff) }],
  ['password_weak {"username":"lina"}', everybody({ password: '87654321' })],
  ['pin_weak {"username":"lina"}', everybody({ pin: '1111' })],
  [
    'amount_too_precise {"digits":0}',
    {
      ...profile({ currency: 'JPY' }),
      desks: smallHotel.desks.map((one) => ({ ...one, floatAmount: '0.5' })),
    },
  ],
])('%s: nothing is founded', async (refusal, change) => {
  const hotel = await openEmptyHotel()
  expect(await refusalFrom(found(hotel, { ...smallHotel, ...change }))).toBe(refusal)
  expect((await readHead(hotel.db.reader)).seq).toBe(0)
  await closeHotel(hotel)
})
