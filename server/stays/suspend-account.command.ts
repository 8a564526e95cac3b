import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { refusalToSuspend } from '@jiaoban/shared/stays/open-account.rules.ts'
import { suspendAccountInput } from '@jiaoban/shared/stays/open-account.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireWindowsAsSeen } from './check-out-windows.service.ts'
import { chargeWhatIsDue, endStay, requireInspected } from './leaving.service.ts'
import { requireStayFor } from './stay.service.ts'
import { keepSuspension } from './suspension.service.ts'

/**
 * A guest leaves and pays later (临时挂账): what is due is charged, the stay is checked out, its windows stay open
 * in the guest ledger and its slips stay held, until a date a lead agrees to. Raises `suspension_owes_nothing`,
 * `suspension_due_in_past`, `approval_required`. Source: ledger.md, section 4.
 */
export const suspendAccount = defineCommand({
  name: 'suspendAccount',
  journalName: 'account_suspended',
  shift: 'desk',
  approval: 'always',
  recipe: ['charge'],
  input: suspendAccountInput,
  run: async (ctx, input) => {
    const stay = await requireStayFor(ctx, input.stayId, 'checked_out')
    await requireInspected(ctx, stay, input.isInspectionWaived)
    const folio = await requireWindowsAsSeen(ctx, stay, { ...input, otherWindows: [] })
    await chargeWhatIsDue(ctx, stay, folio, input.lateCheckOut)
    const { owed, held } = await readDebt(ctx, stay.id)
    const { dueDate, reason } = input
    const refusal = refusalToSuspend({ dueDate, owed, held }, ctx.businessDate)
    if (refusal) throw refusal
    await keepSuspension(ctx, { stayId: stay.id, dueDate, reason })
    await endStay(ctx, stay, 'checked_out')
    return { stayId: stay.id, balance: owed.toString(), held: held.toString(), dueDate }
  },
})

const readDebt = async (ctx: CommandContext, stayId: number): Promise<{ owed: Money; held: Money }> => {
  const open = (await listFoliosOfStay(ctx.tx, stayId)).filter(({ state }) => state === 'open')
  const slips = (await listSlipsOfStay(ctx.tx, stayId)).filter(({ state }) => state === 'issued')
  return {
    owed: Money.sum(
      open.map(({ balance }) => balance),
      ctx.currency,
    ),
    held: Money.sum(
      slips.map(({ remaining }) => remaining),
      ctx.currency,
    ),
  }
}
