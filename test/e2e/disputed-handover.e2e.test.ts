import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import type { Username } from '../support/small-hotel.ts'
import { approve, countPieces, readNumbersAndKeys, sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(() => chromium.close())

/** Li Na has given the float of 1000.00 at the first desk and gone home. */
beforeEach(async () => {
  desk = await startDeskServer()
  const { lina } = desk.hotel.people
  await lina.openShift(desk.hotel.deskId('FO1'))
  await lina.count()
  await lina.run(giveHandover, {})
})

afterEach(() => desk.close())

const windowOf = async (username: Username): Promise<Window> => {
  const window = await openWindow(chromium, desk.url, { width: 1440, height: 900 })
  await signIn(window, username)
  return window
}

const { shifts, shell, closings, handoverBook } = zh
const words = shifts.accept.dispute

/** Wang Qiang comes to work, is told of the float, and counts 950.00 where 1000.00 were given. */
const countLess = async (): Promise<Window> => {
  const window = await windowOf('wangqiang')
  const { page } = window
  await page
    .getByRole('note')
    .filter({ hasText: shell.shift.waiting({ desk: 'FO1', name: '李娜' }) })
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('note').getByRole('button', { name: shell.shift.takeOver }).press('Enter')
  await page.getByRole('heading', { name: shifts.accept.title, exact: true }).waitFor()
  await page.getByText(shifts.desks.chosen('FO1 前台一')).waitFor()
  expect(await page.getByText('1,000.00').count()).toBe(0)
  await countPieces(page, { '100.00': 9, '50.00': 1 })
  await readNumbersAndKeys(page, 'A00001001')
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await page.getByText(words.kept(closings.labels.plain.float)).waitFor()
  return window
}

test('a disputed handover: the count is kept, a lead sees both figures and decides', async () => {
  const successor = await countLess()
  const { page } = successor
  expect(await page.getByText('1,000.00').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])

  // The lead reads it at the own screen, goes to the desk, and decides there.
  const lead = await windowOf('zhaomin')
  await lead.page.goto(`${desk.url}/shift`)
  await lead.page.getByRole('cell', { name: '-50.00' }).waitFor()
  expect(await axeFindings(lead.page)).toEqual([])

  await page.getByRole('button', { name: shifts.accept.lead }).press('Enter')
  await approve(page, 'zhaomin')
  await page.getByRole('cell', { name: '-50.00' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: words.decide }).press('Enter')
  await sign(page)
  await page.getByText(shifts.accept.done('20260301-FO1-2')).waitFor()
  expect(await desk.hotel.balance('staff', desk.hotel.people.lina.staffId)).toBe('50.00')
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('950.00')

  await page.getByRole('button', { name: shifts.accept.report }).press('Enter')
  await page.getByText(`${words.given} 1,000.00, ${words.counted} 950.00`).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect([...successor.complaints, ...lead.complaints]).toEqual([])
})

test('nobody senior is there: the desk goes on, the difference waits in the handover book', async () => {
  const successor = await countLess()
  const { page } = successor
  await page.getByRole('button', { name: words.pending }).press('Enter')
  await sign(page)
  await page.getByText(shifts.accept.done('20260301-FO1-2')).waitFor()
  expect(await desk.hotel.balance('short.pending')).toBe('50.00')
  await page.goto(`${desk.url}/handover-book`)
  await page.getByText('FO1 · 20260301-FO1-1 · -50.00 CNY').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: handoverBook.decideMatter }).press('Enter')
  await page.getByText(zh.debts.shorts.title).first().waitFor()
  expect(successor.complaints).toEqual([])
})
