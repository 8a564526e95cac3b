import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { balanceIn, takeForeignCash } from '../support/foreign-cash.ts'
import type { Username } from '../support/small-hotel.ts'
import { approve, witnessDrop, countForHandOver, openShift, signIn } from './support/desk-actions.ts'

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
  const window = await openWindow(chromium, desk.url, { width: 1280, height: 900 })
  await signIn(window, username)
  return window
}

const { closings, exchange, handovers, papers } = zh

test('a house without foreign currencies sees nothing of them', async () => {
  const { page } = await windowOf('lina')
  await openShift(page, 'A00001001')
  await page.goto(`${desk.url}/shift`)
  await page.getByRole('button', { name: zh.otherCash.actions.payOut }).waitFor()
  expect(await page.getByRole('button', { name: exchange.action, exact: true }).count()).toBe(0)
})

test('dollars are exchanged by the keyboard, counted in their own pad, dropped in a bag of their own', async () => {
  await takeForeignCash(desk.hotel)
  const cashier = await windowOf('lina')
  const { page } = cashier
  await openShift(page, 'A00001001')
  await page.goto(`${desk.url}/shift`)
  await page.getByRole('button', { name: exchange.action, exact: true }).waitFor()
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: exchange.title })
  await dialog.getByLabel(exchange.currency, { exact: true }).selectOption('USD')
  await dialog.getByLabel(exchange.foreignAmount('USD')).fill('100')
  await dialog.getByText('710.00').waitFor()
  await dialog.getByLabel(exchange.guestName).fill('John Smith')
  await dialog.getByLabel(exchange.idNumber).fill('x1234567')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const paper = page.getByRole('dialog').filter({ has: page.getByRole('article') })
  await paper.getByText('X000001').first().waitFor()
  await paper.getByText(papers.exchange.directions.buy).waitFor()
  await paper.getByText('X1234567').waitFor()
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'detached' })
  await page.getByText(exchange.done({ foreign: '100.00 USD', home: '710.00' })).waitFor()
  expect(await balanceIn(desk.hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('100.00')

  await countForHandOver(page, {
    pieces: { '100.00': 2, '50.00': 1, '20.00': 2, '100.00 USD': 1 },
    nextInvoice: 'A00001001',
    papers: { [closings.labels.papers.exchange_memo]: 0 },
  })
  // The house's copy of the memo is not in the pack: declared before a lead.
  const line = page.getByRole('row').filter({ hasText: closings.labels.papers.exchange_memo })
  await line.getByRole('button', { name: handovers.equations.declare }).click()
  await page.getByText(handovers.equations.declareTitle(closings.labels.papers.exchange_memo)).waitFor()
  await page.getByLabel(handovers.equations.reason).waitFor()
  await page.keyboard.press('Control+Enter')
  await approve(page, 'zhaomin')
  await page.getByText(handovers.sign.foreignTakings('USD')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel(handovers.sign.bagNumber).fill('BAG-USD')
  await page.getByRole('button', { name: handovers.sign.dropAction, exact: true }).press('Enter')
  await witnessDrop(page, 'zhaomin')
  await page.getByText(handovers.sign.nothingToDrop).waitFor()
  expect(await balanceIn(desk.hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('0.00')
  expect(cashier.complaints).toEqual([])
})
