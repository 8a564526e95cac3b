import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { changeProperty } from '@jiaoban/server/property/change-property.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { settleFolio } from '@jiaoban/server/invoices/settle-folio.command.ts'
import type { CashRounding } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { openAccountOf } from '../support/open-account.ts'
import { runSql } from '../support/raw-sql.ts'
import { charge, moveIn, sayBill, sealHonestly, versionOf } from '../support/settling.ts'
import { smallHotel } from '../support/small-hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const roundTo = (cashRounding: CashRounding) => {
  const { currency: _c, timeZone: _t, rollFromTime: _r, ...profile } = smallHotel.profile
  return hotel.people.admin.run(changeProperty, { ...profile, cashRounding })
}

type Payment = { methodCode: string; amount: string; tendered?: string; reference?: string }

const sell = (amount: string, payments: Payment[] = [{ methodCode: 'cash', amount }]) =>
  hotel.people.lina.run(sellToPasserBy, {
    lines: [{ code: 'minibar', amount, quantity: 1 }],
    payments,
  })

/** Drawer, and what rounding gained (−) or cost (+), as the ledger has it. */
const books = async () => [await hotel.balance('cash.drawer', 'FO1'), await hotel.balance('rounding')]

test.each([
  ['100.10', '0.00', '1100.10', '0.00'],
  ['100.03', '0.10', '1100.00', '0.03'],
  ['100.07', '0.10', '1100.10', '-0.03'],
  ['100.40', '1.00', '1100.00', '0.40'],
  ['100.50', '1.00', '1101.00', '-0.50'],
  // Less than the smallest coin: nothing changes hands.
  ['0.04', '0.10', '1000.00', '0.04'],
] as const)('%s in cash, rounded to %s', async (amount, step, drawer, rounding) => {
  await roundTo(step)
  const { documentId } = await sell(amount)
  expect(await books()).toEqual([drawer, rounding])
  expect(await sayBill(hotel, documentId)).toBe(`B000001 ${amount} = 0.00 before + ${amount} now + 0.00 open`)
  expect(await sealHonestly(hotel)).toEqual([])
})

test('change is worked out from what was rounded, and only cash is', async () => {
  await roundTo('0.10')
  const up = await sell('100.07', [{ methodCode: 'cash', amount: '100.07', tendered: '200.00' }])
  const down = await sell('100.03', [{ methodCode: 'cash', amount: '100.03', tendered: '200.00' }])
  const card = await sell('100.03', [{ methodCode: 'card', amount: '100.03', reference: 'POS-1' }])
  expect([up.change, down.change, card.change]).toEqual([['99.90'], ['100.00'], ['0.00']])
  expect(await books()).toEqual(['1200.10', '0.00'])
  expect(await findSnapshot(hotel.db.reader, up.documentId)).toMatchObject({
    received: [{ amount: '100.07', tendered: '200.00', change: '99.90', rounding: '0.03' }],
  })
  const tooLittle = [{ methodCode: 'cash', amount: '100.07', tendered: '100.07' }]
  expect(await refusalFrom(sell('100.07', tooLittle))).toBe(
    'tendered_too_little {"amount":"100.10","tendered":"100.07"}',
  )
  expect(await sealHonestly(hotel)).toEqual([])
})

test('a payment and the remainder of a slip are rounded too; a deposit is what was given', async () => {
  await roundTo('0.10')
  const { lina, zhaomin } = hotel.people
  const stay = await moveIn(hotel, '101', [{ methodCode: 'cash', amount: '400.10' }])
  await charge(hotel, stay.folioId, '38.06')
  await lina.run(takePayment, {
    folioId: stay.folioId,
    tenders: [{ methodCode: 'cash', amount: '8.02' }],
  })
  // 1000.00 + 400.10 + 8.00; two cents are given up.
  expect(await books()).toEqual(['1408.10', '0.02'])
  const left = await lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: await versionOf(hotel, stay.folioId),
    slipsBack: (await listSlipsOfStay(hotel.db.reader, stay.stayId)).map(({ id }) => id),
  })
  // 330.04 of the slip pay; 70.06 go back, and four cents more.
  expect(left.refunded).toEqual([{ slip: 'D000001', amount: '70.06' }])
  expect(await books()).toEqual(['1338.00', '0.06'])

  const folioId = await openAccountOf(hotel, 'house')
  await charge(hotel, folioId, '50.00')
  await lina.run(takePayment, { folioId, tenders: [{ methodCode: 'cash', amount: '50.00' }] })
  await charge(hotel, folioId, '0.07')
  await lina.run(settleFolio, {
    folioId,
    folioVersion: await versionOf(hotel, folioId),
    payments: [{ methodCode: 'cash', amount: '0.07' }],
    refunds: [],
  })
  expect(await books()).toEqual(['1388.10', '0.03'])
  const lines = await runSql(
    hotel.db,
    `select kind, sum(amount_minor) as amount from folio_line
     where kind in ('payment', 'rounding_settled') group by kind order by kind`,
  )
  expect(lines).toEqual([
    { kind: 'payment', amount: -5807 },
    { kind: 'rounding_settled', amount: -2 },
  ])
  await lina.count()
  await lina.drop({ lead: zhaomin, bag: 'BAG-1' })
  const { closingId } = await lina.giveTo(hotel.people.wangqiang)
  const closing = await findClosing(hotel.db.reader, closingId)
  expect(JSON.parse(closing?.content ?? '{}')).toMatchObject({ cash: { rounding: '-0.03' } })
})
