import { zh } from '@jiaoban/shared/i18n/zh.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { CheckInPage } from '../support/check-in-page.ts'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { sayDollars, takeForeignCash } from '../support/foreign-cash.ts'
import { StayPage } from '../support/stay-page.ts'
import { signIn } from './support/desk-actions.ts'

let chromium: Browser
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(() => chromium.close())

beforeEach(async () => {
  server = await startDeskServer()
  const { hotel } = server
  await takeForeignCash(hotel)
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => server.close())

const sitDown = async (path: string): Promise<Window> => {
  const window = await openWindow(chromium, server.url, { width: 1440, height: 900 })
  await signIn(window, 'lina')
  await window.page.goto(new URL(path, server.url).href)
  return window
}

const { payments, exchange, papers } = zh

const tender = (page: Page, position: number) =>
  page.getByRole('group', { name: payments.tenderOf(position) })

test('a guest leaves and pays with dollars and local cash, by the keyboard', async () => {
  const { hotel } = server
  const { lina } = hotel.people
  const { stayId, folioId } = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: 'John Smith', idKind: 'passport', idNumber: 'X1234567', phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })
  await lina.run(postCharge, { folioId, code: 'restaurant', amount: '300.00', quantity: 1 })
  const { page, complaints } = await sitDown(`/stays/${stayId}/check-out`)
  const desk = new StayPage(page)
  await desk.waiveInspection()

  const first = tender(page, 1)
  await first.getByRole('radio', { name: '现金', exact: false }).first().focus()
  await page.keyboard.press('u')
  await first.getByText(exchange.rate('USD', '7.10')).waitFor()
  await first.getByLabel(exchange.foreignAmount('USD')).fill('80')
  await first.getByText(payments.worth('568.00')).waitFor()
  await page.getByRole('button', { name: payments.add }).press('Enter')
  const second = tender(page, 2)
  await second.getByLabel(payments.tendered).fill('50')
  expect(await axeFindings(page)).toEqual([])
  await desk.settle()

  const paper = page.getByRole('dialog').filter({ has: page.getByRole('article') })
  await paper.getByText('80.00 USD × 7.10 = 568.00').waitFor()
  await paper.getByText(`${papers.exchange.memo} X000001`).waitFor()
  // The memo follows its bill, once.
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: `${papers.titles.exchange_memo} X000001` }).waitFor()
  await page.getByText(papers.exchange.settled('B000001')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await sayDollars(hotel)).toBe('drawer 1032.00 and 80.00 USD, fx -80.00 USD for 568.00')
  expect(complaints).toEqual([])
})

test('a guest comes and leaves dollars as a deposit; the slip names them and their memo', async () => {
  const { page, complaints } = await sitDown('/check-in')
  const desk = new CheckInPage(page)
  await page.locator('[name="guests.0.name"]:focus').waitFor()
  await desk.typeGuest('John Smith', 'E12345678')
  await desk.submit()
  await page.getByLabel(zh.checkIn.guests.idNumberSeen).check()
  const row = tender(page, 1)
  await row.getByRole('radio', { name: '现金', exact: false }).first().focus()
  await page.keyboard.press('u')
  await desk.submit()
  await row.getByText(payments.problems.given_missing).waitFor()
  await row.getByLabel(exchange.foreignAmount('USD')).fill('100')
  await row.getByText(payments.worth('710.00')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await desk.submit()
  expect(await desk.slipNumber()).toBe('D000001')
  await page.getByRole('button', { name: zh.checkIn.done.printSlip('D000001') }).click()
  const paper = page.getByRole('dialog').filter({ has: page.getByRole('article') })
  await paper.getByText('X000001').first().waitFor()
  await paper.getByText('1 USD = 7.10 CNY').first().waitFor()
  expect(await sayDollars(server.hotel)).toMatch(/and 100\.00 USD, fx -100\.00 USD for 710\.00$/)
  expect(complaints).toEqual([])
})
