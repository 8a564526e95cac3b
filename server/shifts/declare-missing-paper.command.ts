import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { declareMissingPaperInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { handOverCounts } from '@jiaoban/shared/shifts/shift.types.ts'
import { defineCommand } from '../kernel/command.ts'
import { declarePapers } from './paper-declaration.service.ts'

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
    const document = await declarePapers(ctx, { ...input, approver: ctx.approver })
    return { number: document.number, documentId: document.id }
  },
})
