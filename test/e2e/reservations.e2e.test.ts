import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { runSql } from '../support/raw-sql.ts'
import { hotelPassword, type Username } from '../support/small-hotel.ts'

let chromium: Browser
let server: DeskServer
const windows: Window[] = []

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  await server.hotel.people.lina.openShift(server.hotel.deskId('FO1'))
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

test('a reservation from the grid of free rooms, changed afterwards, with its history', async () => {
  const window = await sitDown('chenjing')
  const { page } = window
  await page.keyboard.press('Shift+F4')
  const words = zh.reservations.availability
  const cell = (night: string, free: number) =>
    page.getByRole('button', { name: words.cell('标准间', night, free, 3) })
  await cell('2026-03-01', 3).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await cell('2026-03-01', 3).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel(zh.desk.reservation.name).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.type('周敏')
  await page.getByLabel(zh.desk.reservation.phone).fill('13900000009')
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.desk.reservation.done('周敏')).waitFor()
  await cell('2026-03-02', 2).waitFor()

  const [stay] = await runSql(server.hotel.db, `select id from stay where state = 'reserved'`)
  await page.goto(`${server.url}/stays/${(stay as { id: number }).id}`)
  await page.getByRole('heading', { name: /周敏/ }).waitFor()
  await page.keyboard.press('Shift+F2')
  const nights = page.getByRole('dialog').getByLabel(zh.desk.reservation.nights, { exact: true })
  await nights.fill('2')
  await page.getByRole('button', { name: zh.reservations.nightRates.open }).click()
  await page.getByLabel(zh.reservations.nightRates.rateOf('2026-03-03')).fill('388.00')
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.reservations.change.done).waitFor()
  await page.getByText('房费 300.00 → 688.00').waitFor()
  await page.getByText('388.00').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('a group is blocked, named, taken in and let go', async () => {
  const window = await sitDown('lina')
  const { page } = window
  const words = zh.groups
  await page.keyboard.press('Shift+F7')
  await page.getByText(words.empty).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByLabel(words.name, { exact: true }).fill('春游团')
  await page.getByLabel(words.arrival, { exact: true }).fill('2026-03-01')
  await page.getByLabel(words.form.quantity, { exact: true }).fill('2')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')

  await page.getByRole('heading', { name: '春游团' }).waitFor()
  await page.getByLabel(words.list.guestOf(1)).fill('王芳')
  await page.getByLabel(words.list.roomOf(2)).selectOption('103')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: words.list.save }).click()
  await page.getByText(words.list.saved).waitFor()

  // One room more, and back again.
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Shift+F2')
  await dialog.getByLabel(words.change.quantity).fill('1')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.change.done).waitFor()
  await page.getByRole('button', { name: words.checkIn.some(3) }).waitFor()
  await page.keyboard.press('Shift+F2')
  await dialog.getByLabel(words.change.removed('STD', 2)).fill('1')
  await page.keyboard.press('Control+Enter')

  await page.getByRole('button', { name: words.checkIn.some(2) }).click()
  await page.getByText(words.checkIn.done(2)).waitFor()
  await page.getByRole('link', { name: '101' }).waitFor()
  await page.getByRole('link', { name: '103' }).waitFor()

  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByText(words.checkOut.hint(2)).waitFor()
  await page.getByText('600.00').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.checkOut.done(2)).waitFor()
  expect(await server.hotel.balance('cash.drawer', 'FO1')).toBe('1600.00')
})

test('a rate plan is set up, and quotes a reservation night by night', async () => {
  const office = await sitDown('admin')
  const words = zh.ratePlans
  await office.page.goto(`${server.url}/settings`)
  await office.page.getByRole('tab', { name: zh.settings.sections.ratePlans }).click()
  await office.page.getByRole('button', { name: words.add }).click()
  await office.page.getByLabel(zh.common.codes.code).fill('BAR')
  await office.page.getByLabel(zh.common.codes.nameZh).fill('最优价')
  await office.page.getByLabel(zh.common.codes.nameEn).fill('Best')
  await office.page.getByLabel(words.breakfasts).check()
  expect(await axeFindings(office.page)).toEqual([])
  await office.page.keyboard.press('Control+Enter')
  await office.page.getByText(zh.common.codes.saved('BAR')).waitFor()
  await office.page.getByRole('button', { name: `${words.setRates} BAR` }).click()
  for (const day of ['周一', '周二', '周三', '周四', '周日']) await office.page.getByLabel(day).uncheck()
  await office.page.getByLabel(words.rateOf('标准间')).fill('388.00')
  expect(await axeFindings(office.page)).toEqual([])
  await office.page.keyboard.press('Control+Enter')
  await office.page.getByText(zh.common.codes.saved('BAR')).waitFor()

  const { page } = await sitDown('chenjing')
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(zh.desk.reservation.name).fill('孙悦')
  await dialog.getByLabel(zh.desk.reservation.arrival, { exact: true }).fill('2026-03-05')
  await dialog.getByLabel(zh.desk.reservation.nights, { exact: true }).fill('2')
  await dialog.getByLabel(words.plan).selectOption('BAR')
  // Thursday by the list, Friday by the plan.
  await dialog.getByText('688.00').waitFor()
  expect(await dialog.getByLabel(zh.desk.reservation.breakfasts).inputValue()).toBe('1')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.desk.reservation.done('孙悦')).waitFor()
  const nights = await runSql(
    server.hotel.db,
    `select rate_minor from reserved_night where night >= '2026-03-05' order by night`,
  )
  expect(nights).toEqual([{ rate_minor: 30_000 }, { rate_minor: 38_800 }])
})
