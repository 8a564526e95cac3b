import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { listDesks } from '@jiaoban/db/property/property.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { takeOverStaff } from '@jiaoban/server/training/training-staff.service.ts'
import { openTraining } from '@jiaoban/server/training/open-training.command.ts'
import type { TestHotel } from './hotel.ts'
import type { Username } from './small-hotel.ts'

/**
 * The training of a hotel as its trainees know it: the same people, desk FO1 is practice desk T1, room 101 is practice
 * room T101. What works in a hotel works here.
 */
export const enterTraining = async (hotel: TestHotel, as: Username = 'lina'): Promise<TestHotel> => {
  const { training } = hotel
  if (training === null) throw new Error('the hotel has no place for a training')
  const house = await training.house()
  await takeOverStaff(hotel, house)
  await training.record(hotel.people[as].staffId)
  const { reader } = house.db
  const desks = new Map((await listDesks(reader)).map(({ code, id }) => [code, id]))
  const rooms = new Map((await listRooms(reader)).map(({ number, id }) => [number, id]))
  const staff = (await listStaff(reader)).map(({ username, id }) => [username, new DemoPerson(house, id)])
  const deskId = (code: string) => desks.get(code.replace(/^FO/, 'T')) ?? 0
  return {
    ...hotel,
    ...house,
    clock: hotel.clock,
    people: Object.fromEntries(staff) as TestHotel['people'],
    deskId,
    roomId: (number) => rooms.get(`T${number}`) ?? 0,
    businessDate: () => readBusinessDate(reader),
    balance: async (control, owner = 0) => {
      const ownerId = typeof owner === 'string' ? deskId(owner) : owner
      return (await readBalance(reader, { control, ownerId }, 'CNY')).toString()
    },
    close: () => Promise.resolve(),
  }
}

/** Opens a training with two desks, and enters it. */
export const beginTraining = async (hotel: TestHotel): Promise<TestHotel> => {
  await hotel.people.admin.run(openTraining, { deskCount: 2 })
  return enterTraining(hotel)
}
