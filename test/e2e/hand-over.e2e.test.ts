import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import type { Username } from '../support/small-hotel.ts'
import {
  approve,
  countForHandOver,
  countPieces,
  dropTakings,
  giveFloat,
  openShift,
  readNumbersAndKeys,
  sign,
  signIn,
} from './support/desk-actions.ts'

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

const { handovers, closings, reports, shifts } = zh

/** A guest in 101 who left 300.00 in cash and paid a bottle of 38.00 by WeChat. */
const receiveGuest = async (): Promise<void> => {
  const { lina } = desk.hotel.people
  const stay = await lina.run(checkIn, {
    roomId: desk.hotel.roomId('101'),
    guests: [{ name: '欧阳建国', idKind: 'id_card', idNumber: '110101199003078515' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '300.00' }] },
  })
  const { folioId } = stay
  await lina.run(postCharge, { folioId, code: 'minibar', amount: '38.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId,
    tenders: [{ methodCode: 'wechat', amount: '38.00', reference: 'WX20260301' }],
  })
}

/** Counts again before a lead: the cash anew, the papers as they were counted before. */
const recount = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: handovers.equations.recount }).click()
  await countPieces(page, { '100.00': 13 })
  await page.getByLabel(shifts.count.salesOf('微信')).fill('38')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
}

test('a wrong count is counted again, a lost paper declared, and less on the way is decided by a lead', async () => {
  const cashier = await windowOf('lina')
  const { page } = cashier
  await openShift(page, 'A00001001')
  await receiveGuest()
  await page.goto(`${desk.url}/shift`)
  await page.getByText(shifts.view.hidden).first().waitFor()
  expect(await axeFindings(page)).toEqual([])

  // 100.00 less than there was, and no total of the WeChat terminal.
  await countForHandOver(page, {
    pieces: { '100.00': 12 },
    nextInvoice: 'A00001001',
    papers: { [closings.labels.papers.deposit_slip]: 1 },
  })
  await page.getByText(closings.candidates.same('收款 38.00 R000001 101')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await recount(page)
  await page.getByText(handovers.equations.differ(1)).waitFor()

  // The copy of the receipt is gone.
  await page.getByRole('button', { name: handovers.equations.declare }).click()
  await page.getByLabel(handovers.equations.reason).waitFor()
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await dropTakings(page, 'BAG-1', 'wangqiang')
  await giveFloat(page)

  // 50.00 less arrives: refused, decided by a lead, signed.
  const successor = await windowOf('wangqiang')
  await successor.page.goto(`${desk.url}/shift`)
  await countPieces(successor.page, { '100.00': 9, '50.00': 1 })
  await readNumbersAndKeys(successor.page, 'A00001001')
  await successor.page.keyboard.press('Control+Enter')
  await sign(successor.page)
  await successor.page.getByText(shifts.accept.dispute.kept(closings.labels.plain.float)).waitFor()
  expect(await axeFindings(successor.page)).toEqual([])
  await successor.page.getByRole('button', { name: shifts.accept.lead }).click()
  await approve(successor.page, 'zhaomin')
  await successor.page.getByRole('button', { name: shifts.accept.dispute.decide }).click()
  await sign(successor.page)
  await successor.page.getByText(shifts.accept.done('20260301-FO1-2')).waitFor()
  expect(await desk.hotel.balance('staff', desk.hotel.people.lina.staffId)).toBe('50.00')
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('950.00')

  // The outgoing cashier sees the seal without a reload; a line of the sheet opens to its postings.
  await page.getByText(handovers.waiting.sealed('20260301-FO1-1')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(reports.sheet.debtOf('李娜')).waitFor()
  await page.getByRole('button', { name: closings.labels.plain.drawer, exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('row')
    .filter({ hasText: zh.postings.kinds.deposit_taken })
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect([...cashier.complaints, ...successor.complaints]).toEqual([])
})

test('a float taken back, a shift that nobody takes over, and the bag counted by the accountant', async () => {
  const cashier = await windowOf('lina')
  const { page } = cashier
  await openShift(page, 'A00001001')
  const count = { pieces: { '100.00': 10 }, nextInvoice: 'A00001001', papers: {} }
  await countForHandOver(page, count)
  await giveFloat(page)
  await page.getByRole('button', { name: handovers.waiting.takeBack }).click()
  await page.getByText(handovers.firstCountKept).waitFor()
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1000.00')

  // Back at work: a deposit comes in, and the drawer is counted anew, now before a lead.
  await receiveGuest()
  await countPieces(page, { '100.00': 13 })
  await page.getByLabel(shifts.count.salesOf('微信')).fill('38')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel(closings.labels.papers.deposit_slip, { exact: true }).fill('1')
  await page.getByLabel(closings.labels.papers.receipt, { exact: true }).fill('1')
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await dropTakings(page, 'BAG-1', 'zhaomin')

  await page.getByRole('button', { name: handovers.sign.end }).click()
  await approve(page, 'zhaomin')
  await sign(page)
  await page.getByText(handovers.waiting.sealed('20260301-FO1-1')).waitFor()
  expect(await desk.hotel.balance('cash.safe')).toBe('20000.00')

  const accountant = await windowOf('sunli')
  await accountant.page.goto(`${desk.url}/reports`)
  await accountant.page.getByRole('button', { name: reports.bags.receiveTitle('BAG-1') }).click()
  await accountant.page.getByLabel(reports.bags.counted).fill('290')
  await accountant.page.keyboard.press('Control+Enter')
  const differs = reports.bags.doneDiffers({ bag: 'BAG-1', difference: '-10.00' })
  await accountant.page.getByText(differs).waitFor()
  expect(await axeFindings(accountant.page)).toEqual([])
  expect(await desk.hotel.balance('cash.safe')).toBe('20290.00')
  expect(await desk.hotel.balance('short.pending')).toBe('10.00')
  expect([...cashier.complaints, ...accountant.complaints]).toEqual([])
})
