import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { listAgreedRates, listConcessionReasons } from '@jiaoban/db/stays/agreed-rate.reads.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { percentBelow } from '@jiaoban/shared/stays/concession.rules.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'

/** What the list asked for the nights of a stay beside what was agreed, and who agreed to less and why. */
export const readAgreedRates = async (reader: Reader, stay: StayRecord) => {
  const nights = nightsHeld(stay.arrivalDate, stay.departureDate)
  const agreed = (await listAgreedRates(reader, stay.id)).filter(({ night }) => nights.includes(night))
  if (agreed.length === 0) return []
  const [reasons, names] = await Promise.all([listConcessionReasons(reader), listStaffNames(reader)])
  return agreed.map((one) => ({
    night: one.night,
    list: one.list.toString(),
    rate: one.rate.toString(),
    percentBelow: percentBelow(one),
    reasonCode: one.reasonCode,
    reason: reasons.find(({ code }) => code === one.reasonCode)?.name ?? null,
    agreedBy: names.get(one.agreedBy) ?? '',
    approvedBy: one.approvedBy === null ? '' : (names.get(one.approvedBy) ?? ''),
  }))
}
