import { listPaymentMethods, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { addPaymentMethod } from '@jiaoban/server/property/add-payment-method.command.ts'
import { changePaymentMethod } from '@jiaoban/server/property/change-payment-method.command.ts'
import { setTerminal } from '@jiaoban/server/property/set-terminal.command.ts'
import { readCountForm } from '@jiaoban/server/shifts/count-form.service.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { sealShift } from '../support/sealed-shift.ts'

let hotel: TestHotel
let folioId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E77001')],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })
  folioId = stay.folioId
  await lina.run(postCharge, { folioId, code: 'restaurant', amount: '88.00', quantity: 1 })
})

afterEach(() => hotel.close())

const meituan = {
  code: 'meituan',
  name: { zh: '美团券', en: 'Meituan' },
  control: 'clearing.other' as const,
  needsReference: true,
}

const add = () => hotel.people.admin.run(addPaymentMethod, meituan)

const setUpTerminal = (isActive = true, methodCode = 'meituan') =>
  hotel.people.admin.run(setTerminal, { deskId: hotel.deskId('FO1'), methodCode, name: '美团 1', isActive })

const pay = (amount: string, reference = 'MT-1') =>
  hotel.people.lina.run(takePayment, { folioId, tenders: [{ methodCode: 'meituan', amount, reference }] })

const order = async () => (await listPaymentMethods(hotel.db.reader)).map(({ code }) => code).join(' ')

test('a tender of the house’s own is taken at once and stands on its terminal’s total', async () => {
  await add()
  await expect(pay('80.00')).rejects.toMatchObject({ code: 'terminal_missing' })
  const { terminalId } = await setUpTerminal()
  await expect(pay('80.00', '')).rejects.toMatchObject({ code: 'reference_missing' })
  await pay('80.00')
  expect(await hotel.balance('clearing.other', terminalId)).toBe('80.00')

  // A total of the terminal that says otherwise holds the shift (B7).
  const count = await honestCount(hotel, 'lina')
  const terminals = count.terminals.map((one) =>
    one.terminalId === terminalId ? { ...one, sales: '70.00' } : one,
  )
  expect(count.terminals.find((one) => one.terminalId === terminalId)?.sales).toBe('80.00')
  await hotel.people.lina.run(countDrawer, { count: { ...count, terminals } })
  await expect(hotel.people.lina.run(giveHandover, {})).rejects.toMatchObject({ code: 'count_differs' })
})

test('a shift with it is sealed, and the report has its line', async () => {
  await add()
  await setUpTerminal()
  await pay('80.00')
  const report = await sealShift(hotel)
  expect(report.tenders.find(({ methodCode }) => methodCode === 'meituan')).toMatchObject({
    name: { zh: '美团券', en: 'Meituan' },
    payments: '80.00',
    net: '80.00',
  })
})

test('closed for good, it is not taken; what went through its terminal is still counted', async () => {
  await add()
  const { terminalId } = await setUpTerminal()
  await pay('80.00')
  const idsToCount = async () =>
    (await readCountForm(hotel.db.reader, hotel.deskId('FO1'))).terminals.map((one) => one.terminalId)
  await setUpTerminal(false)
  await expect(pay('8.00')).rejects.toMatchObject({ code: 'terminal_missing' })
  expect(await idsToCount()).toContain(terminalId)
  await sealShift(hotel)
  expect(await idsToCount()).not.toContain(terminalId)

  await setUpTerminal(true)
  const { code, name, needsReference } = meituan
  await hotel.people.admin.run(changePaymentMethod, {
    code,
    name,
    needsReference,
    isActive: false,
    position: 9,
  })
  await hotel.people.lina.openShift(hotel.deskId('FO2'))
  await expect(pay('8.00')).rejects.toMatchObject({ code: 'payment_method_unknown' })
})

test('methods are renamed and put in another order', async () => {
  await add()
  expect(await order()).toBe('cash card wechat alipay bank_transfer city_ledger voucher house_use meituan')
  await hotel.people.admin.run(changePaymentMethod, {
    code: 'meituan',
    name: { zh: '团购券', en: 'Coupon' },
    needsReference: false,
    isActive: true,
    position: 2,
  })
  expect(await order()).toBe('cash meituan card wechat alipay bank_transfer city_ledger voucher house_use')
  const changed = (await listPaymentMethods(hotel.db.reader))[1]
  expect(changed).toMatchObject({ name: { zh: '团购券', en: 'Coupon' }, control: 'clearing.other' })
  await setUpTerminal()
  await pay('10.00', '')
})

test('refused', async () => {
  await add()
  await expect(add()).rejects.toMatchObject({ code: 'payment_method_code_taken' })
  await expect(setUpTerminal(true, 'city_ledger')).rejects.toMatchObject({ code: 'method_without_terminal' })
  await expect(setUpTerminal(true, 'cash')).rejects.toMatchObject({ code: 'method_without_terminal' })
  await expect(setUpTerminal(true, 'none')).rejects.toMatchObject({ code: 'not_found' })
  const cash = { code: 'cash', name: { zh: '现金', en: 'Cash' }, needsReference: false, position: 1 }
  await expect(
    hotel.people.admin.run(changePaymentMethod, { ...cash, isActive: false }),
  ).rejects.toMatchObject({ code: 'cash_stays_active' })
  await expect(
    hotel.people.admin.run(changePaymentMethod, { ...cash, code: 'none', isActive: true }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const terminals = await listTerminalsOfDesk(hotel.db.reader, hotel.deskId('FO1'))
  expect(terminals.map(({ paymentMethodCode }) => paymentMethodCode)).toEqual(['card', 'wechat', 'alipay'])
})
