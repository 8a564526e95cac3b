import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { standardType } from '../support/busy-hotel.ts'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { signIn } from './support/desk-actions.ts'

/** 周敏 and 陈晨 come on the first of March, 陈静 on the fifth. */
let chromium: Browser
let server: DeskServer
const windows: Window[] = []

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  for (const [name, arrivalDate, departureDate] of [
    ['周敏', '2026-03-01', '2026-03-03'],
    ['陈晨', '2026-03-01', '2026-03-02'],
    ['陈静', '2026-03-05', '2026-03-06'],
  ] as const) {
    await hotel.people.lina.run(reserveStay, {
      source: 'direct',
      guest: { name },
      roomTypeId: await standardType(hotel),
      arrivalDate,
      departureDate,
      rate: '300.00',
      adults: 2,
    })
  }
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

const words = zh.stayLists

test('a count of the desk leads to its list, which is sorted, searched, printed and opened by keys', async () => {
  const window = await openWindow(chromium, server.url)
  windows.push(window)
  const { page } = window
  await signIn(window, 'lina')
  await page.getByRole('link', { name: `${zh.desk.counts.arrivals} 2` }).press('Enter')
  const rows = page.getByRole('table', { name: words.titles.arrivals }).locator('tbody tr')
  await rows.filter({ hasText: '周敏' }).waitFor()
  expect(await rows.count()).toBe(2)
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: words.columns.nights }).press('Enter')
  await rows.first().filter({ hasText: '陈晨' }).waitFor()
  await page.getByText(words.count(2)).first().waitFor()

  await page.keyboard.press('Alt+p')
  const paper = page.getByRole('dialog', { name: words.titles.arrivals })
  await paper.getByRole('cell', { name: '周敏' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await paper.getByRole('button', { name: zh.common.close }).press('Enter')
  await paper.waitFor({ state: 'hidden' })

  await page.getByLabel(words.search).fill('周')
  await rows.filter({ hasText: '陈晨' }).waitFor({ state: 'detached' })
  await page.getByLabel(words.search).press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /周敏/ }).waitFor()
})

test('reservations over a range, by state; a range that is none says so', async () => {
  const window = await openWindow(chromium, server.url, { path: '/in-house?list=reservations' })
  windows.push(window)
  const { page } = window
  await signIn(window, 'chenjing')
  const table = page.getByRole('table', { name: words.titles.reservations })
  await table.getByRole('cell', { name: '周敏' }).waitFor()
  await page.getByLabel(words.until, { exact: true }).fill('2026-03-31')
  await table.getByRole('cell', { name: '陈静' }).waitFor()
  await page.getByLabel(words.state).selectOption('cancelled')
  await page.getByRole('paragraph').filter({ hasText: words.empty }).waitFor()
  await page.getByLabel(words.until, { exact: true }).fill('2026-02-01')
  await page.getByText(words.rangeWrong).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
