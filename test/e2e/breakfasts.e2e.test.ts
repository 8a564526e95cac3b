import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { signIn } from './support/desk-actions.ts'

/** A guest is in 101 until the 3rd, with one breakfast a morning. */
let chromium: Browser
let server: DeskServer
let window: Window
let page: Page
let stayId: number

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const arrived = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E881200')],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
    breakfasts: 1,
  })
  stayId = arrived.stayId
  window = await openWindow(chromium, server.url, { path: `/stays/${stayId}` })
  page = window.page
  await signIn(window, 'lina')
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

const words = zh.meals

test('coupons of a stay are printed, one more is sold, one that is lost is issued anew', async () => {
  await page.getByRole('button', { name: words.print }).press('Enter')
  const paper = page.getByRole('dialog', { name: `${words.coupons} 101` })
  await paper.getByText('260302-001').waitFor()
  await paper.getByText('260303-001').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await paper.getByRole('button', { name: zh.common.close }).press('Enter')
  await paper.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: words.sell.action }).press('Enter')
  const sale = page.getByRole('dialog', { name: words.sell.title })
  await sale.getByLabel(words.sell.date).fill('2026-03-01')
  await sale.getByRole('button', { name: words.sell.submit }).press('Enter')
  await page.getByText(words.sell.done({ numbers: '260301-001', amount: '38.00' })).waitFor()

  await page.getByRole('button', { name: words.changeOf('260302-001') }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: words.lose }).press('Enter')
  await page.getByText(words.ended('260302-001', words.outcomes.lost)).waitFor()
  await page.getByRole('button', { name: words.issue(1) }).press('Enter')
  await page.getByText(words.issued(1)).waitFor()
  await page.getByText('260302-002').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('the restaurant’s coupons are entered by number, once; the list of a morning is printed', async () => {
  await page.goto(`${server.url}/breakfasts`)
  const row = page.getByRole('table', { name: words.title }).getByRole('row', { name: /101/ })
  await row.waitFor()
  const numbers = page.getByLabel(words.use.numbers)
  await numbers.fill('1')
  await numbers.press('Enter')
  await page.getByText(words.use.done(1)).waitFor()
  await row.filter({ hasText: '001✓' }).waitFor()
  await numbers.fill('260301-001')
  await numbers.press('Enter')
  await page.getByText(zh.errors.meal_coupon_used({ number: '260301-001' })).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.getByLabel(words.date).fill('2026-03-02')
  await row.filter({ hasText: '002' }).waitFor()
  await page.getByRole('button', { name: words.printList }).press('Enter')
  await page.getByRole('dialog', { name: words.title }).getByRole('cell', { name: '101' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(window.complaints).toEqual([])
})
