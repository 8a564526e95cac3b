import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import { shiftError } from '../shifts/shift.errors.ts'
import type { ShiftCount } from '../shifts/shift.types.ts'
import { handoverError } from './handover.errors.ts'
import type { DisputeLine } from './handover.types.ts'

/** What passes from one cashier to the next. */
export type Passed = Pick<ShiftCount, 'cash' | 'numbers' | 'keys'>

/** Every line in which the incoming cashier found something else than was given. Both counts are of one currency. */
export const disputeLines = (given: Passed, counted: Passed): DisputeLine[] => {
  const bookOf = (bookId: number) =>
    counted.numbers.find((number) => number.bookId === bookId)?.nextNumber ?? 0
  const keysOf = (keyCode: string) => counted.keys.find((key) => key.keyCode === keyCode)?.quantity ?? 0
  const lines: DisputeLine[] = [
    { label: 'float', unit: 'money', given: given.cash.toMinor(), counted: counted.cash.toMinor() },
    ...given.numbers.map(({ bookId, nextNumber }) => ({
      label: `book:${bookId}`,
      unit: 'count' as const,
      given: nextNumber,
      counted: bookOf(bookId),
    })),
    ...given.keys.map(({ keyCode, quantity }) => ({
      label: `key:${keyCode}`,
      unit: 'count' as const,
      given: quantity,
      counted: keysOf(keyCode),
    })),
  ]
  return lines.filter((line) => line.given !== line.counted)
}

export interface Acceptance {
  readonly given: Money
  readonly counted: Money
  readonly decision: 'decided' | 'pending'
  /** The lead who signs beside the incoming cashier. */
  readonly deciderId: number | null
  /** Who gave the float: the outgoing cashier, or the lead who forced the shift. */
  readonly giverId: number
  /** What of this handover was counted otherwise before, the last count of it. */
  readonly disputed: { readonly cash: Money; readonly wasShown: boolean } | null
}

/**
 * Why an incoming count cannot be accepted; undefined when it can. A count that agrees needs nobody, unless the
 * figures were shown before it; one that differs then is kept first. One that differs is decided by a lead who did not give the float, or, kept as a dispute,
 * waits for one. Source: design.md, section 6; ledger.md, sections 2 and 4.
 */
export const refusalToAccept = (of: Acceptance): DomainError | undefined => {
  const { given, counted, deciderId, disputed } = of
  const isKept = disputed !== null && counted.equals(disputed.cash)
  const isRecount = disputed?.wasShown === true && !isKept
  if (isRecount && deciderId === null) return shiftError('recount_needs_approval')
  if (counted.equals(given)) return undefined
  if (isRecount) return handoverError('handover_differs')
  if (deciderId === of.giverId) return handoverError('decider_gave_float')
  if (deciderId !== null) return undefined
  if (of.decision === 'decided') return handoverError('handover_differs')
  return isKept ? undefined : handoverError('handover_not_disputed')
}
