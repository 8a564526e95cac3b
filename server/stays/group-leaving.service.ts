import { listRoutingRules } from '@jiaoban/db/folios/routing-rule.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listTransactionCodes, readProperty } from '@jiaoban/db/property/property.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { findGroup, listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { findLastInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { countCardsOut } from '@jiaoban/db/stays/key-card.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { routeOf } from '@jiaoban/shared/folios/routing.rules.ts'
import { type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { dueAtLeaving, lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'

/**
 * What keeps a group that would leave now, room by room: late hours by the house rule, rooms somebody still looks
 * at, key cards that are out; and what of the late hours the master would pay. Raises `not_found`.
 */
export const readGroupLeaving = async (reader: Reader, groupId: number, at: Instant) => {
  const group = await findGroup(reader, groupId)
  if (!group) throw kernelError('not_found', { what: 'group' })
  const [house, businessDate, codes] = await Promise.all([
    readProperty(reader),
    readBusinessDate(reader),
    listTransactionCodes(reader),
  ])
  const wall = wallClock(at, house.timeZone)
  const code = codes.find((one) => one.code === 'late_check_out')
  const rooms = []
  let masterLate = Money.zero(house.currency)
  for (const { id } of (await listGroupStays(reader, groupId)).filter(({ state }) => state === 'in_house')) {
    const stay = await findStay(reader, id)
    if (!stay) continue
    const nights = await listHeldNights(reader, id)
    const { late } = dueAtLeaving({ ...stay, nights }, businessDate, wall, house)
    const amount = lateCharge(stay.rate, late.kind)
    const rules = await listRoutingRules(reader, id)
    if (code && routeOf(rules, code) === group.folioId) masterLate = masterLate.plus(amount)
    const isLookedAt = (await findLastInspection(reader, id))?.state === 'requested'
    const cardsOut = await countCardsOut(reader, id)
    if (amount.isZero && !isLookedAt && cardsOut === 0) continue
    rooms.push({ stayId: id, roomNumber: stay.roomNumber, late: amount.toString(), isLookedAt, cardsOut })
  }
  return { rooms, masterLate: masterLate.toString() }
}
