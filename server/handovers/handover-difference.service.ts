import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { insertOverShort } from '@jiaoban/db/shifts/over-short.writes.ts'
import { stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { moveCustody } from '../shifts/custody.service.ts'
import { openDifference } from '../shifts/difference-item.service.ts'
import { transitOf, type WaitingHandover } from './waiting-handover.service.ts'

/**
 * Books what arrived more or less than was given, on the outgoing shift. Decided: a short is the debt of who gave the
 * float, an over is surrendered. Pending: either waits with an open matter, which the month waits for too. Source:
 * ledger.md, sections 1 (dispute decided) and 4 (nobody senior at 23:30).
 */
export const bookHandoverDifference = async (
  ctx: CommandContext,
  { handover, outgoing, giverId }: WaitingHandover,
  { counted, isPending }: { readonly counted: Money; readonly isPending: boolean },
): Promise<void> => {
  const found = overShort(counted, handover.given)
  const amount = found.abs()
  const kind = found.isNegative ? ('short' as const) : ('over' as const)
  const debtorId = kind === 'short' && !isPending ? giverId : null
  const loser: AccountRef =
    debtorId === null ? { control: 'short.pending', ownerId: 0 } : { control: 'staff', ownerId: debtorId }
  const surplus: AccountRef = { control: 'over.pending', ownerId: 0 }
  const transit = transitOf(handover)
  const onOutgoing = withShift(ctx, stampOf(outgoing))
  const document = await moveCustody(onOutgoing, {
    kind: kind === 'short' ? 'handover_short' : 'handover_over',
    purpose: kind,
    amount,
    debit: kind === 'short' ? loser : transit,
    credit: kind === 'short' ? transit : surplus,
    secondPersonId: ctx.approver?.id ?? null,
  })
  if (document.postingId === null) throw new Error('a difference is never zero here')
  await insertOverShort(ctx.tx, {
    id: ctx.nextId(),
    shift_id: outgoing.id,
    kind,
    terminal_id: null,
    side: null,
    amount_minor: amount.toMinor(),
    currency: amount.currency,
    staff_id: debtorId,
    approved_by: ctx.approver?.id ?? null,
    document_id: document.id,
    posting_id: document.postingId,
  })
  const desk = await findDesk(ctx.tx, handover.deskId)
  await openDifference(onOutgoing, {
    kind,
    origin: 'handover',
    amount,
    staffId: debtorId,
    documentId: document.id,
    postingId: document.postingId,
    ...(isPending ? { disputeAt: `${desk?.code ?? ''} · ${outgoing.number}` } : {}),
  })
}
