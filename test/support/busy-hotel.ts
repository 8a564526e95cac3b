import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { openHouseAccount } from '@jiaoban/server/folios/open-house-account.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { openMatter } from '@jiaoban/server/handover-book/open-matter.command.ts'
import { writeNotice } from '@jiaoban/server/handover-book/write-notice.command.ts'
import { disputeHandover } from '@jiaoban/server/handovers/dispute-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { addRatePlan } from '@jiaoban/server/stays/add-rate-plan.command.ts'
import { addStayGuest } from '@jiaoban/server/stays/add-stay-guest.command.ts'
import { payPettyExpense } from '@jiaoban/server/shifts/pay-petty-expense.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { issueKeyCards } from '@jiaoban/server/stays/issue-key-cards.command.ts'
import { recordPreAuthorisation } from '@jiaoban/server/stays/record-pre-authorisation.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { setOutOfOrder } from '@jiaoban/server/stays/set-out-of-order.command.ts'
import { guest } from './busy-guest.ts'
import { departed, departureRooms } from './departed.ts'
import { openCompany, openDebts } from './busy-company.ts'
import { takeForeignCash, traveller } from './foreign-cash.ts'
import { honestCount, honestOpening } from './honest-count.ts'
import { openTestHotel, type TestHotel } from './hotel.ts'
import { openAccountOf } from './open-account.ts'
import { openMeal } from './busy-meal.ts'
import { moveKeys } from './key-calls.ts'
import { openVip } from './busy-vip.ts'
import { smallHotel } from './small-hotel.ts'

const desks = ['FO1', 'FO2', 'FO3', 'FO4', 'FO5'] as const

const moveIn = (hotel: TestHotel, room: string) =>
  hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId(room),
      guests: [guest(`E8800${room}`)],
      departureDate: '2026-03-03',
      rate: '300.00',
      concessionReasonCode: 'manager',
      adults: 1,
      deposit: { tenders: [{ methodCode: 'cash', amount: '600.00' }] },
    },
    { approver: hotel.people.admin },
  )

const typeOf = async ({ db }: TestHotel, wanted: string): Promise<number> =>
  (await listRoomTypes(db.reader)).find(({ code }) => code === wanted)?.id ?? 0

export const standardType = (hotel: TestHotel): Promise<number> => typeOf(hotel, 'STD')

const deluxeType = (hotel: TestHotel): Promise<number> => typeOf(hotel, 'DLX')

