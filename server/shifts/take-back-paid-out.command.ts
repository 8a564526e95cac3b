import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { findPaidOut } from '@jiaoban/db/shifts/paid-out.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { takeBackPaidOutInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import type { PaidOut } from '@jiaoban/shared/shifts/drawer.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { reverseEntry } from '../ledger/ledger.service.ts'
import { cashLine, keepPaidOut } from './paid-out.service.ts'

/**
 * Takes back what this shift paid out: typed wrong, or the cash came back unspent. The posting is reversed
 * and a voucher of its own says so, before a lead. What another shift paid out stays in that shift.
 */
export const takeBackPaidOut = defineCommand({
  name: 'takeBackPaidOut',
  journalName: 'paid_out_taken_back',
  shift: 'desk-cure',
  approval: 'always',
  recipe: ['paid_out', 'petty_expense'],
  documents: ['paid_out_voucher'],
  input: takeBackPaidOutInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'takeBackPaidOut' })
    const paid = await requireOwnPaidOut(ctx, input.paidOutId)
    const { folioId, amount } = paid
    const line = folioId === null ? null : await requireUnbilledLine(ctx, paid, folioId)
    const party = folioId === null ? null : await readFolioParty(ctx.tx, folioId)
    const kind = paid.kind === 'guest' ? 'paid_out' : 'petty_expense'
    const voucher = await issueDocument(ctx, {
      body: {
        kind: 'paid_out_voucher',
        purpose: paid.kind,
        amount: amount.toString(),
        guestName: party?.guestName ?? '',
        roomNumber: party?.roomNumber ?? '',
        categoryCode: paid.categoryCode,
        remark: line?.remark ?? '',
        approvedBy: await findDisplayName(ctx.tx, ctx.approver.id),
        takesBack: paid.documentNumber,
      },
      total: amount,
      lines: [{ ...(await cashLine(ctx, kind, amount)), isReversal: true }],
      stayId: party?.stayId ?? null,
      folioId,
      refersToDocumentId: paid.documentId,
    })
    const { entryId } = await reverseEntry(ctx, paid.entryId, voucher.id)
    ctx.record({ fact: 'correction_reason', paidOutId: paid.id, reasonCode: input.reasonCode })
    if (folioId !== null && line !== null) {
      await appendFolioLine(ctx, folioId, {
        kind: 'paid_out',
        amount: amount.negated(),
        entryId,
        documentId: voucher.id,
        reversesLineId: line.id,
        remark: line.remark,
      })
    }
    const { categoryCode } = paid
    await keepPaidOut(ctx, { voucher, entryId, amount, folioId, categoryCode, takesBackId: paid.id })
    return { documentId: voucher.id, number: voucher.number, amount: amount.toString() }
  },
})

const requireOwnPaidOut = async (ctx: CommandContext, id: number): Promise<PaidOut> => {
  const paid = await findPaidOut(ctx.tx, id)
  if (!paid || paid.takesBackId !== null) throw shiftError('paid_out_not_found')
  const facts = { voucher: paid.documentNumber }
  if (paid.shiftId !== ctx.shift.id) throw shiftError('paid_out_of_another_shift', facts)
  if (paid.takenBackById !== null) throw shiftError('paid_out_already_taken_back', facts)
  return paid
}

/** The line on the guest's folio. A line on a bill is settled: it needs the bill's credit first. */
const requireUnbilledLine = async (ctx: CommandContext, paid: PaidOut, folioId: number) => {
  await requireOpenFolio(ctx, folioId)
  const line = (await listFolioLines(ctx.tx, folioId)).find(({ entryId }) => entryId === paid.entryId)
  if (!line) throw new Error(`voucher ${paid.documentNumber} has no line on its folio`)
  if (line.isBilled) throw shiftError('paid_out_on_bill', { voucher: paid.documentNumber })
  return line
}
