import { listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import type { Username } from '../support/small-hotel.ts'
import {
  acceptFloat,
  approve,
  checkInGuest,
  countForHandOver,
  dropTakings,
  giveFloat,
  openShift,
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
  const window = await openWindow(chromium, desk.url)
  await signIn(window, username)
  return window
}

const guest = { name: '欧阳建国', idNumber: '110101199003078515' }
const { papers } = zh.closings.labels

test('from an empty drawer to a sealed report and the next business date', async () => {
  const cashier = await windowOf('lina')
  const { page } = cashier
  await openShift(page, 'A00001001')
  await checkInGuest(page, guest)
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1300.00')

  // In house: a bottle from the minibar.
  await page.goto(`${desk.url}/in-house`)
  await page.getByRole('row').filter({ hasText: guest.name }).click()
  await page.getByRole('heading', { name: guest.name }).waitFor()
  await page.keyboard.press('F4')
  await page.getByRole('combobox', { name: zh.folios.charge.code }).fill('minibar')
  await page.keyboard.press('Enter')
  await page.getByLabel(zh.folios.charge.amount).fill('18')
  await page.keyboard.press('Enter')
  await page.getByText('18.00').first().waitFor()
  expect(await axeFindings(page)).toEqual([])

  // Check-out: 318.00, of which the deposit pays 300.00.
  await page.keyboard.press('F9')
  await page.getByLabel(/收回 D000001/).check()
  await page.getByLabel(zh.checkOut.keys.back).check()
  await page.getByRole('button', { name: zh.checkOut.inspection.waive, exact: true }).click()
  await page.getByText('18.00').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('B000001').first().waitFor()
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1318.00')
  expect(await desk.hotel.balance('deposits', 0)).toBe('0.00')

  // Hand over: everything agrees, the takings go into a bag, both sign.
  const count = {
    pieces: { '100.00': 13, '10.00': 1, '5.00': 1, '1.00': 3 },
    nextInvoice: 'A00001001',
    papers: { [papers.deposit_slip]: 1, [papers.redeemed_slip]: 1, [papers.bill]: 1 },
  }
  await countForHandOver(page, count)
  await dropTakings(page, 'BAG-1', 'zhaomin')
  expect(await axeFindings(page)).toEqual([])
  await giveFloat(page)

  const successor = await windowOf('wangqiang')
  await acceptFloat(successor.page, 'A00001001')
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1000.00')

  // The report is sealed, and the accountant finds it.
  const accountant = await windowOf('sunli')
  await accountant.page.goto(`${desk.url}/reports`)
  await accountant.page.getByRole('row').filter({ hasText: 'S000001' }).click()
  await accountant.page.getByText(zh.reports.sheet.shiftTitle).waitFor()
  await accountant.page.getByText('20260301-FO1-1').first().waitFor()
  expect(await axeFindings(accountant.page)).toEqual([])

  // The roll: the open shift is turned, the day sealed.
  desk.hotel.clock.set('2026-03-02T02:00:00.000Z')
  const lead = await windowOf('zhaomin')
  await lead.page.goto(`${desk.url}/reports`)
  await lead.page.getByRole('button', { name: zh.nightAudit.go }).click()
  await lead.page.getByRole('listitem', { name: zh.nightAudit.steps.balances }).waitFor()
  await lead.page.getByRole('button', { name: zh.nightAudit.action }).click()
  const question = lead.page.getByRole('dialog', { name: zh.nightAudit.confirmTitle })
  await question.getByRole('button', { name: zh.nightAudit.action }).press('Control+Enter')
  // The list of earlier nights has the same heading: only the address tells that the date is rolled.
  await lead.page.waitForURL('**/night-audit/2026-03-01')
  expect(await desk.hotel.businessDate()).toBe('2026-03-02')
  const closings = await listClosings(desk.hotel.db.reader, { limit: 10 })
  expect(closings.map(({ number }) => number)).toEqual(['Z000001', 'S000003', 'S000002', 'S000001'])
  for (const { complaints } of [cashier, successor, accountant, lead]) expect(complaints).toEqual([])
})

test('a short of 50.00 ends as the debt of the cashier', async () => {
  const { page } = await windowOf('lina')
  await openShift(page, 'A00001001')
  await countForHandOver(page, {
    pieces: { '100.00': 9, '50.00': 1 },
    nextInvoice: 'A00001001',
    papers: {},
  })
  await page.getByRole('button', { name: zh.handovers.equations.bookShort('50.00') }).click()
  await approve(page, 'zhaomin')
  await page
    .getByText(zh.handovers.equations.booked({ kind: 'short', amount: '50.00' }))
    .first()
    .waitFor()
  expect(await desk.hotel.balance('staff', desk.hotel.people.lina.staffId)).toBe('50.00')
  await giveFloat(page)

  const successor = await windowOf('wangqiang')
  await successor.page.goto(`${desk.url}/shift`)
  await successor.page.getByLabel(zh.money.pieces('100.00'), { exact: true }).fill('9')
  await successor.page.getByLabel(zh.money.pieces('50.00'), { exact: true }).fill('1')
  await successor.page.getByLabel(zh.documents.kinds.tax_invoice, { exact: true }).fill('A00001001')
  await successor.page.getByLabel('保险箱总钥匙', { exact: true }).fill('2')
  await successor.page.keyboard.press('Control+Enter')
  await successor.page.getByRole('dialog').getByLabel(zh.money.sign.pin, { exact: true }).fill('2468')
  await successor.page.keyboard.press('Enter')
  await successor.page.getByRole('status').filter({ hasText: '已接班' }).waitFor()

  const accountant = await windowOf('sunli')
  await accountant.page.goto(`${desk.url}/reports`)
  const row = accountant.page.getByRole('row').filter({ hasText: 'S000001' })
  await row.getByText('50.00').waitFor()
  await row.click()
  await accountant.page.getByText(zh.reports.sheet.debtOf('李娜')).waitFor()
})
