import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { setHousekeepingState } from '@jiaoban/db/rooms/room.writes.ts'
import { insertCheckOut } from '@jiaoban/db/stays/check-out.writes.ts'
import { findLastInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { markCheckedOut, markSkipped } from '@jiaoban/db/stays/stay.writes.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { byTheHour } from '@jiaoban/shared/stays/hourly.rules.ts'
import { dueAtLeaving, lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'
import type { LateCheckOut } from '@jiaoban/shared/stays/late-check-out.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { chargeFolio } from '../folios/charge.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { chargeNight, releaseNights } from '../rooms/room-night.service.ts'
import { askForInspection } from './inspection.service.ts'

/** An inspection that was asked for is waited for, unless the cashier lets the guest go without it. */
export const requireInspected = async (
  ctx: CommandContext,
  stay: StayRecord,
  isWaived: boolean,
): Promise<void> => {
  const last = await findLastInspection(ctx.tx, stay.id)
  if (last?.state === 'requested' && !isWaived) {
    throw stayError('inspection_not_answered', { room: stay.roomNumber })
  }
  ctx.record({ fact: 'inspection_at_check_out', stayId: stay.id, isWaived: last?.state !== 'answered' })
  // The room is looked at all the same; what is found then is a late charge.
  if (isWaived && last === undefined && stay.roomId !== null)
    await askForInspection(ctx, stay.id, stay.roomId)
}

/** Charges what is still open when a guest leaves: nights by the house rules, and the late hours that were chosen. */
export const chargeWhatIsDue = async (
  ctx: CommandContext,
  stay: StayRecord,
  folio: Folio,
  late: LateCheckOut['kind'],
): Promise<void> => {
  const nights = await listHeldNights(ctx.tx, stay.id)
  const wall = wallClock(ctx.occurredAt, ctx.timeZone)
  const house = await readProperty(ctx.tx)
  const { hourly } = await readRoomRules(ctx.tx)
  const due = byTheHour(
    dueAtLeaving({ ...stay, nights }, ctx.businessDate, wall, house),
    stay,
    ctx.occurredAt,
    hourly,
  )
  for (const roomNight of due.nights) {
    await chargeNight(ctx, { roomNight, folioId: folio.id, isDayUse: due.isDayUse })
  }
  const amount = lateCharge(stay.rate, late)
  if (amount.isPositive)
    await chargeFolio(ctx, { folioId: folio.id, code: 'late_check_out', amount, quantity: 1 })
  ctx.record({ fact: 'late_check_out', stayId: stay.id, proposed: due.late.kind, charged: late })
}

/** The guest is gone, with or without paying: nights given back, the room free and to be made. */
export const endStay = async (
  ctx: CommandContext,
  stay: StayRecord,
  state: 'checked_out' | 'skipped',
): Promise<void> => {
  const roomNightIds = await releaseNights(ctx, stay.id, ctx.businessDate)
  if (state === 'checked_out') {
    const { departureDate: plannedDepartureDate } = stay
    await insertCheckOut(ctx.tx, { seq: ctx.seq, stayId: stay.id, plannedDepartureDate, roomNightIds })
    await markCheckedOut(ctx.tx, stay.id, { at: ctx.occurredAt, businessDate: ctx.businessDate })
  } else await markSkipped(ctx.tx, stay.id, ctx.businessDate)
  if (stay.roomId !== null) await setHousekeepingState(ctx.tx, stay.roomId, 'dirty')
  ctx.record({ fact: 'stay', stayId: stay.id, roomId: stay.roomId, state })
}
