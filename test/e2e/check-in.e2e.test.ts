import { listDocuments } from '@jiaoban/db/documents/document.reads.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { slipCode } from '@jiaoban/shared/documents/number.rules.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CheckInPage } from '../support/check-in-page.ts'
import {
  axeFindings,
  openWindow,
  signInAs,
  startChromium,
  type Window,
  type WindowOptions,
} from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, type Username } from '../support/small-hotel.ts'

let chromium: Browser
let server: DeskServer
const windows: Window[] = []

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
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

const sitDown = async (username: Username, options: WindowOptions = {}): Promise<Window> => {
  const window = await openWindow(chromium, server.url, options)
  windows.push(window)
  await signInAs(window, { username, password: hotelPassword })
  return window
}

/** The tile of a room on the board, by the number it begins with. */
const tileOf = ({ page }: Window, number: string) =>
  page.getByRole('button', { name: new RegExp(`^${number} `) })

const copiesOf = async (number: string): Promise<number | undefined> =>
  (await listDocuments(server.hotel.db.reader, { number, limit: 1 }))[0]?.copies

test('a walk-in gets a room by the keyboard alone, and every desk sees it', async () => {
  const other = await sitDown('wangqiang')
  await tileOf(other, '103').getByText('空净').waitFor()

  const window = await sitDown('lina')
  const { page } = window
  const desk = new CheckInPage(page)
  await desk.open()
  await desk.typeGuest('王小明', '110101199003078515')
  await desk.tabTo('nights')
  await page.keyboard.type('2')
  await desk.chooseRoom('103')
  await desk.receiveCash('1000')
  expect(await desk.amountOf(zh.payments.given)).toBe('600.00')
  expect(await desk.amountOf(zh.payments.change)).toBe('400.00')
  expect(await axeFindings(page)).toEqual([])
  await desk.submit()

  expect(await desk.slipNumber()).toBe('D000001')
  await page.getByText('找零 400.00').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await tileOf(other, '103').getByText('王小明').waitFor()
  await tileOf(other, '103').getByText('/ 600.00').waitFor()

  await page.keyboard.press('Enter')
  const slip = page.getByRole('dialog', { name: '押金单 D000001' })
  await slip.getByText('人民币陆佰元整').waitFor()
  expect(await slip.locator('svg[data-code]').getAttribute('data-code')).toBe('JBD000001')
  expect(await slip.getByText('补打').count()).toBe(0)
  await page.keyboard.press('Enter')
  await slip.getByText('补打 1').waitFor()
  expect(await copiesOf('D000001')).toBe(1)
  await page.keyboard.press('Escape')

  const form = page.getByRole('dialog', { name: '住宿登记单 103' })
  await form.getByText('110101199003078515').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: zh.checkIn.done.next }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[name="guests.0.name"]:focus').waitFor()
})

test('what is missing takes the focus, and nothing is sent', async () => {
  const { page } = await sitDown('lina', { path: '/check-in' })
  const desk = new CheckInPage(page)
  await page.locator('[name="guests.0.name"]:focus').waitFor()
  await desk.typeGuest('李雷', '')
  await desk.submit()
  await page.locator('[name="guests.0.idNumber"]:focus').waitFor()
  await page.getByText(zh.facts.problems.id_number_invalid).waitFor()
  // No number of an ID card: the paper is another one, or somebody looks again.
  await page.keyboard.type('E12345678')
  await desk.submit()
  await page.getByText(zh.facts.problems.id_number_doubtful).waitFor()
  await page.getByLabel(zh.checkIn.guests.idNumberSeen).check()
  await page.getByRole('radio', { name: '现金' }).focus()
  await page.keyboard.press('3')
  await desk.submit()
  await page.getByText(zh.payments.problems.reference_missing).waitFor()
  await page.keyboard.type('4200001')
  await desk.submit()
  expect(await desk.slipNumber()).toMatch(/^D\d{6}$/)
})

