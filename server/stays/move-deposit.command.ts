import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { requireHeld, requireSameWay } from '@jiaoban/shared/deposits/deposit.rules.ts'
import { moveDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import type { DepositSlip } from '@jiaoban/shared/deposits/deposit.types.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { z } from 'zod'
import { issueMovedSlip, moveIntoSlip } from '../deposits/move-slip.service.ts'
import { redeemIfEmpty, requireSlip, slipPaperOf } from '../deposits/slip.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { partyOfGroup, requireOpenGroup } from './group.service.ts'
import { partyOf, requireStay } from './stay.service.ts'

type Input = z.output<typeof moveDepositInput>

/**
 * Moves money of a slip to another stay or a group, on a slip of its own, or onto a slip that is there. Nothing is paid;
 * the money keeps the way it came by, so that it goes back by it. A second person approves.
 */
export const moveDeposit = defineCommand({
  name: 'moveDeposit',
  journalName: 'deposit_moved',
  shift: 'desk',
  approval: 'always',
  recipe: ['deposit_moved'],
  documents: ['deposit_slip', 'receipt'],
  input: moveDepositInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'moveDeposit' })
    const from = await requireSlip(ctx, input.slipId)
    const amount = Money.of(input.amount, ctx.currency)
    requireHeld(from, amount)
    const moved = await moveTo(ctx, from, amount, input)
    ctx.record({ fact: 'slip_move_reason', slipId: from.id, reasonCode: input.reasonCode })
    const { remaining, isRedeemed } = await redeemIfEmpty(ctx, from, {
      documentId: moved.documentId,
      paper: await slipPaperOf(ctx, from, input.isPaperBack),
    })
    return { ...moved, amount: amount.toString(), remaining: remaining.toString(), isRedeemed }
  },
})

const moveTo = async (ctx: CommandContext, from: DepositSlip, amount: Money, { to, remark }: Input) => {
  if (to.kind === 'slip') {
    const slip = await requireSlip(ctx, to.slipId)
    if (slip.id === from.id) throw depositError('slip_moved_to_itself', { slip: from.number })
    if (slip.state === 'redeemed') throw depositError('slip_already_redeemed', { slip: slip.number })
    requireSameWay(from, slip)
    return moveIntoSlip(ctx, { from, to: slip, amount, remark })
  }
  if (to.kind === 'group') {
    const group = await requireOpenGroup(ctx, to.groupId)
    const { folioId } = group
    return issueMovedSlip(ctx, { from, to: { stayId: null, folioId, party: partyOfGroup(group) }, amount })
  }
  const stay = await requireStay(ctx, to.stayId)
  if (stay.state !== 'reserved' && stay.state !== 'in_house') {
    throw stayError('stay_not_in_house', { state: stay.state })
  }
  const folioId = (await listFoliosOfStay(ctx.tx, stay.id))[0]?.id ?? null
  return issueMovedSlip(ctx, { from, to: { stayId: stay.id, folioId, party: partyOf(stay) }, amount })
}
