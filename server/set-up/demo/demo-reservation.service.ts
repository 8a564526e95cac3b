import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { reserveStay } from '../../stays/reserve-stay.command.ts'
import type { DemoCompanyName } from './demo-companies.service.ts'
import { demoGuests } from './demo-guests.service.ts'
import type { DemoPerson } from './demo-person.service.ts'
import type { DemoReservation } from './demo-stays.service.ts'
import type { Story } from './story.service.ts'

/** Somebody telephones; only a name and a number are known. Returns the stay. */
export const reserve = async (
  story: Story,
  person: DemoPerson,
  reservation: DemoReservation,
  accounts: ReadonlyMap<DemoCompanyName, number> = new Map(),
): Promise<number> => {
  const { name, phone, nationality } = demoGuests[reservation.guest]
  const type = story.roomType(reservation.typeCode)
  const arrivalDate = addDays(story.firstDate, reservation.arrivesAfter)
  const { stayId } = await person.run(reserveStay, {
    source: reservation.source,
    companyId: (reservation.sender && accounts.get(reservation.sender)) ?? null,
    guest: { name, phone, nationality },
    roomTypeId: type.id,
    roomId: reservation.room === undefined ? null : story.room(reservation.room).id,
    arrivalDate,
    departureDate: addDays(arrivalDate, reservation.nights),
    rate: type.rate.toString(),
    adults: 1,
    remarks: reservation.remarks ?? '',
  })
  return stayId
}
