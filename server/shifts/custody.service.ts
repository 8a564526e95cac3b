import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { CustodyBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'

export interface CustodyMove {
  readonly kind: PostingKind
  readonly purpose: CustodyBody['purpose']
  readonly amount: Money
  readonly debit: AccountRef
  readonly credit: AccountRef
  readonly bagNumber?: string
  /** The witness, approver or receiver who signs beside the cashier. */
  readonly secondPersonId?: number | null
  /** Stands on the slip alone, which a retention rule may blank. */
  readonly remark?: string
  /** Notes and coins, for the slips on which they are counted one by one. */
  readonly pieces?: CustodyBody['pieces']
}

const documentKindOf = (purpose: CustodyBody['purpose']): CustodyBody['kind'] => {
  switch (purpose) {
    case 'cash_drop':
      return 'drop_slip'
    case 'over':
    case 'short':
    case 'counterfeit':
    case 'safe_short':
    case 'safe_over':
      return 'over_short_slip'
    case 'missing_paper':
      return 'declaration'
    default:
      return 'float_slip'
  }
}

export const drawerOf = (deskId: number): AccountRef => ({ control: 'cash.drawer', ownerId: deskId })

/**
 * Moves cash or books a difference with its numbered slip: one document, one posting. The drawer's side
 * decides whether the slip shows money in or out. Raises `account_below_zero`.
 */
export const moveCustody = async (
  ctx: CommandContext,
  move: CustodyMove,
): Promise<IssuedDocument & { postingId: number | null }> => {
  const document = await issueDocument(ctx, {
    body: {
      kind: documentKindOf(move.purpose),
      purpose: move.purpose,
      amount: move.amount.toString(),
      bagNumber: move.bagNumber ?? null,
      secondPerson: move.secondPersonId == null ? null : await findDisplayName(ctx.tx, move.secondPersonId),
      remark: move.remark ?? '',
      ...(move.pieces ? { pieces: move.pieces } : {}),
    },
    total: move.amount,
    lines: lineOf(move),
  })
  const { postingIds } = await postEntry(ctx, [
    { kind: move.kind, amount: move.amount, debit: move.debit, credit: move.credit, documentId: document.id },
  ])
  return { ...document, postingId: postingIds[0] ?? null }
}

const lineOf = ({ kind, amount, debit, credit }: CustodyMove) => {
  if (debit.control === 'cash.drawer') {
    return [{ kind, direction: 'in', tenderControl: 'cash.drawer', amount }] as const
  }
  return credit.control === 'cash.drawer'
    ? ([{ kind, direction: 'out', tenderControl: 'cash.drawer', amount }] as const)
    : []
}
