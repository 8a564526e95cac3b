import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { SettlingTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { accountOfPayer, type CompanyAccount } from './company-account.ts'
import { demand } from './demand.ts'
import { happens, pick } from './dice.ts'
import type { GuestAccount, HeldSlip } from './guest-account.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { changeOf, tendersFor } from './tender-mix.ts'
import { issueInvoice } from './tax-invoice.ts'

/** Where a slip goes back to when the drawer has not enough cash for it. */
const otherTender = 'card'

/** Lets a guest go: the room is looked at, the bill settled, and for some a tax invoice written. */
export const checkOut = async (hotel: ReplayHotel, desk: Desk, account: GuestAccount): Promise<void> => {
  const { stayId } = account
  const { line } = account.stay.booking
  if (happens(line, 'inspection', 25)) await inspectRoom(hotel, desk, account)
  const plan = await desk.cashier.ask((api) => api.stays.checkOutPlan.query({ stayId, late: 'none' }))
  const { toPay, refunds } = account.settle()
  demand('the balance', plan.balance, account.owed)
  demand('what is to be paid', plan.toPay, toPay)
  const { isOnAccount } = account.stay.booking
  const payer = toPay.isPositive && isOnAccount ? await accountOfPayer(hotel, account.stay.booking) : null
  const payments = toPay.isPositive ? paymentsOf(line, toPay, payer) : []
  const returned = chooseRefunds(desk, refunds)
  const elsewhere = returned.filter(({ slip, methodCode }) => methodCode !== slip.methodCode)
  const back = await takeSlipsBack(hotel, desk, account)
  const bill = await desk.cashier.run(
    (api) => api.stays.checkOut,
    {
      stayId,
      folioVersion: plan.folioVersion,
      lateCheckOut: 'none',
      payments,
      refunds: [],
      slipRefunds: elsewhere.map(({ slip, methodCode }) => ({ slipId: slip.slipId, methodCode })),
      slipsBack: back.map(({ slipId }) => slipId),
      isInspectionWaived: false,
    },
    elsewhere.length > 0 ? { approver: hotel.lead } : {},
  )
  for (const [index, tender] of payments.entries()) {
    demand('the change', bill.change[index] ?? '', changeOf(tender, currency))
    if (payer) payer.owed = payer.owed.plus(toPay)
    else desk.model.receive(tender)
  }
  for (const { methodCode, amount } of returned) desk.model.giveBack(methodCode, amount)
  desk.model.keepPaper('bill')
  desk.model.keepPaper('redeemed_slip', back.length)
  hotel.inHouse.delete(line)
  hotel.roomsLeft.push(account.roomNumber)
  await issueInvoice(hotel, desk, { line, billId: bill.documentId, amount: account.charged })
}

/** The slips whose paper the guest still has; for a lost one guest and lead sign a declaration first. */
const takeSlipsBack = async (
  hotel: ReplayHotel,
  desk: Desk,
  { slips }: GuestAccount,
): Promise<readonly HeldSlip[]> => {
  const isLost = ({ slipId }: HeldSlip) => hotel.mistakes.happens('lost_slip', String(slipId))
  for (const { slipId, amount } of slips.filter(isLost)) {
    const input = { slipId, reasonCode: 'lost_by_guest' as const, remark: '' }
    await desk.cashier.run((api) => api.deposits.declareLost, input, { approver: hotel.lead })
    hotel.mistakes.made({ kind: 'lost_slip', cashier: desk.cashier.name, what: amount.toString() })
  }
  return slips.filter((slip) => !isLost(slip))
}

/** What the desk takes, or the account that pays later. */
const paymentsOf = (line: number, toPay: Money, payer: CompanyAccount | null): SettlingTenderInput[] =>
  payer
    ? [{ methodCode: 'city_ledger', amount: toPay.toString(), reference: '', companyId: payer.companyId }]
    : tendersFor(line, 'bill', toPay)

interface Returned {
  readonly slip: HeldSlip
  readonly amount: Money
  readonly methodCode: string
}

/** A slip goes back the way it came; where the drawer cannot pay it, by card, and the lead says yes. */
const chooseRefunds = (
  { model }: Desk,
  refunds: readonly Pick<Returned, 'slip' | 'amount'>[],
): Returned[] => {
  let cash = model.cash
  return refunds.map(({ slip, amount }) => {
    if (slip.methodCode !== 'cash') return { slip, amount, methodCode: slip.methodCode }
    if (amount.isMoreThan(cash)) return { slip, amount, methodCode: otherTender }
    cash = cash.minus(amount)
    return { slip, amount, methodCode: 'cash' }
  })
}

const minibar = [
  [3, '4.50'],
  [2, '7.20'],
  [1, '12.80'],
] as const

/** The desk asks, the housekeeper looks and tells what is missing from the minibar. */
const inspectRoom = async (hotel: ReplayHotel, desk: Desk, account: GuestAccount): Promise<void> => {
  const { stayId } = account
  const { line } = account.stay.booking
  const { inspectionId } = await desk.cashier.run((api) => api.inspections.request, { stayId })
  if (happens(line, 'minibar', 60)) {
    const input = { inspectionId, outcome: 'clean' as const, leftItems: '' }
    await hotel.housekeeper.run((api) => api.inspections.answer, input)
    return
  }
  const amount = pick(line, 'minibar price', minibar)
  const charges = [{ code: 'minibar', amount, quantity: 1 }]
  const input = { inspectionId, outcome: 'charges' as const, charges, leftItems: '' }
  await hotel.housekeeper.run((api) => api.inspections.answer, input)
  account.charge(Money.of(amount, currency))
}
