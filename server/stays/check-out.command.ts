import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { setHousekeepingState } from '@jiaoban/db/rooms/room.writes.ts'
import { findOpenInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { markCheckedOut } from '@jiaoban/db/stays/stay.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { planSettlement, type Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { dueAtLeaving, lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'
import { checkOutInput } from '@jiaoban/shared/stays/check-out.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { z } from 'zod'
import { chargeFolio, requireOpenFolio } from '../folios/folio.service.ts'
import { settleFolio } from '../invoices/settlement.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readTenders, type Tender } from '../payments/tender.service.ts'
import { chargeNight, releaseNights } from '../rooms/room-night.service.ts'
import { requireStayFor } from './stay.service.ts'

type Input = z.output<typeof checkOutInput>

/**
 * Lets a guest go: open nights and a late check-out charged, slips applied and their remainders refunded, the
 * rest paid, one bill, the folio closed at zero, the room dirty and free again. Anything short of zero is refused.
 */
export const checkOut = defineCommand({
  name: 'checkOut',
  journalName: 'stay_checked_out',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge', 'payment', 'refund', 'deposit_applied', 'deposit_refunded'],
  input: checkOutInput,
  run: async (ctx, input) => {
    const stay = await requireStayFor(ctx, input.stayId, 'checked_out')
    await requireInspected(ctx, stay, input.isInspectionWaived)
    const folio = await requireFolioAsSeen(ctx, stay, input.folioVersion)
    await chargeWhatIsDue(ctx, stay, folio, input.lateCheckOut)

    const due = await requireOpenFolio(ctx, folio.id)
    const plan = planSettlement(due.balance, await listSlipsOfStay(ctx.tx, stay.id))
    const payments = await readTenders(ctx, input.payments)
    const bill = await settleFolio(ctx, {
      folio: due,
      plan,
      payments,
      refunds: await readTenders(ctx, input.refunds),
      slipRefunds: await readSlipRefunds(ctx, plan, input.slipRefunds),
      times: { arrivedAt: stay.checkedInAt ?? ctx.at, leftAt: ctx.at },
    })
    await releaseNights(ctx, stay.id, ctx.businessDate)
    await markCheckedOut(ctx.tx, stay.id, { at: ctx.at, businessDate: ctx.businessDate })
    if (stay.roomId !== null) await setHousekeepingState(ctx.tx, stay.roomId, 'dirty')
    ctx.record({ fact: 'stay', stayId: stay.id, roomId: stay.roomId, state: 'checked_out' })
    return {
      documentId: bill.id,
      number: bill.number,
      change: payments.map((tender) => tender.change.toString()),
      applied: plan.slips.map(({ slip, applied }) => ({ slip: slip.number, amount: applied.toString() })),
      refunded: plan.slips.map(({ slip, refunded }) => ({ slip: slip.number, amount: refunded.toString() })),
    }
  },
})

/** An inspection that was asked for is waited for, unless the cashier lets the guest go without it. */
const requireInspected = async (ctx: CommandContext, stay: StayRecord, isWaived: boolean): Promise<void> => {
  const open = await findOpenInspection(ctx.tx, stay.id)
  if (open && !isWaived) throw stayError('inspection_not_answered', { room: stay.roomNumber })
  ctx.record({ fact: 'inspection_at_check_out', stayId: stay.id, isWaived: isWaived || open !== undefined })
}

const requireFolioAsSeen = async (ctx: CommandContext, stay: StayRecord, seen: number): Promise<Folio> => {
  const [folio] = await listFoliosOfStay(ctx.tx, stay.id)
  if (!folio) throw folioError('folio_not_found')
  if (folio.state !== 'open') throw folioError('folio_closed')
  if (folio.version !== seen) throw folioError('folio_changed')
  return folio
}

const chargeWhatIsDue = async (
  ctx: CommandContext,
  stay: StayRecord,
  folio: Folio,
  late: Input['lateCheckOut'],
): Promise<void> => {
  const due = dueAtLeaving(
    { ...stay, nights: await listHeldNights(ctx.tx, stay.id) },
    ctx.businessDate,
    wallClock(ctx.at, ctx.timeZone),
    await readProperty(ctx.tx),
  )
  for (const roomNight of due.nights) {
    await chargeNight(ctx, { roomNight, folioId: folio.id, isDayUse: due.isDayUse })
  }
  const amount = lateCharge(stay.rate, late)
  if (amount.isPositive)
    await chargeFolio(ctx, { folioId: folio.id, code: 'late_check_out', amount, quantity: 1 })
  ctx.record({ fact: 'late_check_out', stayId: stay.id, proposed: due.late.kind, charged: late })
}

/**
 * A slip's remainder goes back by the way it came, with the original's reference; another way is an exception
 * a lead approves. Raises `refund_other_tender`. Source: ledger.md, section 4.
 */
const readSlipRefunds = async (
  ctx: CommandContext,
  plan: Settlement,
  choices: Input['slipRefunds'],
): Promise<Map<number, Tender>> => {
  const tenders = new Map<number, Tender>()
  for (const { slip, refunded } of plan.slips) {
    if (!refunded.isPositive) continue
    const methodCode = choices.find(({ slipId }) => slipId === slip.id)?.methodCode ?? slip.paymentMethodCode
    if (methodCode !== slip.paymentMethodCode && !ctx.approver) {
      throw invoiceError('refund_other_tender', { slip: slip.number })
    }
    const reference = slip.reference === '' ? slip.number : slip.reference
    const [tender] = await readTenders(ctx, [{ methodCode, amount: refunded.toString(), reference }])
    if (tender) tenders.set(slip.id, tender)
  }
  return tenders
}
