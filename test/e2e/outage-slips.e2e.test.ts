import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import {
  approve,
  checkInGuest,
  countForHandOver,
  dropTakings,
  giveFloat,
  openShift,
  signIn,
} from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer()
})

afterAll(async () => {
  await desk.close()
  await chromium.close()
})

const { outage: words, numberBooks, documents } = zh
const guest = { name: '欧阳建国', idNumber: '110101199003078515' }

test('the accountant stocks outage slips; the cashier enters a check-in and a minibar by them, voids one, hands over', async () => {
  const books = await openWindow(chromium, desk.url)
  await signIn(books, 'sunli')
  await books.page.goto(`${desk.url}/documents/numbers`)
  await books.page.getByRole('button', { name: numberBooks.receive.action, exact: true }).click()
  const receive = books.page.getByRole('dialog')
  await receive.getByLabel(numberBooks.kind).selectOption('outage_slip')
  await receive.getByLabel(numberBooks.receive.first).fill('P0001')
  await receive.getByLabel(numberBooks.receive.last).fill('P0010')
  await receive.getByLabel(numberBooks.receive.cost).fill('20')
  await books.page.keyboard.press('Control+Enter')
  await books.page.getByText(numberBooks.receive.done('P0001–P0010')).waitFor()
  const [range] = await desk.hotel.db.reader.selectFrom('stock_range').select('id').execute()
  await desk.hotel.people.sunli.run(issueBook, {
    rangeId: range?.id ?? 0,
    deskId: desk.hotel.deskId('FO1'),
  })
  expect(books.complaints).toEqual([])

  const window = await openWindow(chromium, desk.url)
  const { page } = window
  await signIn(window, 'lina')
  await openShift(page, 'A00001001', { [documents.kinds.outage_slip]: 'P0001' })
  // The power was gone from five past nine; it is twenty-five past.
  desk.hotel.clock.set('2026-03-01T01:25:00.000Z')

  await page.getByRole('button', { name: words.title }).waitFor()
  await page.keyboard.press('Alt+u')
  await page.getByLabel(words.number).fill('P0001')
  await page.getByLabel(words.time).fill('0910')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText(words.band.writing('P0001', '2026-03-01 09:10')).waitFor()
  await checkInGuest(page, guest)
  await page.getByText(words.band.done('P0001')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const [stay] = await desk.hotel.db.reader.selectFrom('stay').select('checked_in_at').execute()
  expect(stay?.checked_in_at).toBe('2026-03-01T01:10:00.000Z')

  // A time that cannot be is refused by the server, and nothing is lost.
  await page.getByRole('button', { name: words.band.another }).click()
  await page.getByText('D000001').waitFor()
  await page.getByLabel(words.number).fill('P0002')
  await page.getByLabel(words.time).fill('8:30')
  await page.keyboard.press('Enter')
  await page.goto(`${desk.url}/in-house`)
  await page.getByText(words.band.writing('P0002', '2026-03-01 08:30')).waitFor()
  await page.getByRole('row').filter({ hasText: guest.name }).click()
  await page.getByRole('heading', { name: guest.name }).waitFor()
  await page.keyboard.press('F4')
  await page.getByRole('combobox', { name: zh.folios.charge.code }).fill('minibar')
  await page.keyboard.press('Enter')
  await page.getByLabel(zh.folios.charge.amount).fill('18')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: '2026-03-01 08:30' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.band.cancel }).click()
  await page.getByText(words.band.writing('P0002', '2026-03-01 08:30')).waitFor({ state: 'hidden' })

  // That paper was spoiled: it is voided before a lead.
  await page.goto(`${desk.url}/outage`)
  await page.getByRole('button', { name: documents.void.of.outage_slip.title }).click()
  await page.getByRole('dialog').getByLabel(documents.void.number).fill('P0002')
  await page.keyboard.press('Enter')
  await approve(page, 'zhaomin')
  await page.getByText(documents.void.done).waitFor()

  await countForHandOver(page, {
    pieces: { '100.00': 13 },
    nextInvoice: 'A00001001',
    numbers: { [documents.kinds.outage_slip]: 'P0003' },
    papers: { [zh.closings.labels.papers.deposit_slip]: 1, [zh.closings.labels.papers.outage_slip]: 2 },
  })
  await dropTakings(page, 'BAG-1', 'zhaomin')
  await giveFloat(page)
  expect(window.complaints).toEqual([])
})
