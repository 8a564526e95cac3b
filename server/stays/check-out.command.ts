import { checkOutInput } from '@jiaoban/shared/stays/check-out.schema.ts'
import { settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireWindowsAsSeen, settleWindows } from './check-out-windows.service.ts'
import { chargeWhatIsDue, endStay, requireInspected } from './leaving.service.ts'
import { requireStayFor } from './stay.service.ts'

/**
 * Lets a guest go: open nights and a late check-out charged, slips applied and their remainders refunded, the
 * rest paid, every open window closed at zero with its own bill, the room dirty and free again. Anything short
 * of zero is refused.
 */
export const checkOut = defineCommand({
  name: 'checkOut',
  journalName: 'stay_checked_out',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge', ...settlingKinds, 'refund', 'deposit_applied', 'deposit_refunded'],
  documents: ['bill', 'exchange_memo'],
  input: checkOutInput,
  run: async (ctx, input) => {
    const stay = await requireStayFor(ctx, input.stayId, 'checked_out')
    await requireInspected(ctx, stay, input.isInspectionWaived)
    const folio = await requireWindowsAsSeen(ctx, stay, input)
    await chargeWhatIsDue(ctx, stay, folio, input.lateCheckOut)
    const settled = await settleWindows(ctx, stay, input)
    await endStay(ctx, stay, 'checked_out')
    return settled
  },
})
