import { chargeLate } from '@jiaoban/server/stays/charge-late.command.ts'
import { settleSuspended } from '@jiaoban/server/stays/settle-suspended.command.ts'
import { suspendAccount } from '@jiaoban/server/stays/suspend-account.command.ts'
import type { Action } from './action.ts'
import { toText } from './cents.ts'
import { charge, deskCodes } from './charges.ts'
import {
  applyCharges,
  askedAtLeaving,
  chooseSettlement,
  goodbye,
  planOf,
  refusalToSettle,
  settle,
} from './check-out-action.ts'
import { dayAfter } from './days.ts'
import { addPaper } from './desk-papers.ts'
import { billUp, type FolioModel, folioBalance, newFolio } from './folio-model.ts'
import { type ShiftModel, type StayModel, takeNumber } from './hotel-model.ts'
import { payFolio, randomTenders, type TenderModel, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

/** A guest leaves and pays later: the account stays open, the slips stay with the house. */
const suspend = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state, group }) => state === 'in_house' && !group))
  if (!shift || !stay) return false
  const plan = planOf(simulation, stay, 'none')
  const dueDate = dayAfter(model.date, random.chance(0.05) ? -1 : 7)
  const isInspectionWaived = random.chance(0.8)
  const isOwing = plan.toPay > 0n
  const refusal = (() => {
    if (stay.inspection !== null && !isInspectionWaived) return 'inspection_not_answered'
    if (dueDate < model.date) return 'suspension_due_in_past'
    return isOwing ? null : 'suspension_owes_nothing'
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      suspendAccount,
      { stayId: stay.id, folioVersion: stay.lines.length, lateCheckOut: 'none', isInspectionWaived, dueDate },
      { approver: lead },
    ),
  )
  if (!result) return true
  applyCharges(simulation, shift, stay, plan)
  goodbye(simulation, stay, 'checked_out')
  Object.assign(stay, { isFolioOpen: true, isSuspended: true })
  if (isInspectionWaived) stay.inspection = await askedAtLeaving(simulation, stay)
  return true
}

/** An account that was left open is paid: by the guest with the slips, or what was found late alone. */
const settleOne = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const open = model.stays.filter(({ isSuspended }) => isSuspended)
  const stay = random.pickAny(
    random.chance(0.95) ? open : model.stays.filter(({ state }) => state === 'checked_out'),
  )
  if (!shift || !stay) return false
  if (!stay.isFolioOpen && stay.late) return settleLate(simulation, shift, stay, stay.late)
  const plan = planOf(simulation, stay, 'none')
  const choices = chooseSettlement(simulation, shift, { stay, plan })
  const refusal = (() => {
    if (!stay.isSuspended) return 'account_not_suspended'
    if (choices.version !== stay.lines.length) return 'folio_changed'
    return refusalToSettle(simulation, shift, { stay, plan, choices })
  })()
  const others = choices.back.filter(({ slip, tender }) => tender.methodCode !== slip.method)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      settleSuspended,
      {
        stayId: stay.id,
        folioVersion: choices.version,
        payments: choices.payments.map(wireTender),
        refunds: choices.refunds.map(wireTender),
        slipRefunds: others.map(({ slip, tender }) => ({ slipId: slip.id, methodCode: tender.methodCode })),
        slipsBack: plan.shares.filter(({ slip }) => !slip.isLost).map(({ slip }) => slip.id),
      },
      choices.isApproved ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  const bill = settle(simulation, shift, { stay, plan, choices, billId: result.documentId })
  Object.assign(stay, { isFolioOpen: false, isSuspended: false })
  if (stay.left) stay.left = { ...stay.left, bill }
  model.touched.add(stay)
  return true
}

/** One bill, paid at once, and the folio is closed. */
const billOff = (
  { model }: Simulation,
  shift: ShiftModel,
  folio: FolioModel,
  { billId, tenders }: { billId: number; tenders: readonly TenderModel[] },
): void => {
  billUp(model, folio, { id: billId })
  takeNumber(model, 'bill')
  addPaper(shift, 'bill')
  payFolio(model, shift, folio, { tenders, isByBill: true })
  folio.isFolioOpen = false
  model.touched.add(folio)
}

const settleLate = async (
  simulation: Simulation,
  shift: ShiftModel,
  stay: StayModel,
  folio: FolioModel,
): Promise<boolean> => {
  const tenders = randomTenders(simulation, shift, folioBalance(folio))
  const result = await simulation.succeed(shift.cashier, (person) =>
    person.run(settleSuspended, {
      stayId: stay.id,
      folioVersion: folio.lines.length,
      payments: tenders.map(wireTender),
      refunds: [],
      slipRefunds: [],
    }),
  )
  billOff(simulation, shift, folio, { billId: result.documentId, tenders })
  Object.assign(stay, { late: null, isSuspended: false })
  return true
}

/** Something is found after the guest has left: on an account of its own, paid at once or left open. */
const findLate = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const gone = model.stays.filter(
    ({ state, late }) => (state === 'checked_out' || state === 'skipped') && !late,
  )
  const stay = random.pickAny(
    random.chance(0.95) ? gone : model.stays.filter(({ state }) => state === 'in_house'),
  )
  if (!shift || !stay) return false
  const entry = { code: random.pick(deskCodes), amount: random.cents(100, 20_000, 10) }
  const isPaid = stay.isFolioOpen || random.chance(0.6)
  const isWrong = isPaid && random.chance(0.05)
  const tenders = randomTenders(simulation, shift, entry.amount + (isWrong ? 10n : 0n))
  const hasLead = random.chance(0.8)
  const refusal = (() => {
    if (stay.state === 'in_house') return 'stay_not_checked_out'
    if (isWrong) return 'settlement_does_not_balance'
    return isPaid || hasLead ? null : 'approval_required'
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      chargeLate,
      {
        stayId: stay.id,
        charges: [{ code: entry.code, amount: toText(entry.amount), quantity: 1 }],
        settlement: isPaid
          ? { kind: 'pay', payments: tenders.map(wireTender) }
          : { kind: 'suspend', dueDate: dayAfter(model.date, 7) },
      },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  const folio = newFolio(result.folioId)
  stay.hasLate = true
  charge(model, folio, { ...entry, deskId: shift.desk.id })
  if (isPaid) billOff(simulation, shift, folio, { billId: result.bill?.documentId ?? 0, tenders })
  else Object.assign(stay, { late: folio, isSuspended: true })
  return true
}

export const laterActions: readonly Action[] = [
  { weight: 2, run: suspend },
  { weight: 3, run: settleOne },
  { weight: 2, run: findLate },
]
