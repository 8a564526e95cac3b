import { insertLineReason } from '@jiaoban/db/folios/folio-move.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { postAllowanceInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { type LineParts, negatedParts, shareOf } from '@jiaoban/shared/folios/line-parts.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { Department } from '@jiaoban/shared/property/property.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type Entry, postEntry } from '../ledger/ledger.service.ts'
import { requireWithinLimit } from '../staff/approval-limit.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from './folio.service.ts'
import { readRemaining, requireLine } from './line-share.service.ts'

/**
 * Lowers what a guest owes for a charge, of whatever date, a room night too: allowance and output tax / guest.
 * All allowances of a line come to at most the line; the last one takes the rest of its tax.
 */
export const postAllowance = defineCommand({
  name: 'postAllowance',
  journalName: 'allowance_posted',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['allowance'],
  input: postAllowanceInput,
  run: async (ctx, input) => {
    const line = await requireLine(ctx, input.folioLineId)
    await requireOpenFolio(ctx, line.folioId)
    const left = (await readRemaining(ctx.tx, [line]))(line)
    if (line.department === null || !left.amount.isPositive) throw folioError('line_not_reducible')
    const amount = Money.of(input.amount, ctx.currency)
    if (amount.isMoreThan(left.amount)) {
      const facts = { left: left.amount.toString(), asked: amount.toString() }
      throw folioError('allowance_above_remaining', facts)
    }
    await requireWithinLimit(ctx, 'postAllowance', amount)
    const share = shareOf(left, amount)
    const { entryId } = await postShare(ctx, { folioId: line.folioId, department: line.department, share })
    const folioLineId = await appendFolioLine(ctx, line.folioId, {
      kind: 'allowance',
      code: line.code,
      amount: amount.negated(),
      entryId,
      parts: { ...negatedParts(share), taxBasisPoints: line.taxBasisPoints },
      remark: input.remark,
    })
    const { reasonCode } = input
    const approvedBy = ctx.approver?.id ?? null
    await insertLineReason(ctx.tx, { lineId: folioLineId, ofLineId: line.id, reasonCode, approvedBy })
    ctx.record({ fact: 'allowance_reason', folioLineId, ofLineId: line.id, reasonCode })
    const folio = await requireOpenFolio(ctx, line.folioId)
    return { folioLineId, balance: folio.balance.toString(), version: folio.version }
  },
})

const postShare = (
  ctx: CommandContext,
  request: { folioId: number; department: Department; share: LineParts },
): Promise<Entry> => {
  const { amount, service, tax } = request.share
  const credit = guestAccount(request.folioId)
  const leg = (part: Money, control: AccountRef['control']) =>
    ({ kind: 'allowance', amount: part, debit: { control, ownerId: 0 }, credit }) as const
  return postEntry(ctx, [
    leg(amount.minus(service).minus(tax), `allowance.${request.department}`),
    leg(service, 'allowance.service'),
    leg(tax, 'tax.output'),
  ])
}
