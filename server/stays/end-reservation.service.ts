import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { markNotArrived } from '@jiaoban/db/stays/stay.writes.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { releaseNights } from '../rooms/room-night.service.ts'

/**
 * Ends a reservation nobody came for: every night it held is free again. A deposit held for it must be
 * refunded first. Raises `deposit_still_held`.
 */
export const endReservation = async (
  ctx: CommandContext,
  stay: StayRecord,
  state: 'cancelled' | 'no_show',
): Promise<void> => {
  const held = (await listSlipsOfStay(ctx.tx, stay.id)).find((slip) => slip.state === 'issued')
  if (held) throw stayError('deposit_still_held', { slip: held.number })
  await release(ctx, stay, state)
}

/**
 * The same for a guest who did not come, by the rule of the house: what the rule does not keep stays on their slips,
 * and the audit asks about it every night until it is given back.
 */
export const endAsNoShow = (ctx: CommandContext, stay: StayRecord): Promise<void> =>
  release(ctx, stay, 'no_show')

const release = async (
  ctx: CommandContext,
  stay: StayRecord,
  state: 'cancelled' | 'no_show',
): Promise<void> => {
  await releaseNights(ctx, stay.id, stay.arrivalDate)
  await markNotArrived(ctx.tx, stay.id, state)
}
