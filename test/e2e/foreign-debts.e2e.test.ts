import { zh } from '@jiaoban/shared/i18n/zh.ts'
import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { takeForeignCash, traveller } from '../support/foreign-cash.ts'
import { approve, openShift, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(() => chromium.close())

beforeEach(async () => {
  desk = await startDeskServer()
  await takeForeignCash(desk.hotel)
})

afterEach(() => desk.close())

test('a false note of dollars is taken out on screen, and is a debt in dollars', async () => {
  const window = await openWindow(chromium, desk.url, { width: 1440, height: 900 })
  const { page } = window
  await signIn(window, 'lina')
  await openShift(page, 'A00001001')
  const bought = { direction: 'buy', currency: 'USD', amount: '100.00', rate: '7.1000' } as const
  await desk.hotel.people.lina.run(exchangeCurrency, { ...bought, guest: traveller })
  await page.goto(`${desk.url}/shift`)
  await page.getByRole('button', { name: zh.otherCash.actions.counterfeit }).click()
  const dialog = page.getByRole('dialog', { name: zh.otherCash.counterfeit.title })
  await dialog.getByLabel(zh.exchange.currency, { exact: true }).selectOption('USD')
  await dialog.getByLabel(`${zh.otherCash.counterfeit.value} USD`).selectOption('20.00')
  await dialog.getByLabel(zh.otherCash.counterfeit.serials).fill('PB 12345678')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  const paper = page.getByRole('dialog').filter({ has: page.getByRole('article') })
  await paper.getByText('PB 12345678').first().waitFor()
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'detached' })
  await page.getByText(zh.otherCash.counterfeit.done('USD 20.00')).waitFor()

  const lead = await openWindow(chromium, desk.url, { width: 1440, height: 900 })
  await signIn(lead, 'sunli')
  await lead.page.goto(`${desk.url}/debts`)
  const debts = lead.page.getByRole('table', { name: zh.debts.staff.title })
  await debts.getByText('20.00').first().click()
  await lead.page.getByText(zh.debts.detail({ kind: zh.debts.kinds.short, amount: 'USD 20.00' })).waitFor()
  expect(await debts.getByText('USD').count()).toBe(2)
  expect(await axeFindings(lead.page)).toEqual([])
  expect([...window.complaints, ...lead.complaints]).toEqual([])
})
