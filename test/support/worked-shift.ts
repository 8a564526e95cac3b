import { shiftEquationLines } from '@jiaoban/server/closings/shift-equations.service.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { isBalanced } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { HandOverCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { slipsOf } from './busy-hotel.ts'
import { honestCount, honestOpening } from './honest-count.ts'
import type { TestHotel } from './hotel.ts'

type Tender = { methodCode: string; amount: string; reference?: string }

/**
 * Li Na's shift, taken over from Chen Jing, with something on every side of every equation: cash, card and
 * WeChat, slips applied, refunded and still held, a bill that was partly paid before, an invoice on paper.
 */
export const workShift = async (hotel: TestHotel, invoice = 'A00001001'): Promise<{ shiftId: number }> => {
  const { chenjing, lina } = hotel.people
  const desk = hotel.deskId('FO1')
  await chenjing.openShift(desk)
  await chenjing.run(countDrawer, { count: await honestCount(hotel, 'chenjing') })
  const { handoverId } = await chenjing.run(giveHandover, {})
  const { shiftId } = await lina.run(acceptHandover, {
    handoverId,
    count: await honestOpening(hotel, desk, '1000.00'),
  })

  const first = await moveIn(hotel, '101', [{ methodCode: 'cash', amount: '600.00' }])
  await charge(hotel, first.folioId, 'minibar', '38.00')
  await lina.run(takePayment, {
    folioId: first.folioId,
    tenders: [{ methodCode: 'wechat', amount: '38.00', reference: 'WX1' }],
  })
  const bill = await moveOut(hotel, first)
  await lina.run(issueTaxInvoice, {
    billIds: [bill.documentId],
    numbering: { source: 'book', number: invoice },
    buyerTitle: '上海某某科技有限公司',
    amount: '338.00',
  })
  const second = await moveIn(hotel, '102', [{ methodCode: 'card', amount: '500.00', reference: 'POS1' }])
  await charge(hotel, second.folioId, 'restaurant', '66.60')
  await moveOut(
    hotel,
    await moveIn(hotel, '103', [{ methodCode: 'card', amount: '400.00', reference: 'POS2' }]),
  )
  return { shiftId }
}

const moveIn = (hotel: TestHotel, room: string, tenders: Tender[]) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
    deposit: { tenders },
  })

const charge = (hotel: TestHotel, folioId: number, code: string, amount: string) =>
  hotel.people.lina.run(postCharge, { folioId, code, amount, quantity: 1 })

/** Leaves without any further payment: the deposit pays, the rest goes back the way it came. */
const moveOut = async (hotel: TestHotel, stay: Awaited<ReturnType<typeof moveIn>>) =>
  hotel.people.lina.run(checkOut, {
    stayId: stay.stayId,
    folioVersion: (await findFolio(hotel.db.reader, stay.folioId))?.version ?? -1,
    lateCheckOut: 'none',
    payments: [],
    refunds: [],
    slipRefunds: [],
    slipsBack: slipsOf(stay),
    isInspectionWaived: false,
  })

/** Counts as told, puts the takings into a bag and gives the float: the shift waits for its seal. */
export const countAndGive = async (hotel: TestHotel, count?: HandOverCount): Promise<number> => {
  const { lina, wangqiang } = hotel.people
  await lina.run(countDrawer, { count: count ?? (await honestCount(hotel, 'lina')) })
  await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '300.00' }, { approver: wangqiang })
  return (await lina.run(giveHandover, {})).handoverId
}

/** Every line of a shift's equations that does not balance, as a seal would see it now. */
export const brokenLines = async (hotel: TestHotel, shiftId: number): Promise<EquationLine[]> => {
  const { reader } = hotel.db
  const lines = await shiftEquationLines(reader, await readShift(reader, shiftId))
  return lines.filter((line) => !isBalanced(line))
}

/** `b6 drawer: 1300.00 ≠ 1250.00`; ids, which depend on the founding, are left out of the label. */
export const sayLine = ({ equation, label, left, right }: EquationLine): string =>
  `${equation} ${label.replaceAll(/:\d+/g, '')}: ${left} ≠ ${right}`
