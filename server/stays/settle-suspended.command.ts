import { findOpenSuspension } from '@jiaoban/db/stays/open-account.reads.ts'
import { settleSuspendedInput } from '@jiaoban/shared/stays/open-account.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireWindowsAsSeen, settleWindows } from './check-out-windows.service.ts'
import { requireStay } from './stay.service.ts'
import { closeSuspension } from './suspension.service.ts'

/**
 * Pays an account that was left open: slips first, the rest by any tender, each window closed at zero with its
 * bill. Raises `account_not_suspended` and what check-out's settlement raises.
 */
export const settleSuspended = defineCommand({
  name: 'settleSuspended',
  journalName: 'suspension_settled',
  shift: 'desk',
  approval: 'sometimes',
  recipe: [...settlingKinds, 'refund', 'deposit_applied', 'deposit_refunded'],
  documents: ['bill', 'exchange_memo'],
  input: settleSuspendedInput,
  run: async (ctx, input) => {
    const stay = await requireStay(ctx, input.stayId)
    if (!(await findOpenSuspension(ctx.tx, stay.id))) throw stayError('account_not_suspended')
    await requireWindowsAsSeen(ctx, stay, input)
    const settled = await settleWindows(ctx, stay, input)
    await closeSuspension(ctx, stay.id, 'settled')
    return settled
  },
})
