import { takeAdvanceDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { depositKinds, nobodyElse, takeDepositSlips, toIssuedSlips } from '../deposits/deposit.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { partyOf, requireStay } from './stay.service.ts'

/**
 * Takes a deposit before the guest comes. Its slip is issued at once and is the stay's when they check in;
 * nothing is posted then.
 */
export const takeAdvanceDeposit = defineCommand({
  name: 'takeAdvanceDeposit',
  journalName: 'advance_deposit_taken',
  shift: 'desk',
  approval: 'sometimes',
  recipe: depositKinds,
  documents: ['deposit_slip', 'exchange_memo'],
  input: takeAdvanceDepositInput,
  run: async (ctx, input) => {
    const stay = await requireStay(ctx, input.stayId)
    if (stay.state !== 'reserved') throw stayError('stay_not_reserved', { state: stay.state })
    const owner = {
      stayId: stay.id,
      folioId: null,
      party: partyOf(stay),
      payer: input.payer ?? nobodyElse,
    }
    return { slips: toIssuedSlips(await takeDepositSlips(ctx, owner, input.tenders)) }
  },
})
