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
  await releaseNights(ctx, stay.id, stay.arrivalDate)
  await markNotArrived(ctx.tx, stay.id, state)
}
