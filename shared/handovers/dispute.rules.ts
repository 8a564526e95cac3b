import type { DomainError } from '../kernel/domain-error.ts'
import { shiftError } from '../shifts/shift.errors.ts'
import { labelOfDecision, refusalOfDecisions } from './decision.rules.ts'
import { handoverError } from './handover.errors.ts'
import type { LineDecisionInput } from './handover.schema.ts'
import type { DisputeLine, Passed } from './handover.types.ts'

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

/** Whether two counts say the same of everything that passes. */
export const isSameCount = (one: Passed, other: Passed): boolean =>
  disputeLines(one, other).length === 0 && disputeLines(other, one).length === 0

/** Whether two disputes are about the same lines with the same figures. */
export const isSameDispute = (one: readonly DisputeLine[], other: readonly DisputeLine[]): boolean =>
  one.length === other.length &&
  other.every((line) =>
    one.some(
      ({ label, given, counted }) => label === line.label && given === line.given && counted === line.counted,
    ),
  )

export interface Acceptance {
  /** What differs from what was given. */
  readonly lines: readonly DisputeLine[]
  /** Of the float. */
  readonly decision: 'decided' | 'pending'
  /** Of the numbers and keys. */
  readonly decisions: readonly LineDecisionInput[]
  /** The lead who signs beside the incoming cashier. */
  readonly deciderId: number | null
  /** Who gave the float: the outgoing cashier, or the lead who forced the shift. */
  readonly giverId: number
  /** What of this handover was counted otherwise before: whether the last time just so, and whether a lead showed it. */
  readonly disputed: { readonly isSame: boolean; readonly wasShown: boolean } | null
}

/**
 * Why an incoming count cannot be accepted; undefined when it can. A count that agrees needs nobody, unless the figures
 * were shown before it; one that differs then is kept first. Of one that differs each line is decided, by a lead who did
 * not give the float, or, kept as a dispute, waits for one. No refusal names a figure. Source: design.md, section 6;
 * ledger.md, sections 2 and 4.
 */
export const refusalToAccept = (of: Acceptance): DomainError | undefined => {
  const { lines, decisions, deciderId, disputed } = of
  const isKept = disputed?.isSame === true
  const isRecount = disputed?.wasShown === true && !isKept
  if (isRecount && deciderId === null) return shiftError('recount_needs_approval')
  if (lines.length > 0 && isRecount) return handoverError('handover_differs')
  const refusal = refusalOfDecisions(lines, decisions)
  if (refusal || lines.length === 0) return refusal
  if (deciderId === of.giverId) return handoverError('decider_gave_float')
  const decided = new Set(decisions.map(labelOfDecision))
  if (lines.some(({ label }) => label !== 'float' && !decided.has(label)))
    return handoverError('handover_differs')
  if (deciderId !== null) return undefined
  const isFloatDecided = of.decision === 'decided' && lines.some(({ label }) => label === 'float')
  if (isFloatDecided || decisions.some(({ outcome }) => outcome !== 'pending')) {
    return handoverError('handover_differs')
  }
  return isKept ? undefined : handoverError('handover_not_disputed')
}
