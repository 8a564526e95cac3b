import { countShifts, stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import { insertShift } from '@jiaoban/db/shifts/shift.writes.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { shiftNumber } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift, ShiftOpening } from '@jiaoban/shared/shifts/shift.types.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'

export interface NewShift {
  readonly opening: ShiftOpening
  readonly businessDate: string
  readonly floatAmount: Money
  readonly previousShiftId: number | null
  /** Null for the office shift. */
  readonly holder: { readonly deskId: number; readonly deskCode: string; readonly cashierId: number } | null
}

/**
 * Opens a shift and stores the opening balances and numbers as they stand at this point of the command.
 * Returns it with a context that stamps it. One open shift a desk and a cashier is refused by constraint too.
 */
export const openShiftRow = async (
  ctx: Omit<CommandContext, 'shift'>,
  request: NewShift,
): Promise<{ shift: CashierShift; ctx: CommandContext }> => {
  const { holder, businessDate } = request
  const ordinal = (await countShifts(ctx.tx, businessDate, holder?.deskId ?? null)) + 1
  const shift: CashierShift = {
    id: ctx.nextId(),
    number: shiftNumber(businessDate, holder?.deskCode ?? 'OFFICE', ordinal),
    kind: holder ? 'desk' : 'office',
    deskId: holder?.deskId ?? null,
    cashierId: holder?.cashierId ?? null,
    businessDate,
    state: 'open',
    opening: request.opening,
    previousShiftId: request.previousShiftId,
    floatAmount: request.floatAmount,
    openedSeq: ctx.seq,
    openedAt: ctx.at,
    sealedSeq: null,
    sealedAt: null,
  }
  await insertShift(ctx.tx, shift)
  ctx.record({
    fact: 'shift',
    shiftId: shift.id,
    number: shift.number,
    deskId: shift.deskId,
    cashierId: shift.cashierId,
    businessDate,
    opening: shift.opening,
    state: 'open',
  })
  return { shift, ctx: withShift({ ...ctx, businessDate }, stampOf(shift)) }
}
