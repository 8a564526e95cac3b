import { findHeldShiftOf, isShiftForcedFrom } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { isHandoverInTransit, listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { openShiftInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { keepCount, readOpeningCount } from './count.service.ts'
import { drawerOf, moveCustody } from './custody.service.ts'
import { requireNumbersAndKeys } from './opening-check.service.ts'
import { openShiftRow } from './shift.service.ts'

/** Opens the shift of a desk with a counted float from the safe. Counted float, numbers and keys must agree. */
export const openShift = defineCommand({
  name: 'openShift',
  journalName: 'shift_opened',
  shift: 'office',
  recipe: ['float_issued'],
  documents: ['float_slip'],
  input: openShiftInput,
  run: async (ctx, input) => {
    const desk = await findDesk(ctx.tx, input.deskId)
    if (!desk?.isActive) throw shiftError('desk_not_found')
    const own = await findHeldShiftOf(ctx.tx, ctx.actor.id)
    if (own) throw shiftError('cashier_has_shift', { shift: own.number })
    if (await isShiftForcedFrom(ctx.tx, ctx.actor.id)) throw kernelError('shift_forced')
    if (await isHandoverInTransit(ctx.tx, desk.id)) throw shiftError('handover_waiting', { desk: desk.code })
    const open = await listUnsealedDeskShifts(ctx.tx)
    if (open.some((shift) => shift.deskId === desk.id))
      throw shiftError('shift_already_open', { desk: desk.code })

    const figures = await readOpeningCount(ctx, desk.id, input.count)
    if (!figures.cash.equals(desk.floatAmount)) {
      const facts = { floatAmount: desk.floatAmount.toString(), counted: figures.cash.toString() }
      throw shiftError('float_differs', facts)
    }
    await requireNumbersAndKeys(ctx, desk.id, figures)

    const opened = await openShiftRow(ctx, {
      opening: 'safe',
      businessDate: ctx.businessDate,
      floatAmount: desk.floatAmount,
      previousShiftId: null,
      holder: { deskId: desk.id, deskCode: desk.code, cashierId: ctx.actor.id },
    })
    const slip = await moveCustody(opened.ctx, {
      kind: 'float_issued',
      purpose: 'float_from_safe',
      amount: desk.floatAmount,
      debit: drawerOf(desk.id),
      credit: { control: 'cash.safe', ownerId: 0 },
    })
    await keepCount(opened.ctx, opened.shift.id, 'opening', { ...figures, isBlind: false })
    return {
      shiftId: opened.shift.id,
      number: opened.shift.number,
      documentId: slip.id,
      slipNumber: slip.number,
      floatAmount: desk.floatAmount.toString(),
    }
  },
})
