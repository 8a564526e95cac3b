import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { findLeftNight } from '@jiaoban/db/stays/left-night.reads.ts'
import { releaseNight } from '@jiaoban/db/rooms/room-night.writes.ts'
import { addDays, type BusinessDate, type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { belongsToNightBefore } from '@jiaoban/shared/stays/early-arrival.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { chargeNight } from '../rooms/room-night.service.ts'

/** Whether somebody who arrived now would have slept the night before, and until when that holds. */
export const proposeNightBefore = async (
  reader: Reader,
  at: Instant,
): Promise<{ isNightBefore: boolean; nightUntil: string }> => {
  const { nightUntil } = await readRoomRules(reader)
  const { timeZone } = await readProperty(reader)
  const businessDate = await readBusinessDate(reader)
  return {
    isNightBefore: belongsToNightBefore(businessDate, wallClock(at, timeZone), nightUntil),
    nightUntil,
  }
}

/**
 * The date a guest arrives on for the books: the business date, or the one before it for who comes between the
 * roll and the house's hour. What the rule proposed and what was taken are both kept. Raises
 * `night_before_is_over`.
 */
export const arrivalDateOf = async (
  ctx: CommandContext,
  { isNightBefore }: { isNightBefore: boolean },
): Promise<BusinessDate> => {
  const { nightUntil } = await readRoomRules(ctx.tx)
  const isProposed = belongsToNightBefore(
    ctx.businessDate,
    wallClock(ctx.occurredAt, ctx.timeZone),
    nightUntil,
  )
  if (isNightBefore && !isProposed) throw stayError('night_before_is_over', { until: nightUntil })
  if (isProposed) ctx.record({ fact: 'night_before', isProposed, isTaken: isNightBefore })
  return isNightBefore ? addDays(ctx.businessDate, -1) : ctx.businessDate
}

/** Frees a night that somebody paid for who has left since: the room is sold again on its next turn. */
export const freeLeftNight = async (
  ctx: CommandContext,
  roomId: number,
  night: BusinessDate,
): Promise<void> => {
  const left = await findLeftNight(ctx.tx, roomId, night)
  if (!left) return
  await releaseNight(ctx.tx, left.id)
  ctx.record({ fact: 'nights_released', stayId: left.stayId, roomNightIds: [left.id] })
}

/** Charges the night before at once, stamped with the date it is charged on: its own is sealed. */
export const chargeNightBefore = async (
  ctx: CommandContext,
  stayId: number,
  folioId: number,
): Promise<void> => {
  const nights = await listHeldNights(ctx.tx, stayId)
  for (const roomNight of nights.filter(({ night }) => night < ctx.businessDate)) {
    await chargeNight(ctx, { roomNight, folioId })
  }
}
