import { readDepositRule } from '@jiaoban/db/deposits/deposit-rule.reads.ts'
import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { keptByRule } from '@jiaoban/shared/deposits/keep.rules.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { markNoShowsInput } from '@jiaoban/shared/night-audit/audit.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { keepFromSlip } from '../deposits/forfeit.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { endAsNoShow } from '../stays/end-reservation.service.ts'
import { keepReservation } from '../stays/reservation.service.ts'
import { requireStayFor } from '../stays/stay.service.ts'

/**
 * Ends the reservations of guests who did not come, all of them or none. The house keeps of their deposits what its
 * rule says, against a receipt; the rest stays on the slip until the guest asks for it. A lead signs with their PIN:
 * what a rule decides needs no second person in the night. Source: ledger.md, "forfeited, no-show kept".
 */
export const markNoShows = defineCommand({
  name: 'markNoShows',
  journalName: 'no_shows_marked',
  shift: 'office',
  isSigned: true,
  recipe: ['deposit_forfeited'],
  documents: ['receipt'],
  input: markNoShowsInput,
  run: async (ctx, { stayIds, reasonCode }) => {
    let kept = Money.zero(ctx.currency)
    let left = Money.zero(ctx.currency)
    for (const stayId of stayIds) {
      const stay = await requireStayFor(ctx, stayId, 'no_show')
      if (stay.arrivalDate > ctx.businessDate) {
        throw stayError('arrival_not_due', { arrivalDate: stay.arrivalDate, current: ctx.businessDate })
      }
      const decided = await keepByRule(ctx, stay, reasonCode)
      kept = kept.plus(decided.kept)
      left = left.plus(decided.left)
      await endAsNoShow(ctx, stay)
      await keepReservation(ctx, stayId, 'no_show', reasonCode)
      ctx.record({ fact: 'no_show', stayId, arrivalDate: stay.arrivalDate, reasonCode })
    }
    return { noShows: stayIds.length, kept: kept.toString(), leftOnSlips: left.toString() }
  },
})

const keepByRule = async (
  ctx: CommandContext,
  stay: StayRecord,
  reasonCode: string,
): Promise<{ kept: Money; left: Money }> => {
  const slips = (await listSlipsOfStay(ctx.tx, stay.id)).filter(({ state }) => state === 'issued')
  const end = {
    event: 'no_show' as const,
    daysToArrival: daysBetween(ctx.businessDate, stay.arrivalDate),
    firstNight: stay.rate,
  }
  const shares = keptByRule(await readDepositRule(ctx.tx), end, slips)
  for (const { slipId, keeps } of shares) {
    const slip = slips.find(({ id }) => id === slipId)
    if (slip && keeps.isPositive)
      await keepFromSlip(ctx, slip, { amount: keeps, reasonCode, remark: '', isPaperBack: false })
  }
  return {
    kept: Money.sum(
      shares.map(({ keeps }) => keeps),
      ctx.currency,
    ),
    left: Money.sum(
      shares.map(({ refunds }) => refunds),
      ctx.currency,
    ),
  }
}
