import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { accountOfPayer } from './company-account.ts'
import type { Watch } from './day-plan.ts'
import { demand } from './demand.ts'
import { happens, pick } from './dice.ts'
import type { GroupAccount } from './group-account.ts'
import { type Meal, mealsOf } from './in-house.ts'
import { currency } from './replay-currency.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { issueInvoice } from './tax-invoice.ts'
import { tendersFor } from './tender-mix.ts'

/** Board is the group's: each meal is one line on the master, for everybody who had it. */
export const postGroupMeals = async (
  desk: Desk,
  account: GroupAccount,
  { watch, date }: { watch: Watch; date: BusinessDate },
): Promise<void> => {
  const eaters = new Map<Meal, number>()
  for (const { stay } of account.inHouse.values()) {
    const { booking } = stay
    for (const meal of mealsOf(booking, watch, date))
      eaters.set(meal, (eaters.get(meal) ?? 0) + booking.adults + booking.children)
  }
  for (const [{ code, name, price }, persons] of eaters) {
    const amount = price.times(persons)
    const line = { folioId: account.folioId, code, quantity: persons, remark: name }
    const posted = await desk.cashier.run((api) => api.folios.postCharge, {
      ...line,
      amount: amount.toString(),
    })
    account.charge(amount)
    demand('the master folio', posted.balance, account.owed)
  }
}

const bar = [
  [3, '6.50'],
  [2, '13.00'],
  [1, '21.40'],
] as const

/** What the group does not pay for: some of it sit at the bar on their first night, each on a folio of their own. */
export const postBar = async (desk: Desk, account: GroupAccount, date: BusinessDate): Promise<void> => {
  for (const member of account.inHouse.values()) {
    const { line, arrivalDate } = member.stay.booking
    if (date !== arrivalDate || !happens(line, 'bar', 25)) continue
    const amount = Money.of(pick(line, 'bar price', bar), currency)
    const { stayId } = member
    const { folios } = await desk.cashier.ask((api) => api.stays.byId.query({ stayId }))
    const input = { code: 'restaurant', amount: amount.toString(), quantity: 1, remark: 'Bar' }
    const folioId = folios[0]?.folioId ?? 0
    const posted = await desk.cashier.run((api) => api.folios.postCharge, { folioId, ...input })
    demand('the folio', posted.balance, amount)
    member.own = amount
  }
}

/** The night is the master's, whoever sleeps. */
export const chargeGroupNight = (account: GroupAccount): void => {
  for (const { stay } of account.inHouse.values()) account.charge(stay.booking.rate)
}

/** Lets a group go: everybody pays what was theirs, the agency's account or its transfer pays the rest. */
export const checkOutGroup = async (hotel: ReplayHotel, desk: Desk, account: GroupAccount): Promise<void> => {
  const { groupId, booking, owed } = account
  const members = [...account.inHouse.values()]
  const seen = await desk.cashier.ask((api) => api.groups.byId.query({ groupId }))
  demand('what the group owes', seen.toSettle, owed)
  const payer = owed.isZero ? null : await accountOfPayer(hotel, booking)
  const payments = owed.isZero ? [] : [paymentOf(booking.line, owed, payer?.companyId)]
  const own = members.flatMap(({ stay, stayId, own: amount }) =>
    amount === null ? [] : [{ stayId, payments: tendersFor(stay.booking.line, 'bar bill', amount) }],
  )
  const left = await desk.cashier.run((api) => api.groups.checkOut, {
    groupId,
    folioVersion: seen.folioVersion,
    payments,
    lateCheckOut: 'none',
    rooms: own,
  })
  demand('the rooms a group leaves', left.rooms, members.length)
  if (payer) payer.owed = payer.owed.plus(owed)
  else for (const tender of payments) desk.model.receive(tender)
  for (const tender of own.flatMap((room) => room.payments)) desk.model.receive(tender)
  const bills = own.length + (left.documentId === null ? 0 : 1)
  desk.model.keepPaper('bill', bills)
  // Departures are counted by their bills; those of a group have fewer, or more.
  hotel.figures.checkedOut += members.length - bills
  hotel.roomsLeft.push(...members.map(({ stay }) => stay.roomNumber))
  hotel.groups.delete(booking.line)
  if (left.documentId === null) return
  await issueInvoice(hotel, desk, { line: booking.line, billId: left.documentId, amount: account.charged })
}

const paymentOf = (line: number, owed: Money, companyId: number | undefined) =>
  companyId === undefined
    ? { methodCode: 'bank_transfer', amount: owed.toString(), reference: `G${line}` }
    : { methodCode: 'city_ledger', amount: owed.toString(), reference: '', companyId }
