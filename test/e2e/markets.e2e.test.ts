import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { companyFacts } from '../support/busy-company.ts'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, type Username } from '../support/small-hotel.ts'

const words = zh.markets

/** As long as a locator waits. */
const patience = { timeout: 10_000 }

let chromium: Browser
let server: DeskServer
const windows: Window[] = []

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { lina, zhaomin } = server.hotel.people
  await zhaomin.run(addCompany, companyFacts)
  await lina.openShift(server.hotel.deskId('FO1'))
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

const sitDown = async (username: Username, path = '/'): Promise<Page> => {
  const window = await openWindow(chromium, server.url, { path })
  windows.push(window)
  await signInAs(window, { username, password: hotelPassword })
  return window.page
}

const chosen = (page: Page, name: string) => page.locator(`select[name="${name}"]`).inputValue()

test('a guest of a company: reserved, checked in with the room in its window, and told in the report of the day', async () => {
  const settings = await sitDown('admin', '/settings')
  await settings.getByRole('tab', { name: zh.settings.sections.markets }).click()
  await settings.getByRole('button', { name: words.segments.add }).click()
  await settings.getByLabel(zh.common.codes.code).fill('school')
  await settings.getByLabel(zh.common.codes.nameZh).fill('研学')
  await settings.getByLabel(zh.common.codes.nameEn).fill('Schools')
  expect(await axeFindings(settings)).toEqual([])
  await settings.keyboard.press('Control+Enter')
  await settings.getByText(zh.common.codes.saved('school')).waitFor()

  const page = await sitDown('lina')
  await page.getByRole('heading', { name: zh.desk.title }).waitFor()
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(zh.desk.reservation.name).fill('周敏')
  const sender = dialog.getByRole('combobox', { name: words.company })
  await sender.fill('浦江')
  await page.getByRole('option', { name: companyFacts.name }).waitFor()
  await sender.press('Enter')
  // Who telephones for a company is of its segment, unless the desk says otherwise.
  await expect.poll(() => chosen(page, 'segmentCode'), patience).toBe('company')
  await dialog.getByRole('option', { name: '研学' }).waitFor({ state: 'attached' })
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.desk.reservation.done('周敏')).waitFor()

  const [{ id: stayId }] = (await server.hotel.db.reader.selectFrom('stay').select('id').execute()) as [
    { id: number },
  ]
  await page.goto(`${server.url}/check-in?stayId=${stayId}`)
  await page.getByLabel(zh.checkIn.guests.idNumber).fill('110101199001011237')
  // The company has credit, so its window is proposed to pay the room.
  await expect.poll(() => chosen(page, 'companyPays'), patience).toBe('room')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  // No deposit is proposed for a room somebody else pays.
  await page.getByText(zh.checkIn.done.what({ room: '101', guest: '周敏' })).waitFor()

  await page.goto(`${server.url}/stays/${stayId}`)
  await page.getByText(`协议单位 · ${companyFacts.name}`).waitFor()
  const { titled, payers } = zh.folioWindows
  const windowTitle = titled(zh.folios.window(2), payers.company, companyFacts.name)
  await page.getByRole('region', { name: windowTitle }).waitFor()
  expect(await axeFindings(page)).toEqual([])

  server.hotel.clock.set('2026-03-02T02:00:00.000Z')
  await server.hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  // At the check-out the company's window is proposed to go to its account.
  // A day later nobody is signed in any more.
  const leaving = await sitDown('lina', `/stays/${stayId}/check-out`)
  const window = leaving.getByRole('region', { name: zh.folios.windowOf(2, companyFacts.name) })
  await expect
    .poll(() => window.getByRole('combobox', { name: zh.cityLedger.choose }).inputValue(), patience)
    .toBe(companyFacts.name)

  const reports = await sitDown('sunli', '/reports')
  await reports.getByRole('row').filter({ hasText: zh.reports.scopes.day }).first().click()
  const sheet = reports.getByRole('article')
  await sheet.getByText(words.report.byCompany).waitFor()
  await expect
    .poll(() => sheet.getByRole('row').filter({ hasText: companyFacts.name }).innerText(), patience)
    .toMatch(/1\s+300\.00\s+283\.02\s+0\.00\s+283\.02/)
  expect(await axeFindings(reports)).toEqual([])
})

test('a wrong segment is set right on the stay', async () => {
  const page = await sitDown('lina')
  const [{ id: stayId }] = (await server.hotel.db.reader.selectFrom('stay').select('id').execute()) as [
    { id: number },
  ]
  await page.goto(`${server.url}/stays/${stayId}`)
  await page.getByRole('button', { name: words.set }).click()
  const dialog = page.getByRole('dialog', { name: words.set })
  await dialog.getByLabel(words.segment, { exact: true }).selectOption('school')
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.saved).waitFor()
  await page.getByText(`研学 · ${companyFacts.name}`).waitFor()
})
