import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { moveCustody } from './custody.service.ts'
import { openDifference } from './difference-item.service.ts'

export interface FoundCounterfeit {
  readonly amount: Money
  /** The drawer or the safe in which it lay. */
  readonly place: AccountRef
  /** Whose debt it is at once; null while it waits for a decision. */
  readonly bearerId: number | null
  readonly approverId: number
  readonly value: string
  readonly quantity: number
  readonly serials: string
}

/**
 * Takes notes that are no money out of the cash they lay in: a debt, or a short that waits for a decision. The
 * numbers on the notes stand on the slip alone. Source: ledger.md, section 4, "Counterfeit notes".
 */
export const takeOutCounterfeit = async (ctx: CommandContext, found: FoundCounterfeit) => {
  const { amount, bearerId } = found
  const bearer: AccountRef =
    bearerId === null ? { control: 'short.pending', ownerId: 0 } : { control: 'staff', ownerId: bearerId }
  const slip = await moveCustody(ctx, {
    kind: 'counterfeit_found',
    purpose: 'counterfeit',
    amount,
    debit: bearer,
    credit: found.place,
    secondPersonId: found.approverId,
    remark: found.serials,
    pieces: [{ direction: 'out', value: found.value, quantity: found.quantity }],
  })
  if (slip.postingId === null) throw new Error('a note is never worth nothing')
  await openDifference(ctx, {
    kind: 'short',
    origin: 'counterfeit',
    amount,
    staffId: bearerId,
    documentId: slip.id,
    postingId: slip.postingId,
  })
  return { ...slip, postingId: slip.postingId }
}
