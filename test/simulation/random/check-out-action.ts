import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { Action } from './action.ts'
import { type Cents, half, least, sumOf, toText } from './cents.ts'
import { charge, chargeNight, folioBalance } from './charges.ts'
import {
  add,
  guestOf,
  post,
  release,
  type ShiftModel,
  type SlipModel,
  type StayModel,
  takeNumber,
} from './hotel-model.ts'
import { canPay, giveBack, randomTenders, receive, type TenderModel, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

type Late = 'none' | 'half' | 'full'

/** What leaving will do, as a clerk would work it out on paper. */
interface Leaving {
  readonly nights: readonly string[]
  readonly late: Late
  readonly lateAmount: Cents
  readonly shares: readonly { readonly slip: SlipModel; readonly applied: Cents; readonly back: Cents }[]
  readonly toPay: Cents
  readonly toRefund: Cents
}

const planOf = ({ model }: Simulation, stay: StayModel, late: Late): Leaving => {
  const nights = [...stay.nights]
    .filter(([night, charged]) => charged === null && (night < model.date || night === stay.arrival))
    .map(([night]) => night)
    .sort()
  const lateAmount = { none: 0n, half: half(stay.rate), full: stay.rate }[late]
  const balance = folioBalance(stay) + BigInt(nights.length) * stay.rate + lateAmount
  let due = balance > 0n ? balance : 0n
  const shares = stay.slips
    .filter(({ remaining }) => remaining > 0n)
    .map((slip) => {
      const applied = least(slip.remaining, due)
      due -= applied
      return { slip, applied, back: slip.remaining - applied }
    })
  return { nights, late, lateAmount, shares, toPay: due, toRefund: balance < 0n ? -balance : 0n }
}

interface Choices {
  readonly payments: readonly TenderModel[]
  readonly refunds: readonly TenderModel[]
  /** How each remainder goes back; by another way than it came only with a lead. */
  readonly back: readonly { readonly slip: SlipModel; readonly tender: TenderModel }[]
  readonly isWaived: boolean
  readonly isApproved: boolean
  readonly version: number
}

const chooseSettlement = (
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
    refunds: randomTenders(simulation, shift, plan.toRefund),
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
  const { payments, refunds, back } = choices
  if (stay.state !== 'in_house') return 'stay_not_in_house'
  if (stay.inspection !== null && !choices.isWaived) return 'inspection_not_answered'
  if (choices.version !== stay.lines.length) return 'folio_changed'
  for (const { slip, tender } of back) {
    if (tender.methodCode !== slip.method && !choices.isApproved) return 'refund_other_tender'
    if (canPay(simulation.model, shift, [{ ...tender, amount: 0n }]) !== null) return 'terminal_missing'
  }
  if (sumOf(payments.map(({ amount }) => amount)) !== plan.toPay) return 'settlement_does_not_balance'
  return canPay(simulation.model, shift, [...back.map(({ tender }) => tender), ...refunds])
}

/** Lets a guest go at a desk. */
export const leave = async (simulation: Simulation, shift: ShiftModel, stay: StayModel): Promise<boolean> => {
  const { model, random, lead } = simulation
  const plan = planOf(simulation, stay, random.pick(['none', 'none', 'half', 'full']))
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
        isInspectionWaived: choices.isWaived,
      },
      choices.isApproved ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  applyCharges(simulation, shift, stay, plan)
  const charges = sumOf(
    stay.lines.filter(({ kind }) => kind === 'charge' || kind === 'correction').map(({ amount }) => amount),
  )
  settle(simulation, shift, { stay, plan, choices })
  if (folioBalance(stay) !== 0n) throw new Error(`the model leaves ${toText(folioBalance(stay))} on a folio`)
  model.bills.push({ id: result.documentId, charges, invoiced: 0n })
  goodbye(simulation, stay)
  return true
}

const applyCharges = ({ model }: Simulation, shift: ShiftModel, stay: StayModel, plan: Leaving): void => {
  const deskId = shift.desk.id
  for (const night of plan.nights) chargeNight(model, stay, night, deskId)
  if (plan.lateAmount > 0n) {
    charge(model, stay, { code: 'late_check_out', amount: plan.lateAmount, deskId })
  }
}

const settle = (
  { model }: Simulation,
  shift: ShiftModel,
  { stay, plan, choices }: { stay: StayModel; plan: Leaving; choices: Choices },
): void => {
  const settled = { id: 0, date: model.date, isNight: false, isReversed: false }
  takeNumber(model, 'bill')
  add(shift.papers, 'bill', 1)
  for (const { slip, applied } of plan.shares) {
    if (applied > 0n) {
      post(model, `deposits:${slip.id}`, guestOf(stay), applied)
      stay.lines.push({ ...settled, kind: 'deposit_applied', code: slip.method, amount: -applied })
    }
    add(shift.papers, 'redeemed_slip', 1)
  }
  for (const { slip, tender } of choices.back) giveBack(model, shift, `deposits:${slip.id}`, tender)
  for (const { slip } of plan.shares) slip.remaining = 0n
  for (const tender of choices.payments) {
    receive(model, shift, guestOf(stay), tender)
    stay.lines.push({ ...settled, kind: 'payment', code: tender.methodCode, amount: -tender.amount })
  }
  for (const tender of choices.refunds) {
    giveBack(model, shift, guestOf(stay), tender)
    stay.lines.push({ ...settled, kind: 'refund', code: tender.methodCode, amount: tender.amount })
  }
}

const goodbye = ({ model }: Simulation, stay: StayModel): void => {
  const room = model.rooms.get(stay.room ?? '')
  release(model, stay, model.date)
  if (room) Object.assign(room, { guest: null, state: 'dirty' })
  Object.assign(stay, { state: 'checked_out', isFolioOpen: false, departure: model.date })
  model.touched.add(stay)
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
