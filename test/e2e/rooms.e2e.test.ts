import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { issueKeyCards } from '@jiaoban/server/stays/issue-key-cards.command.ts'
import { listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import type { Browser as Chromium, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword } from '../support/small-hotel.ts'

/** A guest in 101 with two key cards; the desk on a window, housekeeping on a phone. */
let chromium: Chromium
let server: DeskServer
let desk: Window
let phone: Window

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { lina } = server.hotel.people
  await lina.openShift(server.hotel.deskId('FO1'))
  const { stayId } = await lina.run(checkIn, {
    roomId: server.hotel.roomId('101'),
    guests: [{ name: '客人', idKind: 'passport', idNumber: 'E10100000', phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })
  await lina.run(issueKeyCards, { stayId, quantity: 2 })
  desk = await openWindow(chromium, server.url, { width: 1440, height: 900 })
  await signInAs(desk, { username: 'lina', password: hotelPassword })
  phone = await openWindow(chromium, server.url, { width: 390, height: 844 })
  await signInAs(phone, { username: 'wufang', password: hotelPassword })
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A tile of the board by its number. */
const tile = (page: Page, number: string) =>
  page.locator('[data-board] button').filter({ hasText: new RegExp(`^${number}`) })

test('a room is taken out of order on the board, and says until when', async () => {
  const { page } = desk
  await tile(page, '203').focus()
  await page.keyboard.press('Enter')
  await button(page, '设为维修房').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '原因' }).selectOption('water')
  expect(await axeFindings(page)).toEqual([])
  await button(page, '停止出售').focus()
  await page.keyboard.press('Enter')
  await page.getByText('203 已设为维修房').waitFor()
  await tile(page, '203').getByText('漏水').waitFor()
  expect(await tile(page, '203').getAttribute('data-state')).toBe('out_of_order')
})

test('a guest moves to another room by the keyboard, and the old cards are asked for', async () => {
  const { page } = desk
  await tile(page, '101').focus()
  await page.keyboard.press('Enter')
  await button(page, '打开客单 · 客人').focus()
  await page.keyboard.press('Enter')
  await button(page, '换房').focus()
  await page.keyboard.press('Enter')
  await page.getByText('客人手上有 2 张旧房卡').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await button(page, '换到 102').focus()
  await page.keyboard.press('Enter')
  await page.getByText('已从 101 换到 102').waitFor()
  await page.getByText(/^101 换到 102/).waitFor()
  const [stay] = await listInHouse(server.hotel.db.reader)
  expect(stay?.roomNumber).toBe('102')
})

test('an extra bed, and a lost card on the folio', async () => {
  const { page } = desk
  await button(page, '加床与早餐').click()
  await page.getByRole('textbox', { name: '加床（张）' }).fill('1')
  await button(page, '保存').click()
  await page.getByText('加床 1 × 100.00/晚').waitFor()
  await button(page, '房卡').click()
  await button(page, '遗失赔偿').click()
  await page.getByText('赔偿 50.00 已入账').waitFor()
  await page.getByRole('row').filter({ hasText: '房卡赔偿' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('housekeeping makes the room, looks at it, and tells who is where', async () => {
  const { page } = phone
  await button(page, '101 房已打扫').click()
  await button(page, '101 房已复查').click()
  await page.getByText('101 房已改为已查净房').waitFor()
  await page.getByRole('checkbox', { name: '101', exact: true }).check()
  await button(page, '上报：1 间有人').click()
  await page.getByText('102 前台在住、客房空').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('the register for the police is a file', async () => {
  const { page } = desk
  await page.getByRole('link', { name: '在住' }).click()
  await button(page, '住客登记表（公安）').click()
  const download = page.waitForEvent('download')
  await button(page, '下载 CSV').click()
  expect((await download).suggestedFilename()).toBe('arrivals-2026-03-01-2026-03-01.csv')
  expect(await axeFindings(page)).toEqual([])
})
