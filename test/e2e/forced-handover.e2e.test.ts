import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import type { Username } from '../support/small-hotel.ts'
import {
  acceptFloat,
  approve,
  countPieces,
  dropTakings,
  giveFloat,
  readNumbersAndKeys,
  sign,
  signIn,
  witnessDrop,
} from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(() => chromium.close())

/** Li Na took a deposit of 300.00 in cash at the first desk and went home without handing over. */
beforeEach(async () => {
  desk = await startDeskServer()
  const { lina } = desk.hotel.people
  await lina.openShift(desk.hotel.deskId('FO1'))
  await lina.run(checkIn, {
    roomId: desk.hotel.roomId('101'),
    guests: [guest('E88001')],
    departureDate: '2026-03-05',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '300.00' }] },
  })
})

afterEach(() => desk.close())

const windowOf = async (username: Username): Promise<Window> => {
  const window = await openWindow(chromium, desk.url, { width: 1440, height: 900 })
  await signIn(window, username)
  return window
}

const { handovers, shifts, closings } = zh
const words = handovers.forced

/** Zhao Min finds the desk among those that are held, and counts it before Chen Jing: by keyboard alone. */
const force = async (page: Page, pieces: Readonly<Record<string, number>>): Promise<void> => {
  await page.goto(`${desk.url}/shift`)
  await page.getByRole('row').filter({ hasText: '李娜' }).press('Enter')
  await page.getByRole('button', { name: shifts.desks.force }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Shift+F10')
  await page.getByText(words.intro({ desk: 'FO1', name: '李娜', number: '20260301-FO1-1' })).waitFor()
  await countPieces(page, pieces)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await readNumbersAndKeys(page, 'A00001001')
  await page.getByLabel(closings.labels.papers.deposit_slip, { exact: true }).fill('1')
  await page.getByLabel(words.reason).selectOption(words.reasons.left)
  await page.keyboard.press('Control+Enter')
  await witnessDrop(page, 'chenjing')
  await sign(page)
  await page.getByText(words.banner({ name: '李娜', by: '赵敏', witness: '陈静' })).waitFor()
}

test('a forced handover back to the safe: 50.00 short are the absent cashier’s, and the report says who closed it', async () => {
  const lead = await windowOf('zhaomin')
  const { page } = lead
  await force(page, { '100.00': 12, '50.00': 1 })
  await page.getByText(handovers.equations.differ(1)).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: handovers.equations.bookShort('50.00') }).press('Enter')
  await approve(page, 'chenjing')
  await dropTakings(page, 'BAG-1', 'chenjing')
  await page.getByRole('button', { name: handovers.sign.end }).press('Enter')
  await page.getByText(words.endSigns('1,000.00')).waitFor()
  await witnessDrop(page, 'chenjing')
  await sign(page)
  await page.getByText(handovers.waiting.sealed('20260301-FO1-1')).waitFor()
  expect(await desk.hotel.balance('cash.safe')).toBe('20000.00')
  expect(await desk.hotel.balance('staff', desk.hotel.people.lina.staffId)).toBe('50.00')

  await page.keyboard.press('Enter')
  const said = { name: '李娜', by: '赵敏', witness: '陈静', reason: words.reasons.left }
  await page.getByText(words.notSigned(said)).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(lead.complaints).toEqual([])
})

test('a forced handover to the next cashier, who takes the desk as after any other', async () => {
  const lead = await windowOf('zhaomin')
  await force(lead.page, { '100.00': 13 })
  await dropTakings(lead.page, 'BAG-1', 'chenjing')
  await giveFloat(lead.page)
  const successor = await windowOf('wangqiang')
  await successor.page.goto(`${desk.url}/shift`)
  await successor.page.getByText(shifts.accept.forcedBy({ name: '赵敏', cashier: '李娜' })).waitFor()
  await acceptFloat(successor.page, 'A00001001')
  expect(await desk.hotel.balance('cash.drawer', 'FO1')).toBe('1000.00')
  expect([...lead.complaints, ...successor.complaints]).toEqual([])
})
