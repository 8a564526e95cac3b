import { demand } from './demand.ts'
import { happens } from './dice.ts'
import type { GuestAccount } from './guest-account.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { changeOf, tendersFor } from './tender-mix.ts'

/** Whether a guest leaves without paying: only somebody who owes more than the deposit can. */
export const isSkipper = ({ mistakes }: ReplayHotel, account: GuestAccount): boolean =>
  account.settle().toPay.isPositive && mistakes.happens('skipper', String(account.stay.booking.line))

/**
 * The room is empty and the bill is not paid. The desk makes it a case: the slips pay what they can, and the case
 * stands for their papers, which the guest has. The lead lets the cashier stand in for some; the others are found and pay the next day.
 */
export const loseGuest = async (hotel: ReplayHotel, desk: Desk, account: GuestAccount): Promise<void> => {
  const { stayId } = account
  const { line } = account.stay.booking
  const plan = await desk.cashier.ask((api) => api.stays.checkOutPlan.query({ stayId, late: 'none' }))
  const { toPay } = account.settle()
  const input = { stayId, folioVersion: plan.folioVersion, remark: '' }
  const found = await desk.cashier.run((api) => api.skippers.declare, input)
  demand('what a skipper owes', found.amount, toPay)
  desk.model.keepPaper('bill')
  hotel.inHouse.delete(line)
  hotel.roomsLeft.push(account.roomNumber)
  hotel.mistakes.made({ kind: 'skipper', cashier: desk.cashier.name, what: toPay.toString() })
  if (happens(line, 'stand-in', 40)) {
    const staffId = hotel.staffIds.get(desk.cashier.name) ?? 0
    await hotel.lead.run((api) => api.skippers.assign, { caseId: found.caseId, staffId })
  } else hotel.skippers.push({ caseId: found.caseId, line, amount: toPay })
}

/** Skippers of the day before who were found and pay, whole. */
export const recoverSkippers = async (hotel: ReplayHotel, desk: Desk): Promise<void> => {
  for (const { caseId, line, amount } of hotel.skippers.splice(0)) {
    const tenders = tendersFor(line, 'skipper', amount)
    const receipt = await desk.cashier.run((api) => api.skippers.recover, { caseId, tenders })
    demand('what a skipper still owes', receipt.left, '0.00')
    for (const [index, tender] of tenders.entries()) {
      demand('the change', receipt.change[index] ?? '', changeOf(tender, currency))
      desk.model.receive(tender)
    }
    desk.model.keepPaper('receipt')
  }
}
