import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { runSql } from '../../support/raw-sql.ts'
import type { Action } from './action.ts'
import { type Cents, half, least, sumOf, toText } from './cents.ts'
import { charge, chargeNight } from './charges.ts'
import { addLine, type BillModel, billUp, folioBalance, guestOf } from './folio-model.ts'
import { add, post, type ShiftModel, type SlipModel, type StayModel, takeNumber } from './hotel-model.ts'
import { release, roomsOf } from './rooms.ts'
import {
  canPay,
  giveRoundedBack,
  isOtherWay,
  keepWay,
  payFolio,
  randomTenders,
  refundFolio,
  refundTenders,
  type TenderModel,
  wireTender,
} from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

type Late = 'none' | 'half' | 'full'

/** What leaving will do, as a clerk would work it out on paper. */
export interface Leaving {
  readonly nights: readonly string[]
  /** Of each of them. */
  readonly price: Cents
  readonly late: Late
  readonly lateAmount: Cents
  readonly shares: readonly { readonly slip: SlipModel; readonly applied: Cents; readonly back: Cents }[]
  readonly toPay: Cents
  readonly toRefund: Cents
}

/** A room by the hour: the first four hours half the price, a tenth for each hour begun, never more than a day. */
const nightPrice = ({ hotel }: Simulation, { arrival, departure, hourlyFrom, rate }: StayModel): Cents => {
  if (hourlyFrom === null || arrival !== departure) return rate
  const hours = Math.ceil((hotel.clock.epochMs() - Date.parse(hourlyFrom)) / 3_600_000)
  const percent = BigInt(50 + Math.max(0, hours - 4) * 10)
  return percent >= 100n ? rate : (rate * percent + 50n) / 100n
}

export const planOf = (simulation: Simulation, stay: StayModel, late: Late): Leaving => {
  const { model } = simulation
  const price = nightPrice(simulation, stay)
  const nights = [...stay.nights]
    .filter(([night, charged]) => charged === null && (night < model.date || night === stay.arrival))
    .map(([night]) => night)
    .sort()
  const lateAmount = { none: 0n, half: half(stay.rate), full: stay.rate }[late]
  // A group pays for the room; what goes to its account is not the guest's.
  const own = stay.group?.folio.isFolioOpen ? 0n : BigInt(nights.length) * price + lateAmount
  const balance = folioBalance(stay) + own
  let due = balance > 0n ? balance : 0n
  const shares = stay.slips
    .filter(({ remaining }) => remaining > 0n)
    .map((slip) => {
      const applied = least(slip.remaining, due)
      due -= applied
      return { slip, applied, back: slip.remaining - applied }
    })
  return { nights, price, late, lateAmount, shares, toPay: due, toRefund: balance < 0n ? -balance : 0n }
}

export interface Choices {
  readonly payments: readonly TenderModel[]
  readonly refunds: readonly TenderModel[]
  /** How each remainder goes back; by another way than it came only with a lead. */
  readonly back: readonly { readonly slip: SlipModel; readonly tender: TenderModel }[]
  readonly isWaived: boolean
  readonly isApproved: boolean
  readonly version: number
}

export const chooseSettlement = (
  simulation: Simulation,
  shift: ShiftModel,
  { stay, plan }: { stay: StayModel; plan: Leaving },
): Choices => {
  const { random } = simulation
  const isWrong = random.chance(0.04)
  const back = plan.shares
    .filter((share) => share.back > 0n)
    .map(({ slip, back: amount }) => ({
      slip,
      tender: { methodCode: random.chance(0.1) ? 'cash' : slip.method, amount },
    }))
  return {
    payments: randomTenders(simulation, shift, plan.toPay + (isWrong ? 10n : 0n)),
    refunds: refundTenders(simulation, shift, stay, plan.toRefund),
    back,
    isWaived: random.chance(0.6),
    isApproved: random.chance(0.5),
    version: stay.lines.length + (random.chance(0.02) ? 1 : 0),
  }
}

const refusalOf = (
  simulation: Simulation,
  shift: ShiftModel,
  { stay, plan, choices }: { stay: StayModel; plan: Leaving; choices: Choices },
): string | null => {
  if (stay.state !== 'in_house') return 'stay_not_in_house'
  if (stay.inspection !== null && !choices.isWaived) return 'inspection_not_answered'
  if (choices.version !== stay.lines.length) return 'folio_changed'
  return refusalToSettle(simulation, shift, { stay, plan, choices })
}

/** Why windows do not come to zero so. */
export const refusalToSettle = (
  simulation: Simulation,
  shift: ShiftModel,
  { stay, plan, choices }: { stay: StayModel; plan: Leaving; choices: Choices },
): string | null => {
  const { payments, refunds, back } = choices
  for (const { slip, tender } of back) {
    if (tender.methodCode !== slip.method && !choices.isApproved) return 'refund_other_tender'
    if (canPay(simulation.model, shift, [{ ...tender, amount: 0n }]) !== null) return 'terminal_missing'
  }
  if (sumOf(payments.map(({ amount }) => amount)) !== plan.toPay) return 'settlement_does_not_balance'
  if (!choices.isApproved && isOtherWay(stay, refunds)) return 'refund_way_needs_approval'
  const outgoing = [...back.map(({ tender }) => tender), ...refunds]
  return canPay(simulation.model, shift, outgoing, { isRounded: true })
}

