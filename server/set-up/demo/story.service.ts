import { listDesks, listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { RoomType } from '@jiaoban/shared/property/property.types.ts'
import type { Room } from '@jiaoban/shared/rooms/room.types.ts'
import type { Hotel } from '../../kernel/hotel.ts'
import { checkIn } from '../../stays/check-in.command.ts'
import { checkOut } from '../../stays/check-out.command.ts'
import { planCheckOut } from '../../stays/check-out-plan.service.ts'
import { demoGuests } from './demo-guests.service.ts'
import { DemoPerson } from './demo-person.service.ts'
import type { DemoUsername } from './demo-staff.service.ts'
import type { DemoStay } from './demo-stays.service.ts'
import type { StoryClock } from './story-clock.service.ts'

export interface StayIds {
  readonly stayId: number
  readonly folioId: number
}

export interface Leaving {
  readonly documentId: number
  /** What the bill charges, of a guest who had paid nothing before. */
  readonly charges: string
}

export interface Story {
  readonly clock: StoryClock
  /** The first business date of the hotel; the demonstration begins on the next. */
  readonly firstDate: BusinessDate
  readonly people: Readonly<Record<DemoUsername, DemoPerson>>
  readonly desk: (code: string) => number
  readonly room: (number: string) => Room
  readonly roomType: (code: string) => RoomType
  readonly checkIn: (person: DemoPerson, stay: DemoStay) => Promise<StayIds>
  /** The guest leaves, and pays by this method what the deposit does not cover. */
  readonly checkOut: (person: DemoPerson, stay: StayIds, methodCode: string) => Promise<Leaving>
}

/** A founded hotel as the story tells it: people and rooms by their names, guests who come and go. */
export const openStory = async (
  hotel: Pick<Hotel, 'db' | 'runner'>,
  clock: StoryClock,
  firstDate: BusinessDate,
): Promise<Story> => {
  const { reader } = hotel.db
  const house = { db: hotel.db, clock, runner: { ...hotel.runner, clock } }
  const staff = (await listStaff(reader)).map(({ username, id }) => [username, new DemoPerson(house, id)])
  const room = byName(await listRooms(reader), ({ number }) => number)
  const desk = byName(await listDesks(reader), ({ code }) => code)
  return {
    clock,
    firstDate,
    people: Object.fromEntries(staff) as Story['people'],
    desk: (code) => desk(code).id,
    room,
    roomType: byName(await listRoomTypes(reader), ({ code }) => code),
    checkIn: (person, stay) => person.run(checkIn, checkInInput(stay, room(stay.room), firstDate)),
    checkOut: async (person, { stayId }, methodCode) => {
      const plan = await planCheckOut(reader, clock.now(), { stayId, late: 'none' })
      const bill = await person.run(checkOut, {
        stayId,
        folioVersion: plan.folioVersion,
        lateCheckOut: 'none',
        payments:
          plan.toPay === '0.00'
            ? []
            : [{ methodCode, amount: plan.toPay, reference: referenceOf(methodCode, stayId) }],
        refunds: [],
        slipRefunds: [],
        slipsBack: plan.slips.map(({ slipId }) => slipId),
        isInspectionWaived: false,
      })
      return { documentId: bill.documentId, charges: plan.balance }
    },
  }
}

const byName =
  <T>(list: readonly T[], nameOf: (one: T) => string) =>
  (name: string): T => {
    const found = list.find((one) => nameOf(one) === name)
    if (!found) throw new Error(`the demonstration has no ${name}`)
    return found
  }

/** Guests move in one after the other. */
export const arrive = async (
  story: Story,
  person: DemoPerson,
  stays: readonly DemoStay[],
): Promise<StayIds[]> => {
  const ids: StayIds[] = []
  for (const stay of stays) ids.push(await story.checkIn(person, stay))
  return ids
}

/** One piece of something on the guest's folio. */
export const charge = ({ folioId }: StayIds, code: string, amount: string) => ({
  folioId,
  code,
  amount,
  quantity: 1,
})

/** What a terminal prints on its slip; cash has none. */
export const referenceOf = (methodCode: string, order: number): string =>
  methodCode === 'cash' ? '' : `DEMO${methodCode.toUpperCase()}${String(order).padStart(6, '0')}`

const checkInInput = (stay: DemoStay, room: Room, arrivalDate: BusinessDate) => {
  const [methodCode, amount, tendered] = stay.deposit
  return {
    roomId: room.id,
    guests: stay.guests.map((name) => demoGuests[name]),
    departureDate: addDays(arrivalDate, stay.nights),
    rate: room.rate.toString(),
    adults: stay.guests.length,
    breakfasts: stay.breakfasts ?? 0,
    plate: stay.plate ?? '',
    remarks: stay.remarks ?? '',
    deposit: {
      tenders: [
        {
          methodCode,
          amount,
          reference: referenceOf(methodCode, room.id),
          ...(tendered === undefined ? {} : { tendered }),
        },
      ],
    },
  }
}
