import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { insertPaperDeclaration } from '@jiaoban/db/shifts/over-short.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { declareMissingPaperInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { handOverCounts } from '@jiaoban/shared/shifts/shift.types.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'

/** Declares papers that are missing from the pack. The declaration is numbered, and a lead approves it. */
export const declareMissingPaper = defineCommand({
  name: 'declareMissingPaper',
  journalName: 'missing_paper_declared',
  shift: 'desk-cure',
  approval: 'always',
  recipe: [],
  documents: ['declaration'],
  input: declareMissingPaperInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'declareMissingPaper' })
    const count = await findLatestCount(ctx.tx, ctx.shift.id, handOverCounts)
    if (ctx.shift.state !== 'counting' || !count) throw shiftError('shift_not_counted')
    const document = await issueDocument(ctx, {
      body: {
        kind: 'declaration',
        purpose: 'missing_paper',
        amount: Money.zero(ctx.currency).toString(),
        bagNumber: null,
        secondPerson: await findDisplayName(ctx.tx, ctx.approver.id),
        remark: `${input.kind} × ${input.quantity}: ${input.reasonCode}`,
      },
      total: Money.zero(ctx.currency),
      lines: [],
    })
    await insertPaperDeclaration(ctx.tx, {
      id: ctx.nextId(),
      shift_id: ctx.shift.id,
      paper_kind: input.kind,
      quantity: input.quantity,
      reason_code: input.reasonCode,
      declared_by: ctx.actor.id,
      approved_by: ctx.approver.id,
      document_id: document.id,
    })
    ctx.record({ fact: 'missing_paper', shiftId: ctx.shift.id, kind: input.kind, quantity: input.quantity })
    return { number: document.number, documentId: document.id }
  },
})
