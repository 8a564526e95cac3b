import { Money } from '../kernel/money.ts'
import type { DepositRule, KeptPart } from './deposit.types.ts'

/** How a reservation ends before the guest has come. */
export type ReservationEnd = 'cancelled' | 'no_show'

interface EndedReservation {
  readonly event: ReservationEnd
  /** From the business date to the arrival; 0 or less on the day itself and after it. */
  readonly daysToArrival: number
  /** The price of the first night, tax included. */
  readonly firstNight: Money
}

/** What the house keeps of one slip, and what goes back. */
export interface KeptOfSlip {
  readonly slipId: number
  readonly keeps: Money
  readonly refunds: Money
}

/**
 * What the house keeps of the deposits when a reservation ends: nothing when it is cancelled in time, else the
 * first night or all of it, from the slips in the order in which they were taken. A proposal: the second person who
 * approves may decide otherwise. Source: ledger.md, "forfeited, no-show kept"; the rule itself is data.
 */
export const keptByRule = (
  rule: DepositRule,
  { event, daysToArrival, firstNight }: EndedReservation,
  slips: readonly { readonly id: number; readonly remaining: Money }[],
): KeptOfSlip[] => {
  const isInTime = event === 'cancelled' && daysToArrival >= rule.freeDays
  const part: KeptPart = isInTime ? 'nothing' : event === 'cancelled' ? rule.cancelledKeeps : rule.noShowKeeps
  const held = Money.sum(
    slips.map(({ remaining }) => remaining),
    firstNight.currency,
  )
  let left = { nothing: Money.zero(firstNight.currency), first_night: firstNight, all: held }[part]
  return slips.map(({ id, remaining }) => {
    const keeps = remaining.min(left)
    left = left.minus(keeps)
    return { slipId: id, keeps, refunds: remaining.minus(keeps) }
  })
}
