import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPin, type Username } from '../support/small-hotel.ts'
import { approve, countPieces, sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer()
  await desk.hotel.people.lina.openShift(desk.hotel.deskId('FO1'))
})

afterAll(async () => {
  await chromium.close()
  await desk.close()
})

const { relief: words, money } = zh

/** The other side signs in the dialog. */
const counterSign = async (page: Page, username: Username): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: money.sign.counterTitle })
  await dialog.getByLabel(money.sign.counterSigner).fill(username)
  await dialog.getByLabel(money.sign.pin, { exact: true }).fill(hotelPin)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

test('the drawer goes to a colleague for a meal, who works in the shift, and comes back ten yuan short before a lead', async () => {
  const cashier = await openWindow(chromium, desk.url, { width: 1024, height: 768, path: '/shift' })
  await signIn(cashier, 'lina')
  const { page } = cashier
  await page.getByRole('button', { name: words.start.action }).waitFor()
  await page.keyboard.press('l')
  await countPieces(page, { '100.00': 10 })
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await counterSign(page, 'wangqiang')
  await page.getByText(words.start.done('1,000.00')).waitFor()
  await page.getByText(words.away('王强')).waitFor()
  expect(await axeFindings(page)).toEqual([])

  const reliever = await openWindow(chromium, desk.url, { width: 1440, height: 900, path: '/shift' })
  await signIn(reliever, 'wangqiang')
  await reliever.page.getByText(words.relieving('李娜')).waitFor()
  await reliever.page.getByText('20260301-FO1-1').first().waitFor()
  expect(await axeFindings(reliever.page)).toEqual([])
  // A lead has no drawer to hand over, and reads who has this one.
  const lead = await openWindow(chromium, desk.url, { width: 1024, height: 768, path: '/shift' })
  await signIn(lead, 'zhaomin')
  await lead.page.getByRole('row').filter({ hasText: '李娜' }).press('Enter')
  await lead.page.getByText(zh.shifts.desks.relieved({ cashier: '李娜', reliever: '王强' })).waitFor()
  await lead.page.getByRole('button', { name: zh.shifts.desks.force }).waitFor()
  expect(await lead.page.getByRole('button', { name: words.start.action }).count()).toBe(0)
  expect(await lead.page.getByRole('button', { name: words.end.action }).count()).toBe(0)
  expect(await axeFindings(lead.page)).toEqual([])
  expect(lead.complaints).toEqual([])
  await lead.page.context().close()

  await reliever.page.getByRole('button', { name: words.end.action }).press('Enter')
  await countPieces(reliever.page, { '100.00': 9, '10.00': 9 })
  expect(await axeFindings(reliever.page)).toEqual([])
  await reliever.page.keyboard.press('Control+Enter')
  await sign(reliever.page)
  await counterSign(reliever.page, 'lina')
  await approve(reliever.page, 'zhaomin')
  await reliever.page.getByText(words.end.done('990.00')).waitFor()
  expect(await desk.hotel.balance('staff', desk.hotel.people.wangqiang.staffId)).toBe('10.00')

  // The live update gives the cashier the shift back.
  await page.getByText(words.away('王强')).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words.start.action }).waitFor()
  expect([...cashier.complaints, ...reliever.complaints]).toEqual([])
})
