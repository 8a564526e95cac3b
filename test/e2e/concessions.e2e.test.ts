import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { runSql } from '../support/raw-sql.ts'
import { hotelPassword, hotelPin, type Username } from '../support/small-hotel.ts'

let chromium: Browser
let server: DeskServer
const windows: Window[] = []

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
})

afterEach(async () => {
  const closed = windows.splice(0)
  await Promise.all(closed.map(({ page }) => page.context().close()))
  expect(closed.flatMap(({ complaints }) => complaints)).toEqual([])
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

const sitDown = async (username: Username): Promise<Window> => {
  const window = await openWindow(chromium, server.url, {})
  windows.push(window)
  await signInAs(window, { username, password: hotelPassword })
  await window.page.getByRole('heading', { name: zh.desk.title }).waitFor()
  return window
}

test('a price below the list says why, is approved by a lead, and stands in the report', async () => {
  const { page } = await sitDown('chenjing')
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(zh.desk.reservation.name).fill('周敏')
  await dialog.getByLabel(zh.desk.reservation.rate, { exact: true }).fill('240.00')
  const reason = dialog.getByLabel(zh.concessions.reason)
  await dialog.getByText(zh.concessions.below('300.00', '20.00')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(/没有保存。请选择优惠原因/).waitFor()
  await reason.selectOption({ label: '会员' })
  await page.keyboard.press('Control+Enter')
  // 20 percent is more than a receptionist agrees on alone.
  await page.getByText(/优惠 20.00%，超过您的限额 10%/).waitFor()
  await page.getByLabel('授权人用户名').fill('zhaomin')
  await page.getByLabel('PIN').fill(hotelPin)
  await page.getByLabel('PIN').press('Enter')
  await page.getByText(zh.desk.reservation.done('周敏')).waitFor()

  const [stay] = await runSql(server.hotel.db, `select id from stay where state = 'reserved'`)
  await page.goto(`${server.url}/stays/${(stay as { id: number }).id}`)
  await page.getByText(`CNY 300.00 · 会员 · 陈静 (${zh.concessions.approvedBy('赵敏')})`).waitFor()

  const accountant = (await sitDownAt('sunli')).page
  await accountant.getByRole('table', { name: zh.concessions.report.byReason }).getByText('60.00').waitFor()
  await accountant.getByRole('table', { name: zh.concessions.report.byStay }).getByText('赵敏').waitFor()
  expect(await axeFindings(accountant)).toEqual([])
})

/** Straight to the report, as from the link beside the closings. */
const sitDownAt = async (username: Username): Promise<Window> => {
  const window = await sitDown(username)
  await window.page.goto(`${server.url}/concessions`)
  await window.page.getByRole('heading', { name: zh.concessions.title }).waitFor()
  return window
}
