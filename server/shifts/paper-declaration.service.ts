import { insertPaperDeclaration } from '@jiaoban/db/shifts/over-short.writes.ts'
import type { missingPaperReasons } from '@jiaoban/shared/shifts/count.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { PaperKind } from '@jiaoban/shared/shifts/shift.types.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { issueDocument, type IssuedDocument } from '../documents/document.service.ts'
import type { Actor, CommandContext } from '../kernel/ctx.ts'

interface MissingPapers {
  readonly kind: PaperKind
  readonly quantity: number
  readonly reasonCode: (typeof missingPaperReasons)[number]
  readonly approver: Actor
}

/** Declares papers that are not in the pack of the command's shift: numbered, and approved by a lead. */
export const declarePapers = async (
  ctx: CommandContext,
  { kind, quantity, reasonCode, approver }: MissingPapers,
): Promise<IssuedDocument> => {
  const document = await issueDocument(ctx, {
    body: {
      kind: 'declaration',
      purpose: 'missing_paper',
      amount: Money.zero(ctx.currency).toString(),
      bagNumber: null,
      secondPerson: await findDisplayName(ctx.tx, approver.id),
      remark: `${kind} × ${quantity}: ${reasonCode}`,
    },
    total: Money.zero(ctx.currency),
    lines: [],
  })
  await insertPaperDeclaration(ctx.tx, {
    id: ctx.nextId(),
    shift_id: ctx.shift.id,
    paper_kind: kind,
    quantity,
    reason_code: reasonCode,
    declared_by: ctx.actor.id,
    approved_by: approver.id,
    document_id: document.id,
  })
  ctx.record({ fact: 'missing_paper', shiftId: ctx.shift.id, kind, quantity })
  return document
}
