import { setTimeout } from 'node:timers/promises'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer({ startAt: '2026-02-28T01:00:00.000Z' })
  desk.hotel.clock.set('2026-03-01T02:00:00.000Z')
  await desk.hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
})

afterAll(async () => {
  await chromium.close()
  await desk.close()
})

const { reports } = zh

test('the accountant closes a month with a PIN, opens its sheet, prints it, and goes on to a day', async () => {
  const window = await openWindow(chromium, desk.url, { width: 1024, height: 768 })
  const { page, complaints } = window
  await signIn(window, 'sunli')
  await page.goto(`${desk.url}/reports`)
  const closeMonth = page.getByRole('button', { name: reports.periods.next.month('2026-02') })
  await closeMonth.waitFor()
  expect(await axeFindings(page)).toEqual([])

  await closeMonth.press('Enter')
  const dialog = page.getByRole('dialog', { name: reports.periods.next.month('2026-02') })
  await dialog.getByText(reports.periods.range('2026-02-28', '2026-02-28')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: reports.periods.submit }).press('Control+Enter')
  await sign(page)
  await page.getByText(reports.periods.done('2026-02')).waitFor()
  await page.getByRole('button', { name: reports.periods.next.month('2026-03') }).waitFor()

  await page.getByRole('button', { name: reports.periods.open }).press('Enter')
  await page.getByRole('heading', { name: reports.sheet.periodTitle.month }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByText('M000001').first().waitFor()
  await page.getByRole('button', { name: zh.common.print }).press('Enter')
  await page.getByRole('heading', { name: reports.sheet.periodTitle.month }).first().waitFor()

  await page.goto(`${desk.url}/reports`)
  await page.getByText(`${reports.month} 2026-02`).waitFor()
  // A day is opened before the list it is looked up in has come.
  await page.route(/closings\.list/, async (route) => {
    await setTimeout(1_500)
    await route.continue()
  })
  await page.getByText(`${reports.month} 2026-02`).click()
  await page.getByRole('button', { name: 'Z000001' }).press('Enter')
  await page.getByRole('heading', { name: reports.sheet.dayTitle }).waitFor()
  expect(complaints).toEqual([])
})
