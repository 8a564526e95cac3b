import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { findClosing, listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

const guest = {
  name: '王建国',
  idKind: 'id_card',
  idNumber: '110101199003078515',
  phone: '13800000001',
  nationality: 'CHN',
} as const

const arrive = (
  room: string,
  nights: number,
  tenders: { methodCode: string; amount: string; tendered?: string; reference?: string }[],
) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest],
    departureDate: `2026-03-0${1 + nights}`,
    rate: '300.00',
    adults: 1,
    deposit: { tenders },
  })

const versionOf = async (folioId: number) => (await findFolio(hotel.db.reader, folioId))?.version ?? -1

test('a shift from the safe to the seal, to the cent', async () => {
  const { lina, wangqiang, zhaomin, sunli } = hotel.people
  const desk = hotel.deskId('FO1')
  await lina.openShift(desk)
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1000.00')
  expect(await hotel.balance('cash.safe')).toBe('19000.00')

  // 600.00 cash for a room of 300.00, with 700.00 on the counter.
  const stay = await arrive('101', 1, [{ methodCode: 'cash', amount: '600.00', tendered: '700.00' }])
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1600.00')

  const wrong = await lina.run(postCharge, {
    folioId: stay.folioId,
    code: 'minibar',
    amount: '58.00',
    quantity: 1,
  })
  await lina.run(correctCharge, { folioLineId: wrong.folioLineId, reasonCode: 'wrong_amount' })
  await lina.run(postCharge, {
    folioId: stay.folioId,
    code: 'minibar',
    amount: '38.00',
    quantity: 1,
  })
  await lina.run(takePayment, {
    folioId: stay.folioId,
    tenders: [{ methodCode: 'wechat', amount: '38.00', reference: 'WX20260301' }],
  })

  // One night of 300.00: the deposit pays it, 300.00 goes back in cash.
  const left = await lina.run(checkOut, {
    stayId: stay.stayId,
    folioVersion: await versionOf(stay.folioId),
    lateCheckOut: 'none',
    payments: [],
    refunds: [],
    slipRefunds: [],
    slipsBack: stay.slips.map(({ slipId }) => slipId),
    isInspectionWaived: true,
  })
  expect(left.applied).toEqual([{ slip: 'D000001', amount: '300.00' }])
  expect(left.refunded).toEqual([{ slip: 'D000001', amount: '300.00' }])
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1300.00')
  expect(await hotel.balance('guest', stay.folioId)).toBe('0.00')

  await lina.run(issueTaxInvoice, {
    billIds: [left.documentId],
    numbering: { source: 'book', number: 'A00001001' },
    buyerTitle: '上海某某科技有限公司',
    buyerTaxNumber: '91310000MA1FL0001R',
    amount: '338.00',
  })

  // 50.00 is missing: the cashier's debt.
  const count = await honestCount(hotel, 'lina')
  await lina.run(countDrawer, { count: { ...count, denominations: notesOf(Money.of('1250.00', 'CNY')) } })
  await expect(lina.run(giveHandover, {})).rejects.toMatchObject({ code: 'count_differs' })
  const short = await lina.run(bookDifference, { target: { kind: 'drawer' } }, { approver: zhaomin })
  expect(short).toMatchObject({ kind: 'short', amount: '50.00' })
  expect(await hotel.balance('staff', lina.staffId)).toBe('50.00')

  await expect(lina.run(giveHandover, {})).rejects.toMatchObject({ code: 'takings_not_dropped' })
  const bag = await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '250.00' }, { approver: wangqiang })
  const given = await lina.run(giveHandover, {})
  const givenAt = hotel.clock.now()
  hotel.clock.advance({ minutes: 2 })
  expect(given).toMatchObject({ given: '1000.00', dueBack: '0.00' })
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('0.00')

  await expect(
    wangqiang.run(acceptHandover, {
      handoverId: given.handoverId,
      count: await honestOpening(hotel, desk, '990.00'),
    }),
  ).rejects.toMatchObject({ code: 'handover_differs' })
  const accepted = await wangqiang.run(acceptHandover, {
    handoverId: given.handoverId,
    count: await honestOpening(hotel, desk, '1000.00'),
  })
  expect(accepted.number).toBe('20260301-FO1-2')
  expect(accepted.closingNumber).toBe('S000001')

  const closing = await findClosing(hotel.db.reader, accepted.closingId)
  expect(JSON.parse(closing?.content ?? '{}')).toMatchObject({
    // Each signature stands with its own time: the float was given before it was accepted.
    seal: {
      signedBy: [
        { staffId: lina.staffId, as: 'outgoing', at: givenAt },
        { staffId: wangqiang.staffId, as: 'incoming' },
      ],
    },
    cash: {
      floatTaken: '1000.00',
      received: '600.00',
      refunded: '300.00',
      overShort: '-50.00',
      expected: '1250.00',
      counted: '1250.00',
      dropped: '250.00',
      floatGiven: '1000.00',
    },
    revenue: { gross: '338.00' },
    differences: [{ kind: 'short', amount: '50.00', staffId: lina.staffId, approvedBy: zhaomin.staffId }],
  })
  await sunli.run(receiveDrop, { dropId: bag.dropId, counted: '250.00' })
  expect(await hotel.balance('cash.safe')).toBe('19250.00')
})

test('the roll charges nights, turns an open shift, seals the day; the turned shift is proved at its count', async () => {
  const { lina, wangqiang, zhaomin } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  const stay = await arrive('102', 2, [{ methodCode: 'card', amount: '600.00', reference: 'POS-1' }])
  await arrive('103', 1, [{ methodCode: 'cash', amount: '300.00' }])
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  const rolled = await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  expect(rolled).toMatchObject({
    closedDate: '2026-03-01',
    businessDate: '2026-03-02',
    nightsCharged: 2,
    nightRevenue: '600.00',
    shiftsTurned: 1,
  })
  expect(await hotel.balance('guest', stay.folioId)).toBe('300.00')
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1300.00')

  await expect(zhaomin.run(rollBusinessDate, { signedAs: 'checked' })).rejects.toMatchObject({
    code: 'roll_past_calendar',
  })

  const count = await honestCount(hotel, 'lina')
  await lina.run(countDrawer, { count })
  await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '300.00' }, { approver: wangqiang })
  const given = await lina.run(giveHandover, {})
  const accepted = await wangqiang.run(acceptHandover, {
    handoverId: given.handoverId,
    count: await honestOpening(hotel, hotel.deskId('FO1'), '1000.00'),
  })
  expect(accepted.closingNumber).toBe('S000003')
  const scopes = await listClosings(hotel.db.reader, { limit: 10 })
  expect(scopes.map(({ number }) => number)).toEqual(['S000003', 'Z000001', 'S000002', 'S000001'])
})
