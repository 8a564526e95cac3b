import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { GroupView } from './groups.api.ts'

export type GroupSlip = GroupView['slips'][number]

/** What a slip of the group pays of the master, and what of it goes back to its payer. */
export interface SharedSlip {
  readonly slip: GroupSlip
  readonly applied: string
  readonly refunded: string
}

/** What was ticked and chosen of the slips, by slip id. */
export interface GroupSlipDraft {
  readonly slipsBack: readonly number[]
  readonly ways: Readonly<Record<number, string>>
}

/** The slips in their order pay what the master owes; what is left of each goes back. The command does the same. */
export const shareSlips = (slips: readonly GroupSlip[], toSettle: Money): SharedSlip[] => {
  const currency: Currency = toSettle.currency
  let due = toSettle.max(Money.zero(currency))
  return slips
    .filter(({ state }) => state === 'issued')
    .map((slip) => {
      const held = Money.of(slip.remaining, currency)
      const applied = held.min(due)
      due = due.minus(applied)
      return { slip, applied: applied.toString(), refunded: held.minus(applied).toString() }
    })
}

export const isAnyMissing = (slips: readonly SharedSlip[], { slipsBack }: GroupSlipDraft): boolean =>
  slips.some(({ slip }) => !slip.isDeclaredLost && !slipsBack.includes(slip.slipId))

export const wayOfSlip = ({ slip }: SharedSlip, { ways }: GroupSlipDraft): string =>
  ways[slip.slipId] ?? slip.methodCode

/** Slips of which something goes back another way than it came: a lead signs for those. */
export const otherWaysOf = (
  slips: readonly SharedSlip[],
  draft: GroupSlipDraft,
): { slipId: number; methodCode: string }[] =>
  slips
    .filter((one) => /[1-9]/.test(one.refunded) && wayOfSlip(one, draft) !== one.slip.methodCode)
    .map((one) => ({ slipId: one.slip.slipId, methodCode: wayOfSlip(one, draft) }))
