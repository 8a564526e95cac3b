import { insertChangeExchange } from '@jiaoban/db/shifts/change-exchange.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { exchangedAmount, mergePieces } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { exchangeChangeInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { piecesOf } from './change.service.ts'

/**
 * Changes large notes for small ones at the safe or with a colleague (零钱兑换). No money moves, denominations
 * do: a numbered record of the pieces, and no posting.
 */
export const exchangeChange = defineCommand({
  name: 'exchangeChange',
  journalName: 'change_exchanged',
  shift: 'desk',
  approval: 'always',
  recipe: [],
  documents: ['float_slip'],
  input: exchangeChangeInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'exchangeChange' })
    const amount = exchangedAmount(input.given, input.received, ctx.currency)
    const pieces = [
      ...piecesOf('out', mergePieces(input.given, ctx.currency)),
      ...piecesOf('in', mergePieces(input.received, ctx.currency)),
    ]
    const slip = await issueDocument(ctx, {
      body: {
        kind: 'float_slip',
        purpose: 'change_exchanged',
        amount: amount.toString(),
        bagNumber: null,
        secondPerson: await findDisplayName(ctx.tx, ctx.approver.id),
        remark: '',
        pieces,
      },
      total: amount,
      lines: [],
    })
    const id = ctx.nextId()
    const rows = pieces.map(({ direction, value, quantity }) => ({
      direction,
      denomination_minor: Money.of(value, ctx.currency).toMinor(),
      quantity,
    }))
    await insertChangeExchange(
      ctx.tx,
      {
        id,
        shift_id: ctx.shift.id,
        amount_minor: amount.toMinor(),
        currency: amount.currency,
        exchanged_by: ctx.actor.id,
        approved_by: ctx.approver.id,
        document_id: slip.id,
      },
      rows,
    )
    ctx.record({
      fact: 'change_exchange',
      exchangeId: id,
      documentId: slip.id,
      amountMinor: amount.toMinor(),
      pieces: rows.map((row) => ({
        direction: row.direction,
        denominationMinor: row.denomination_minor,
        quantity: row.quantity,
      })),
    })
    return { documentId: slip.id, number: slip.number, amount: amount.toString() }
  },
})