const reserve = async (hotel: TestHotel, room: string | null) =>
  hotel.people.chenjing.run(reserveStay, {
    source: 'direct',
    guest: { name: '赵敏' },
    roomTypeId: await standardType(hotel),
    roomId: room === null ? null : hotel.roomId(room),
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-02',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })

/** The hotel opened the day before, so that a month is over. */
const dayBefore = '2026-02-28T01:00:00.000Z'

/** An hour before midnight in Shanghai: the roll is near enough for those who are signed in. */
const lateEvening = '2026-03-01T15:00:00.000Z'

/**
 * Five desks in the five states a desk can be in: Li Na works, Wang Qiang counted with 50.00
 * missing, Chen Jing has given, Zhou Hao counted and everything agrees, and nobody is at the last one.
 */
export const openBusyHotel = async () => {
  const books = smallHotel.desks[0]?.books[0]
  const hotel = await openTestHotel({
    startAt: dayBefore,
    founding: {
      rooms: [...smallHotel.rooms, ...departureRooms],
      desks: desks.map((code, index) => ({
        ...(smallHotel.desks[0] ?? { terminals: [], keys: [], floatAmount: '0', name: '' }),
        code,
        name: code,
        books: books ? [{ ...books, firstNumber: 1001 + 1000 * index, lastNumber: 1050 + 1000 * index }] : [],
      })),
    },
  })
  const { lina, wangqiang, chenjing, zhouhao, zhaomin } = hotel.people
  hotel.clock.set(lateEvening)
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  for (const [index, person] of [lina, wangqiang, chenjing, zhouhao].entries()) {
    await person.openShift(hotel.deskId(desks[index] ?? ''))
  }
  const stay = await moveIn(hotel, '101')
  const line = await lina.run(postCharge, {
    folioId: stay.folioId,
    code: 'minibar',
    amount: '38.00',
    quantity: 1,
  })
  const houseAccount = await zhaomin.run(openHouseAccount, { accountName: '员工餐厅' })
  const looked = await moveIn(hotel, '102')
  const hold = await lina.run(recordPreAuthorisation, {
    stayId: looked.stayId,
    methodCode: 'card',
    amount: '800.00',
    reference: 'AUTH0001',
    expiresDate: '2026-03-10',
  })
  const inspection = await lina.run(requestInspection, { stayId: looked.stayId })
  const company = await openCompany(hotel, looked.folioId)
  await lina.run(postCharge, { folioId: looked.folioId, code: 'minibar', amount: '12.00', quantity: 1 })
  const interim = await lina.run(settleInterim, {
    folioId: looked.folioId,
    folioVersion: (await findFolio(hotel.db.reader, looked.folioId))?.version ?? 0,
    payments: [],
  })
  const debts = await openDebts(hotel)
  const sale = await lina.run(sellToPasserBy, {
    lines: [{ code: 'minibar', amount: '20.00', quantity: 2 }],
    payments: [{ methodCode: 'cash', amount: '20.00' }],
  })
  const invoice = await lina.run(issueTaxInvoice, {
    billIds: [sale.documentId],
    numbering: { source: 'external', number: '8'.repeat(20) },
    buyerTitle: '某某公司',
    amount: '20.00',
  })
  const house = await openAccountOf(hotel, 'house')
  await lina.run(postCharge, { folioId: house, code: 'minibar', amount: '20.00', quantity: 1 })
  const left = await moveIn(hotel, '103')
  const bill = await lina.run(checkOut, {
    ...leaving,
    stayId: left.stayId,
    folioVersion: 0,
    slipsBack: slipsOf(left),
  })
  const bag = await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '100.00' }, { approver: zhaomin })
  const paidOut = await lina.run(
    payPettyExpense,
    { categoryCode: 'postage', amount: '20.00', remark: '快递费' },
    { approver: zhaomin },
  )
  await lina.run(postCharge, { folioId: looked.folioId, code: 'minibar', amount: '10.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId: looked.folioId,
    tenders: [{ methodCode: 'wechat', amount: '10.00', reference: 'WX10' }],
  })
  const payment = (await listFolioLines(hotel.db.reader, looked.folioId)).find(
    ({ kind }) => kind === 'payment',
  )
  const notice = await lina.run(writeNotice, { text: '热水检修', validUntil: '2026-03-05' })
  const matter = await lina.run(openMatter, { kind: 'guest', text: '客人的伞' })
  await lina.run(issueKeyCards, { stayId: stay.stayId, quantity: 2 })
  const shared = await lina.run(addStayGuest, { stayId: stay.stayId, guest: guest('E88666') })
  const repair = await hotel.people.wufang.run(setOutOfOrder, {
    roomId: hotel.roomId('103'),
    fromDate: '2026-04-01',
    untilDate: '2026-04-03',
    reasonCode: 'renovation',
  })
  const reservations = [await reserve(hotel, '201'), await reserve(hotel, null)]

  const group = await hotel.people.chenjing.run(openGroup, {
    name: '春游团',
    contact: '钱导',
    arrivalDate: '2026-03-05',
    departureDate: '2026-03-06',
    releaseDate: '2026-03-01',
    concessionReasonCode: 'group',
    rooms: [{ roomTypeId: await deluxeType(hotel), quantity: 1, rate: '450.00', adults: 2 }],
  })

  await hotel.people.admin.run(addRatePlan, { code: 'BAR', name: { zh: '最优', en: 'Best' } })

  await moveKeys(hotel)
  const vip = await openVip(hotel, stay.stayId)

  const meal = await openMeal(hotel)

  const gone = await departed(hotel)
  const stock = await hotel.people.sunli.run(receiveBooks, {
    documentKind: 'tax_invoice',
    first: 'C00000001',
    last: 'C00000100',
    receivedDate: '2026-03-01',
    cost: '25.00',
    supplier: '区税务局',
  })

  const counted = await honestCount(hotel, 'wangqiang')
  await wangqiang.run(countDrawer, {
    count: {
      ...counted,
      denominations: [{ value: '50.00', quantity: 19 }],
    },
  })
  for (const person of ['chenjing', 'zhouhao'] as const) {
    await hotel.people[person].run(countDrawer, { count: await honestCount(hotel, person) })
  }
  const given = await chenjing.run(giveHandover, {})
  const disputed = await zhaomin.run(disputeHandover, {
    handoverId: given.handoverId,
    count: await honestOpening(hotel, hotel.deskId('FO3'), '980.00'),
  })
  await takeForeignCash(hotel)
  const exchange = await lina.run(exchangeCurrency, {
    direction: 'buy',
    currency: 'USD',
    amount: '10.00',
    rate: '7.10',
    guest: traveller,
  })
  return {
    hotel,
    company,
    debts,
    stay,
    line,
    houseAccount,
    looked,
    interim,
    invoice,
    house,
    left,
    inspection,
    hold,
    bill,
    bag,
    paidOut,
    payment: { paymentLineId: payment?.id ?? 0 },
    notice,
    matter,
    reservations,
    group,
    given,
    disputed,
    departed: gone,
    repair,
    shared,
    vip,
    exchange,
    meal,
    stock,
  }
}

export type BusyHotel = Awaited<ReturnType<typeof openBusyHotel>>

/** The slips a check-in issued: the guest still has the papers. */
export const slipsOf = ({ slips }: { slips: readonly { slipId: number }[] }): number[] =>
  slips.map(({ slipId }) => slipId)

export const leaving = {
  lateCheckOut: 'none' as const,
  payments: [],
  refunds: [],
  slipRefunds: [],
  isInspectionWaived: true,
}
