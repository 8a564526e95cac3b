import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { payOutInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { drawerOf } from './custody.service.ts'
import { cashLine, keepPaidOut, payingDesk, requireWithinLimit } from './paid-out.service.ts'

/**
 * Pays cash for a guest: a taxi, a parcel, flowers. The guest owes it on the folio; it is no revenue and
 * stands on no tax invoice. Above the limit a lead approves. Source: ledger.md, section 1.
 */
export const payOut = defineCommand({
  name: 'payOut',
  journalName: 'paid_out',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['paid_out'],
  documents: ['paid_out_voucher'],
  input: payOutInput,
  run: async (ctx, input) => {
    const folio = await requireOpenFolio(ctx, input.folioId)
    const amount = Money.of(input.amount, ctx.currency)
    await requireWithinLimit(ctx, 'paid_out', amount)
    const party = await readFolioParty(ctx.tx, folio.id)
    const voucher = await issueDocument(ctx, {
      body: {
        kind: 'paid_out_voucher',
        purpose: 'guest',
        amount: amount.toString(),
        guestName: party.guestName,
        roomNumber: party.roomNumber,
        categoryCode: null,
        remark: input.remark,
        approvedBy: ctx.approver ? await findDisplayName(ctx.tx, ctx.approver.id) : null,
        takesBack: null,
      },
      total: amount,
      lines: [await cashLine(ctx, 'paid_out', amount)],
      stayId: folio.stayId,
      folioId: folio.id,
    })
    const { entryId } = await postEntry(ctx, [
      {
        kind: 'paid_out',
        amount,
        debit: guestAccount(folio.id),
        credit: drawerOf(payingDesk(ctx)),
        documentId: voucher.id,
      },
    ])
    await appendFolioLine(ctx, folio.id, {
      kind: 'paid_out',
      amount,
      entryId,
      documentId: voucher.id,
      remark: input.remark,
    })
    const paidOutId = await keepPaidOut(ctx, {
      voucher,
      entryId,
      amount,
      folioId: folio.id,
      categoryCode: null,
    })
    return {
      paidOutId,
      documentId: voucher.id,
      number: voucher.number,
      amount: amount.toString(),
      balance: folio.balance.plus(amount).toString(),
    }
  },
})
