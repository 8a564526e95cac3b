import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { updatePartyOfStay } from '@jiaoban/db/folios/folio.writes.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { setDepartureDate } from '@jiaoban/db/stays/stay.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { chargedAmong, nightsChange } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { earlyDepartureFee } from '@jiaoban/shared/stays/early-departure.rules.ts'
import { shortenStayInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { refusalOfLength } from '@jiaoban/shared/stays/stay.rules.ts'
import { chargeFolio } from '../folios/charge.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { releaseNights } from '../rooms/room-night.service.ts'
import { requireGuestIn } from './rehold-nights.service.ts'
import { partyOf } from './stay.service.ts'

/**
 * A guest in house will leave earlier than was agreed: the nights after it can be sold again. The house's fee
 * for it is charged at once; to waive it is a lead's to approve. A night that was charged stays.
 */
export const shortenStay = defineCommand({
  name: 'shortenStay',
  journalName: 'stay_shortened',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge'],
  input: shortenStayInput,
  run: async (ctx, { stayId, departureDate, isFeeWaived }) => {
    const { stay } = await requireGuestIn(ctx, stayId)
    if (departureDate >= stay.departureDate) {
      throw stayError('departure_not_earlier', { departureDate: stay.departureDate })
    }
    if (departureDate < ctx.businessDate) {
      throw stayError('departure_in_past', { departureDate, current: ctx.businessDate })
    }
    const refusal = refusalOfLength({ ...stay, departureDate })
    if (refusal) throw refusal
    const { released } = nightsChange(await listHeldNights(ctx.tx, stayId), stay.arrivalDate, departureDate)
    const paid = chargedAmong(released)
    if (paid) throw stayError('night_paid_after_departure', { night: paid.night })
    const { earlyDepartureFee: rule } = await readRoomRules(ctx.tx)
    const fee = earlyDepartureFee(released, rule)
    if (fee && isFeeWaived && !ctx.approver) {
      throw stayError('fee_waiver_needs_approval', { amount: fee.toString() })
    }
    if (released[0]) await releaseNights(ctx, stayId, released[0].night)
    await setDepartureDate(ctx.tx, stayId, departureDate)
    await updatePartyOfStay(ctx.tx, stayId, partyOf({ ...stay, departureDate }))
    const charged = fee && !isFeeWaived ? fee : null
    if (charged) await chargeFee(ctx, stayId, charged)
    ctx.record({
      fact: 'departure_changed',
      stayId,
      from: stay.departureDate,
      to: departureDate,
      feeMinor: fee?.toMinor() ?? 0,
      isFeeWaived,
    })
    return { stayId, departureDate, fee: charged?.toString() ?? null }
  },
})

/** Charges the fee to the first open window. Raises `folio_closed` and what `chargeFolio` raises. */
const chargeFee = async (ctx: CommandContext, stayId: number, amount: Money): Promise<void> => {
  const folio = (await listFoliosOfStay(ctx.tx, stayId)).find(({ state }) => state === 'open')
  if (!folio) throw folioError('folio_closed')
  await chargeFolio(ctx, { folioId: folio.id, code: 'early_departure', amount, quantity: 1 })
}
