import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { changeCashLimits } from '@jiaoban/server/shifts/change-cash-limits.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPin, type Username } from '../support/small-hotel.ts'
import { approve, countPieces, openShift, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(() => chromium.close())

beforeEach(async () => {
  desk = await startDeskServer()
})

afterEach(() => desk.close())

const windowOf = async (username: Username): Promise<Window> => {
  const window = await openWindow(chromium, desk.url, { width: 1024, height: 768 })
  await signIn(window, username)
  return window
}

const { otherCash, shifts } = zh

/** Closes the paper that lies ready for the printer. */
const closePaper = async (page: Page, number: string): Promise<void> => {
  const paper = page.getByRole('dialog').filter({ has: page.getByRole('article') })
  await paper.getByText(number).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'detached' })
}

const receiveGuest = () =>
  desk.hotel.people.lina.run(checkIn, {
    roomId: desk.hotel.roomId('101'),
    guests: [{ name: '欧阳建国', idKind: 'id_card', idNumber: '110101199003078515' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'card', amount: '300.00', reference: 'POS1' }] },
  })

test('a taxi paid for a guest, taken back; change from the safe and exchanged; a lead looks into the drawer', async () => {
  await desk.hotel.people.admin.run(changeCashLimits, { limits: [{ code: 'paid_out', limit: '100.00' }] })
  const cashier = await windowOf('lina')
  const { page } = cashier
  await openShift(page, 'A00001001')
  await receiveGuest()
  await page.goto(`${desk.url}/shift`)
  await page.getByRole('button', { name: otherCash.actions.payOut }).waitFor()
  expect(await axeFindings(page)).toEqual([])

  // P: a taxi above the limit; the lead is asked for by itself.
  await page.keyboard.press('p')
  await page.getByRole('combobox', { name: otherCash.payOut.folio }).fill('101')
  await page.getByRole('option', { name: '101 欧阳建国' }).waitFor()
  await page.getByLabel(otherCash.amount, { exact: true }).fill('120')
  await page.getByLabel(otherCash.remark, { exact: true }).fill('出租车')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await closePaper(page, 'E000001')
  await page.getByText(otherCash.payOut.done({ amount: '120.00', room: '101 欧阳建国' })).waitFor()
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('880.00')

  // It was never driven: taken back.
  await page.getByRole('button', { name: otherCash.vouchers.takeBackTitle('E000001') }).click()
  await page.getByRole('dialog').getByRole('combobox').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await closePaper(page, 'E000002')
  await page.getByText(otherCash.vouchers.done('E000001')).waitFor()
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1000.00')
  expect(await axeFindings(page)).toEqual([])

  // E: light bulbs, for which no limit is set.
  await page.keyboard.press('Enter')
  await page.keyboard.press('e')
  await page.getByLabel(otherCash.amount, { exact: true }).fill('36.4')
  await page.getByLabel(otherCash.remark, { exact: true }).fill('灯泡')
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await closePaper(page, 'E000003')
  expect(await desk.hotel.balance('expense.petty')).toBe('36.40')

  // C: thirty tens; X: a hundred for ten of them.
  await page.getByText(otherCash.petty.done('36.40')).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')
  await countPieces(page, { '10.00': 30 })
  await page.keyboard.press('Control+Enter')
  await approve(page, 'sunli')
  await closePaper(page, 'F000002')
  expect(await desk.hotel.balance('cash.safe')).toBe('18700.00')
  await page.getByText(otherCash.fetchChange.done('300.00')).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('x')
  const side = (title: string) => page.getByRole('region', { name: title })
  await side(otherCash.exchange.given).getByLabel(zh.money.pieces('100.00'), { exact: true }).fill('1')
  await page.getByRole('button', { name: otherCash.exchange.submit }).hover()
  await page.getByText(otherCash.exchange.differs).first().waitFor()
  await side(otherCash.exchange.received).getByLabel(zh.money.pieces('10.00'), { exact: true }).fill('10')
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await closePaper(page, 'F000003')
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1263.60')

  // S: a lead without a shift counts 3.60 too little; the cashier signs.
  const lead = await windowOf('zhaomin')
  await lead.page.goto(`${desk.url}/shift`)
  await lead.page.getByRole('button', { name: otherCash.actions.spotCheck }).click()
  const dialog = lead.page.getByRole('dialog', { name: otherCash.spotCheck.title })
  await dialog.getByLabel(zh.money.pieces('10.00'), { exact: true }).fill('126')
  await lead.page.keyboard.press('Control+Enter')
  const sign = lead.page.getByRole('dialog', { name: zh.money.sign.approvalTitle })
  await sign.getByLabel(zh.money.sign.approver).fill('lina')
  await sign.getByLabel(zh.money.sign.pin, { exact: true }).fill(hotelPin)
  await lead.page.keyboard.press('Enter')
  await lead.page.getByText(otherCash.spotCheck.differs('-3.60')).waitFor()
  expect(await axeFindings(lead.page)).toEqual([])
  expect(await desk.hotel.balance('short.pending')).toBe('0.00')
  expect([...cashier.complaints, ...lead.complaints]).toEqual([])
})

