import { insertTransfer } from '@jiaoban/db/folios/folio-move.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { type LineParts, negatedParts, shareOf } from '@jiaoban/shared/folios/line-parts.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { appendFolioLine, guestAccount, type NewLine, requireOpenFolio } from './folio.service.ts'
import type { LineOfFolio } from './line-share.service.ts'

/**
 * The two folios of a transfer, both open. Crossing from one stay to another, or to the house, is approved.
 * Raises `same_folio`, `folio_not_found`, `folio_closed` and `approval_required`.
 */
export const requireTransfer = async (
  ctx: CommandContext,
  { fromFolioId, toFolioId }: { fromFolioId: number; toFolioId: number },
): Promise<{ from: Folio; to: Folio }> => {
  if (fromFolioId === toFolioId) throw folioError('same_folio')
  const from = await requireOpenFolio(ctx, fromFolioId)
  const to = await requireOpenFolio(ctx, toFolioId)
  const isWithinStay = from.stayId !== null && from.stayId === to.stayId
  if (!isWithinStay && !ctx.approver) throw kernelError('approval_required', { reason: ctx.commandName })
  return { from, to }
}

/** Why a line stays where it is: it stands on a bill, or nothing of it is left to move. */
export const requireMovable = (line: LineOfFolio, left: LineParts): void => {
  if (line.isBilled || line.documentKind === 'bill') {
    throw folioError('charge_on_bill', { bill: line.billNumber ?? line.documentNumber ?? '' })
  }
  if (left.amount.isZero) throw folioError('line_not_movable')
}

export interface Move {
  readonly from: Folio
  readonly to: Folio
  readonly line: LineOfFolio
  /** What is left of the line, of which `amount` moves; both of the line's sign. */
  readonly left: LineParts
  readonly amount: Money
  readonly remark: string
}

/**
 * Moves a line, or a part of it: guest:<to> / guest:<from>, two folio lines linked, sum zero. What lowered the
 * debt (a payment) moves the other way round. Tax was booked with the charge and stays booked; its share goes
 * with the line, so that a later allowance finds it.
 */
export const moveLine = async (ctx: CommandContext, move: Move): Promise<void> => {
  const { from, to, line, amount } = move
  const accounts = [guestAccount(to.id), guestAccount(from.id)] as const
  const [debit, credit] = amount.isPositive ? accounts : [accounts[1], accounts[0]]
  const { entryId } = await postEntry(ctx, [{ kind: 'transfer', amount: amount.abs(), debit, credit }])
  const share = shareOf(move.left, amount)
  const shared = {
    kind: 'transfer',
    entryId,
    code: line.code,
    paymentMethodCode: line.methodCode,
    quantity: line.quantity,
    night: line.night,
    remark: move.remark,
  } as const
  const lineOf = (parts: LineParts): NewLine => ({
    ...shared,
    amount: parts.amount,
    ...(line.code === null ? {} : { parts: { ...parts, taxBasisPoints: line.taxBasisPoints } }),
  })
  const outLineId = await appendFolioLine(ctx, from.id, lineOf(negatedParts(share)))
  const inLineId = await appendFolioLine(ctx, to.id, lineOf(share))
  await insertTransfer(ctx.tx, { outLineId, inLineId, sourceLineId: line.id })
  ctx.record({ fact: 'transfer', outLineId, inLineId, sourceLineId: line.id })
}
