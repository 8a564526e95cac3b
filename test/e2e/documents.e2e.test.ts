import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, hotelPin } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'

let chromium: Browser
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E8800101', phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '600.00' }] },
  })
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

test('a slip is found by its number and printed again, a spoiled invoice paper is voided', async () => {
  const window = await openWindow(chromium, server.url, { path: '/documents' })
  const { page } = window
  await signInAs(window, { username: 'lina', password: hotelPassword })
  const desk = new StayPage(page)

  await page.getByLabel('单号').fill('d0000')
  await page.getByRole('row').filter({ hasText: 'F000001' }).waitFor({ state: 'detached' })
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('row').filter({ hasText: 'D000001' }).press('Enter')
  await page.getByRole('heading', { name: '押金单 D000001' }).waitFor()
  for (const printed of ['已打印 1 份', '已打印 2 份']) {
    await page.keyboard.press('Control+Enter')
    await desk.print('押金单 D000001')
    await desk.says(printed)
  }

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '作废纸质发票' }).click()
  await page.getByLabel('这张纸的号码').fill('A00001001')
  await page.keyboard.press('Enter')
  await desk.approve('zhaomin', hotelPin)
  await desk.says('已作废')
  await page.getByRole('button', { name: '作废纸质发票' }).click()
  await desk.says('本柜台下一张是 A00001002')
  expect(window.complaints).toEqual([])
})