const mostSlips = 40

/** Lets a guest go at a desk. */
export const leave = async (simulation: Simulation, shift: ShiftModel, stay: StayModel): Promise<boolean> => {
  const { random, lead } = simulation
  const plan = planOf(simulation, stay, random.pick(['none', 'none', 'half', 'full']))
  // Nobody brings so many slips: a check-out takes no more of them.
  if (plan.shares.length > mostSlips) return false
  const choices = chooseSettlement(simulation, shift, { stay, plan })
  const refusal = refusalOf(simulation, shift, { stay, plan, choices })
  const others = choices.back.filter(({ slip, tender }) => tender.methodCode !== slip.method)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      checkOut,
      {
        stayId: stay.id,
        folioVersion: choices.version,
        lateCheckOut: plan.late,
        payments: choices.payments.map(wireTender),
        refunds: choices.refunds.map(wireTender),
        slipRefunds: others.map(({ slip, tender }) => ({ slipId: slip.id, methodCode: tender.methodCode })),
        // A lost one has its declaration.
        slipsBack: plan.shares.filter(({ slip }) => !slip.isLost).map(({ slip }) => slip.id),
        isInspectionWaived: choices.isWaived,
      },
      choices.isApproved ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  applyCharges(simulation, shift, stay, plan)
  const bill = settle(simulation, shift, { stay, plan, choices, billId: result.documentId })
  if (folioBalance(stay) !== 0n) throw new Error(`the model leaves ${toText(folioBalance(stay))} on a folio`)
  goodbye(simulation, stay, 'checked_out', bill)
  if (choices.isWaived) stay.inspection = await askedAtLeaving(simulation, stay)
  return true
}

export const applyCharges = (
  { model }: Simulation,
  shift: ShiftModel,
  stay: StayModel,
  plan: Leaving,
): void => {
  const deskId = shift.desk.id
  for (const night of plan.nights) chargeNight(model, stay, { night, deskId, price: plan.price })
  if (plan.lateAmount > 0n) {
    charge(model, stay, { code: 'late_check_out', amount: plan.lateAmount, deskId })
  }
}

export const settle = (
  { model }: Simulation,
  shift: ShiftModel,
  {
    stay,
    plan,
    choices,
    billId,
    hasPapers = true,
  }: { stay: StayModel; plan: Leaving; choices: Choices; billId: number; hasPapers?: boolean },
): BillModel => {
  const bill = billUp(model, stay, { id: billId })
  takeNumber(model, 'bill')
  add(shift.papers, 'bill', 1)
  for (const { slip, applied } of plan.shares) {
    if (applied > 0n) {
      post(model, `deposits:${slip.id}`, guestOf(stay), applied)
      addLine(model, stay, { kind: 'deposit_applied', method: slip.method, amount: -applied, isByBill: true })
      keepWay(stay, { methodCode: slip.method, reference: slip.reference, amount: applied })
    }
    if (hasPapers && !slip.isLost) add(shift.papers, 'redeemed_slip', 1)
  }
  for (const { slip, tender } of choices.back) giveRoundedBack(model, shift, `deposits:${slip.id}`, tender)
  for (const { slip } of plan.shares) slip.remaining = 0n
  payFolio(model, shift, stay, { tenders: choices.payments, isByBill: true })
  refundFolio(model, shift, stay, choices.refunds)
  return bill
}

export const goodbye = (
  { model }: Simulation,
  stay: StayModel,
  state: 'checked_out' | 'skipped',
  bill: BillModel | null = null,
): void => {
  const room = model.rooms.get(stay.room ?? '')
  const nights = new Map([...stay.nights].filter(([night]) => night >= model.date))
  const rooms = roomsOf(model, stay, nights.keys())
  stay.left = { date: model.date, departure: stay.departure, nights, rooms, bill }
  release(model, stay, model.date)
  if (room) Object.assign(room, { guest: null, state: 'dirty' })
  Object.assign(stay, { state, isFolioOpen: false, isSuspended: false, departure: model.date })
  model.touched.add(stay)
}

/** A room nobody looked at is to be looked at once its guest has left. */
export const askedAtLeaving = async ({ hotel }: Simulation, stay: StayModel): Promise<number | null> => {
  const rows = await runSql(
    hotel.db,
    `select id from inspection where stay_id = ${stay.id} and state = 'requested'`,
  )
  return (rows as { id: number }[])[0]?.id ?? null
}

export const checkOutAction: Action = {
  weight: 11,
  run: async (simulation) => {
    const { model, random } = simulation
    const shift = simulation.openShift()
    const here = model.stays.filter(({ state }) => state === 'in_house')
    const due = here.filter(({ departure }) => departure <= model.date)
    const stay = random.pickAny(random.chance(0.02) ? model.stays : due.length > 0 ? due : here)
    return shift !== undefined && stay !== undefined && leave(simulation, shift, stay)
  },
}
