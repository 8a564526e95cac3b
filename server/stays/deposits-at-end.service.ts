import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { readDepositRule } from '@jiaoban/db/deposits/deposit-rule.reads.ts'
import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { keptByRule, type ReservationEnd } from '@jiaoban/shared/deposits/keep.rules.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'

/** What the house rule keeps of each slip of a reservation that ends now. Raises `not_found`. */
export const proposeDepositsAtEnd = async (
  reader: Reader,
  { stayId, event }: { stayId: number; event: ReservationEnd },
) => {
  const stay = await findStay(reader, stayId)
  if (!stay) throw kernelError('not_found', { what: 'stay' })
  const held = (await listSlipsOfStay(reader, stayId)).filter(({ state }) => state === 'issued')
  const end = {
    event,
    daysToArrival: daysBetween(await readBusinessDate(reader), stay.arrivalDate),
    firstNight: stay.rate,
  }
  return keptByRule(await readDepositRule(reader), end, held).map(({ slipId, keeps, refunds }) => ({
    slipId,
    keeps: keeps.toString(),
    refunds: refunds.toString(),
  }))
}
