import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Watch } from './day-plan.ts'
import { bookDifference, declareMissing, findCounterfeit, goWrong, losePaper } from './count-mistakes.ts'
import { demand } from './demand.ts'
import { floatAmount } from './hotel-plan.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'

/** The first cashier of all opens the desk with a float from the safe. */
export const openFromSafe = async (desk: Desk): Promise<void> => {
  const { model } = desk
  const count = model.countOpening(floatAmount)
  await desk.cashier.run((api) => api.shifts.open, { deskId: model.things.deskId, count })
  model.putCash(floatAmount)
}

/** The outgoing cashier counts, bags the takings and gives the float; the incoming one counts it and accepts. */
export const changeWatch = async (hotel: ReplayHotel, desk: Desk, next: Watch): Promise<void> => {
  const { model } = desk
  await countAndDrop(hotel, desk, next)
  const given = await desk.cashier.run((api) => api.handovers.give, {}, { isSigned: true })
  demand('the float given', given.given, model.cash)
  const incoming = desk.cashiers[next]
  const { deskId } = model.things
  const waiting = await incoming.ask((api) => api.handovers.waiting.query({ deskId }))
  const accepted = { handoverId: waiting?.handoverId ?? 0, count: model.countOpening() }
  await incoming.run((api) => api.handovers.accept, accepted, { isSigned: true })
  model.clearForNextCashier()
  desk.cashier = incoming
}

/** The last cashier of all brings the float back to the safe, and the lead is there. */
export const endWatch = async (hotel: ReplayHotel, desk: Desk): Promise<void> => {
  const { model } = desk
  await countAndDrop(hotel, desk, 'end')
  const signatures = { isSigned: true, approver: hotel.lead }
  const ended = await desk.cashier.run((api) => api.handovers.end, {}, signatures)
  demand('the float returned', ended.returned, model.cash)
  model.takeCash(model.cash)
  model.clearForNextCashier()
}

const countAndDrop = async (hotel: ReplayHotel, desk: Desk, occasion: string): Promise<void> => {
  const { model, cashier } = desk
  await findCounterfeit(hotel, desk, occasion)
  const differences = goWrong(hotel, desk, occasion)
  losePaper(hotel, desk, occasion)
  const counted = await cashier.run((api) => api.shifts.count, { count: model.countHandOver() })
  demand('the drawer', counted.cash, model.cash)
  for (const difference of differences) await bookDifference(hotel, desk, difference)
  await declareMissing(hotel, desk)
  const takings = model.cash.minus(floatAmount).max(Money.zero(currency))
  if (takings.isZero) return
  const bag = {
    bagNumber: `${hotel.house.businessDate}-${desk.index + 1}-${occasion}`,
    amount: takings.toString(),
  }
  const { dropId } = await cashier.run((api) => api.shifts.dropCash, bag, { approver: hotel.lead })
  model.takeCash(takings)
  hotel.bags.push({ dropId, amount: takings })
}

/** The accountant fetches the bags and counts what is in them. */
export const receiveBags = async ({ accountant, bags }: ReplayHotel): Promise<void> => {
  for (const { dropId, amount } of bags.splice(0)) {
    const { overShort } = await accountant.run((api) => api.shifts.receiveDrop, {
      dropId,
      counted: amount.toString(),
    })
    demand('what a bag holds too much', overShort, Money.zero(currency))
  }
}