test('a reservation is taken, found by name at check-in, and paid by two tenders', async () => {
  const window = await sitDown('lina')
  const { page } = window
  await page.getByRole('button', { name: zh.desk.reserve }).press('Enter')
  const dialog = page.getByRole('dialog', { name: zh.desk.reservation.title })
  await dialog.getByRole('combobox', { name: zh.desk.reservation.name }).fill('赵丽颖')
  await dialog.getByRole('combobox', { name: zh.desk.reservation.roomType }).selectOption({ label: '豪华间' })
  await dialog.getByRole('combobox', { name: zh.desk.reservation.room, exact: true }).selectOption('202')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: zh.desk.arrivals.title }).getByText('赵丽颖').waitFor()
  await tileOf(window, '202').getByText('预抵 赵丽颖').waitFor()

  const desk = new CheckInPage(page)
  await desk.open()
  await page.keyboard.type('赵丽')
  await page.getByRole('option', { name: '赵丽颖' }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('预订 · 赵丽颖').waitFor()
  await page.getByRole('radio', { name: /^202 /, checked: true }).waitFor()
  const idNumber = page.locator('[name="guests.0.idNumber"]')
  await idNumber.fill('310101198001012233')
  // The check digit is wrong: the card is looked at again, or somebody says that it reads like this.
  await page.getByText(zh.facts.problems.id_number_doubtful).waitFor()
  await page.getByLabel(zh.checkIn.guests.idNumberSeen).check()
  await page.getByText(zh.facts.problems.id_number_doubtful).waitFor({ state: 'hidden' })
  await idNumber.fill('310101198001012232')
  await page.getByLabel(zh.checkIn.guests.idNumberSeen).waitFor({ state: 'detached' })
  await page.getByLabel(zh.payments.amount, { exact: true }).fill('200')
  await page.getByRole('button', { name: zh.payments.add }).press('Enter')
  const second = page.getByRole('group', { name: zh.payments.tenderOf(2) })
  await second.getByRole('radio', { name: '银行卡', checked: true }).waitFor()
  expect(await second.getByLabel(zh.payments.amount, { exact: true }).inputValue()).toBe('300.00')
  await second.getByLabel(zh.payments.reference).fill('8812')
  await desk.submit()
  expect(await desk.slipNumber()).toMatch(/^D\d{6}$/)
  expect(await page.getByRole('button', { name: /^押金单 D/ }).count()).toBe(2)
})

test('a scanned slip opens the check-out, and the one box finds a guest by phone', async () => {
  const { hotel } = server
  const { slips } = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('203'),
    guests: [{ name: '陈晓', idKind: 'passport', idNumber: 'E7777777', phone: '13912345678' }],
    departureDate: '2026-03-02',
    rate: '500.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '500.00' }] },
  })
  const { page } = await sitDown('lina', { path: '/in-house' })
  const search = page.getByLabel(zh.desk.inHouse.search)
  await search.fill('陈晓')
  await page.getByRole('row').filter({ hasText: '203' }).waitFor()
  await new CheckInPage(page).scan(slipCode(slips[0]?.number ?? ''))
  await page.waitForURL(/\/stays\/\d+\/check-out$/)
  await page.getByRole('heading', { name: /^押金单/ }).waitFor()

  await page.keyboard.press('Control+K')
  await page.locator('[role="dialog"] input:focus').waitFor()
  await page.keyboard.type('139 1234')
  await page.getByRole('button', { name: /203 陈晓/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/stays\/\d+$/)
})

test('without a shift nobody is checked in, and the page says so and leads there', async () => {
  const { page } = await sitDown('wangqiang', { path: '/check-in' })
  await page.getByRole('note').getByText(zh.shell.blocked.noShift).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tooltip').getByText(zh.shell.blocked.noShift).waitFor()
  await page.getByRole('button', { name: zh.checkIn.openShift }).press('Enter')
  await page.waitForURL(/\/shift$/)
})