test('without a shift nothing of it is there; limits are set by the administrator', async () => {
  const cashier = await windowOf('wangqiang')
  await cashier.page.goto(`${desk.url}/shift`)
  await cashier.page.getByRole('heading', { name: shifts.openTitle }).waitFor()
  expect(await cashier.page.getByRole('button', { name: otherCash.actions.payOut }).count()).toBe(0)

  const admin = await windowOf('admin')
  await admin.page.goto(`${desk.url}/settings`)
  await admin.page.getByRole('tab', { name: zh.settings.sections.cash }).click()
  await admin.page.getByLabel(otherCash.limits.paid_out).fill('200')
  await admin.page.keyboard.press('Control+Enter')
  await admin.page.getByText(otherCash.limits.saved).waitFor()
  expect(await axeFindings(admin.page)).toEqual([])
  expect([...cashier.complaints, ...admin.complaints]).toEqual([])
})

test('a dinner typed as WeChat was paid in cash; the safe is counted, and cash goes to the bank', async () => {
  const cashier = await windowOf('lina')
  const { page } = cashier
  await openShift(page, 'A00001001')
  const { lina } = desk.hotel.people
  const { stayId, folioId } = await receiveGuest()
  await lina.run(postCharge, { folioId, code: 'restaurant', amount: '168.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId,
    tenders: [{ methodCode: 'wechat', amount: '168.00', reference: 'WX1' }],
  })
  await page.goto(`${desk.url}/stays/${stayId}`)
  await page.getByRole('row').filter({ hasText: '微信' }).click()
  const { correction } = zh.payments
  await page.getByRole('radiogroup', { name: correction.method }).getByLabel(/现金/).check()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await closePaper(page, 'R000002')
  await page.getByText(correction.done({ method: '现金', amount: '168.00' })).waitFor()
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1168.00')

  const office = await windowOf('sunli')
  await office.page.goto(`${desk.url}/reports`)
  await office.page.getByRole('button', { name: otherCash.safe.bank }).click()
  await office.page.getByLabel(otherCash.amount, { exact: true }).fill('9000')
  await office.page.getByLabel(otherCash.safe.slipNumber).fill('b77')
  await office.page.keyboard.press('Control+Enter')
  await office.page.getByText(otherCash.safe.bankDone({ amount: '9,000.00', slip: 'B77' })).waitFor()
  await office.page.getByRole('button', { name: otherCash.safe.count }).click()
  await countPieces(office.page, { '100.00': 99, '50.00': 1 })
  await office.page.keyboard.press('Control+Enter')
  await approve(office.page, 'zhaomin')
  await closePaper(office.page, 'V000001')
  const differs = { counted: '9,950.00', difference: '-50.00' }
  await office.page.getByText(otherCash.safe.countDiffers(differs)).waitFor()
  expect(await axeFindings(office.page)).toEqual([])
  expect(await desk.hotel.balance('short.pending')).toBe('50.00')
  expect([...cashier.complaints, ...office.complaints]).toEqual([])
})
