import { endReliefRow } from '@jiaoban/db/shifts/relief.writes.ts'
import { stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import type { HandOverCount } from '@jiaoban/shared/shifts/count.schema.ts'
import type { Relief } from '@jiaoban/shared/shifts/relief.types.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { countForRelief } from '../shifts/relief.service.ts'

/**
 * The cashier does not come back to the drawer that a reliever has: the lead counts it, the relief ends, and what is found
 * is booked to the reliever, who had custody. Whoever is witness signs for it, the reliever too when that is who is there.
 */
export const endForcedRelief = async (
  ctx: CommandContext,
  of: { readonly relief: Relief; readonly shift: CashierShift; readonly count: HandOverCount },
): Promise<void> => {
  const { relief, shift, count } = of
  await countForRelief(withShift(ctx, stampOf(shift)), {
    reliefId: relief.id,
    direction: 'back',
    custodianId: relief.relieverId,
    leadId: ctx.actor.id,
    input: { denominations: count.denominations, foreign: count.foreign },
  })
  await endReliefRow(ctx.tx, relief.id, { at: ctx.at, seq: ctx.seq })
  ctx.record({
    fact: 'relief',
    reliefId: relief.id,
    shiftId: shift.id,
    counterSignerId: null,
    state: 'ended',
  })
}
