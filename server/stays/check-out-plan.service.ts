import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { planSettlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { dueAtLeaving, lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'
import type { LateCheckOut } from '@jiaoban/shared/stays/late-check-out.rules.ts'
import { readMethodNames } from '../payments/method-name.service.ts'

/**
 * What check-out will do if it is confirmed now: nights and late hours to charge, what the slips pay and give
 * back, what remains. By the same rules as the command, without writing. Raises `not_found`.
 */
export const planCheckOut = async (
  reader: Reader,
  at: Instant,
  request: { stayId: number; late: LateCheckOut['kind'] | null },
) => {
  const stay = await findStay(reader, request.stayId)
  const [folio] = await listFoliosOfStay(reader, request.stayId)
  if (!stay || !folio) throw kernelError('not_found', { what: 'stay' })
  const property = await readProperty(reader)
  const nights = await listHeldNights(reader, stay.id)
  const businessDate = await readBusinessDate(reader)
  const due = dueAtLeaving({ ...stay, nights }, businessDate, wallClock(at, property.timeZone), property)
  const late = request.late ?? due.late.kind
  const lateAmount = lateCharge(stay.rate, late)
  const charged = Money.sum(
    due.nights.map((night) => night.rate),
    property.currency,
  )
  const balance = folio.balance.plus(charged).plus(lateAmount)
  const names = await readMethodNames(reader)
  const plan = planSettlement(balance, await listSlipsOfStay(reader, stay.id))
  return {
    /** When the guest leaves, if it is now: late hours are counted up to it. */
    at,
    stayId: stay.id,
    folioId: folio.id,
    folioVersion: folio.version,
    folioBalance: folio.balance.toString(),
    nights: due.nights.map((night) => ({ night: night.night, rate: night.rate.toString() })),
    isDayUse: due.isDayUse,
    lateProposed: due.late.kind,
    late,
    lateAmount: lateAmount.toString(),
    balance: balance.toString(),
    slips: plan.slips.map(({ slip, applied, refunded }) => ({
      slipId: slip.id,
      number: slip.number,
      methodCode: slip.paymentMethodCode,
      methodName: names(slip.paymentMethodCode),
      reference: slip.reference,
      taken: slip.amount.toString(),
      applied: applied.toString(),
      refunded: refunded.toString(),
    })),
    toPay: plan.toPay.toString(),
    toRefund: plan.toRefund.toString(),
  }
}
