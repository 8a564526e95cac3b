import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { Booking } from './booking.ts'
import type { Account } from './person.ts'
import { currency, timeZone } from './replay-currency.ts'
import type { PlannedRoom } from './room-plan.ts'

export const floatAmount = Money.of('1000.00', currency)
export const depositStep = '50'
export const keys = [
  { keyCode: 'safe_box', quantity: 2 },
  { keyCode: 'master_card', quantity: 1 },
]

/** One book a desk, thick enough for every guest of some years. */
export const book = { digits: 8, firstNumber: 1, lastNumber: 99_999_999 }
const prefixOf = (desk: number): string => `F${desk + 1}-`

export const deskCodeOf = (desk: number): string => `FO${desk + 1}`

/** Nobody's secrets: the hotel lives as long as the replay. */
const secrets = { password: 'replay-of-bookings', pin: '2580' }

export const accountOf = (username: string): Account => ({ username, ...secrets })

/** Who stands at a desk: one cashier a watch. */
export const cashierOf = (desk: number, watch: string): string => `cashier.${desk + 1}.${watch}`

const watches = ['morning', 'afternoon', 'night'] as const

const staffOf = (desks: number): { username: string; role: Role }[] => [
  { username: 'admin', role: 'administrator' },
  { username: 'lead', role: 'shift_lead' },
  { username: 'reception', role: 'receptionist' },
  { username: 'housekeeper', role: 'housekeeper' },
  { username: 'accountant', role: 'accountant' },
  ...Array.from({ length: desks }, (_, desk) =>
    watches.map((watch) => ({ username: cashierOf(desk, watch), role: 'cashier' as const })),
  ).flat(),
]

export interface HotelRequest {
  readonly businessDate: BusinessDate
  readonly bookings: readonly Booking[]
  readonly rooms: readonly PlannedRoom[]
  readonly desks: number
}

/** The hotel the bookings need, as the set-up page would send it. */
export const planHotel = ({ businessDate, bookings, rooms, desks }: HotelRequest): FoundingInput => ({
  profile: {
    name: '预订重演酒店',
    nameEn: 'Hotel of Real Bookings',
    address: '',
    phone: '',
    taxNumber: '',
    currency,
    timeZone,
    checkOutTime: '14:00',
    halfDayUntil: '18:00',
    rollFromTime: '00:00',
    depositStep,
    cashRounding: '0.00',
    isCountBlind: true,
  },
  businessDate,
  safeCash: floatAmount.times(desks).toString(),
  roomTypes: typesOf(bookings),
  rooms: rooms.map((room) => ({ ...room })),
  desks: Array.from({ length: desks }, (_, desk) => ({
    code: deskCodeOf(desk),
    name: `Front desk ${desk + 1}`,
    floatAmount: floatAmount.toString(),
    terminals: ['card', 'wechat', 'alipay', 'bank_transfer'],
    keys,
    books: [{ prefix: prefixOf(desk), ...book }],
  })),
  staff: staffOf(desks).map((person) => ({ ...person, displayName: person.username, ...secrets })),
})

/** Every type that was booked or given, at the rate that was agreed for it first. */
const typesOf = (bookings: readonly Booking[]): FoundingInput['roomTypes'] => {
  const rates = new Map<string, Money>()
  for (const { reservedType, assignedType, rate } of bookings) {
    for (const code of [reservedType, assignedType]) {
      if (!rates.has(code) || rates.get(code)?.isZero) rates.set(code, rate)
    }
  }
  return [...rates]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, rate]) => ({
      code,
      name: { zh: `${code} 型房`, en: `Type ${code}` },
      rate: rate.toString(),
    }))
}
