import { findHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { findHeldShiftOf, isShiftForcedFrom } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import type { Handover } from '@jiaoban/shared/handovers/handover.types.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { ForcedShift } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** A float on its way to the next cashier. */
export interface WaitingHandover {
  readonly handover: Handover
  readonly outgoing: CashierShift
  /** Null where the outgoing cashier gave the float. */
  readonly forced: ForcedShift | null
  /** Who gave it, and answers for it until it is accepted: the outgoing cashier, or the lead in their place. */
  readonly giverId: number
}

export const transitOf = (handover: Handover): AccountRef => ({
  control: 'cash.transit',
  ownerId: handover.id,
})

/**
 * The float that waits for the actor. Raises `handover_not_found`, `handover_not_waiting`, `handover_from_self`,
 * `cashier_has_shift` and `shift_forced`.
 */
export const requireWaiting = async (ctx: CommandContext, handoverId: number): Promise<WaitingHandover> => {
  const handover = await findHandover(ctx.tx, handoverId)
  if (!handover) throw handoverError('handover_not_found')
  if (handover.state !== 'given') throw handoverError('handover_not_waiting', { state: handover.state })
  const outgoing = await readShift(ctx.tx, handover.outgoingShiftId)
  const forced = (await findForcedShift(ctx.tx, outgoing.id)) ?? null
  const giverId = forced?.forcedBy ?? outgoing.cashierId ?? 0
  if (giverId === ctx.actor.id) throw handoverError('handover_from_self')
  const own = await findHeldShiftOf(ctx.tx, ctx.actor.id)
  if (own) throw shiftError('cashier_has_shift', { shift: own.number })
  // Whoever comes back while the own shift is given by a lead may take it over again: it is sealed by that.
  const isOwn = outgoing.cashierId === ctx.actor.id
  if (!isOwn && (await isShiftForcedFrom(ctx.tx, ctx.actor.id))) throw kernelError('shift_forced')
  return { handover, outgoing, forced, giverId }
}
