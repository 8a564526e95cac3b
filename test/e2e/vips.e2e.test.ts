import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import {
  axeFindings,
  openWindow,
  startChromium,
  type Window,
  type WindowOptions,
} from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import type { Username } from '../support/small-hotel.ts'
import { signIn } from './support/desk-actions.ts'

let chromium: Browser
let server: DeskServer
const windows: Window[] = []

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
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

const sitDown = async (username: Username, options: WindowOptions) => {
  const window = await openWindow(chromium, server.url, options)
  windows.push(window)
  await signIn(window, username)
  return window.page
}

const words = zh.vips

test('a level is made, given to a guest, seen on the board, and what it asks for is ticked upstairs', async () => {
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const { stayId } = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E881000')],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })

  const settings = await sitDown('admin', { path: '/settings' })
  await settings.getByRole('tab', { name: zh.settings.sections.vips }).press('Enter')
  await settings.getByRole('button', { name: words.add }).press('Enter')
  const dialog = settings.getByRole('dialog', { name: words.add })
  await dialog.getByLabel(zh.common.codes.code, { exact: true }).fill('V1')
  await dialog.getByLabel(zh.common.codes.nameZh, { exact: true }).fill('贵宾')
  await dialog.getByLabel(zh.common.codes.nameEn, { exact: true }).fill('VIP')
  await dialog.getByRole('button', { name: words.addItem }).press('Enter')
  await dialog.getByLabel(words.itemNameZh, { exact: true }).fill('水果')
  await dialog.getByLabel(words.itemNameEn, { exact: true }).fill('Fruit')
  expect(await axeFindings(settings)).toEqual([])
  await settings.keyboard.press('Control+Enter')
  await settings.getByText(words.saved('V1')).waitFor()

  const desk = await sitDown('lina', { path: `/stays/${stayId}` })
  await desk.getByRole('button', { name: words.set }).press('Enter')
  await desk.getByRole('dialog').getByLabel(words.level).selectOption('V1')
  expect(await axeFindings(desk)).toEqual([])
  await desk.keyboard.press('Control+Enter')
  await desk.getByText(words.given('V1')).waitFor()
  await desk.goto(server.url)
  await desk.getByRole('button', { name: /101.*V1/s }).waitFor()

  const phone = await sitDown('wufang', { width: 390, height: 844 })
  const fruit = { item: '水果', room: '101' }
  await phone.getByRole('button', { name: words.preparations.tick(fruit) }).click()
  await phone.getByRole('button', { name: words.preparations.takeBack(fruit) }).waitFor()
  expect(await axeFindings(phone)).toEqual([])

  await desk.goto(`${server.url}/in-house?list=arrivals`)
  await desk.getByRole('row', { name: /V1/ }).waitFor()
  await desk.keyboard.press('Alt+v')
  await desk.getByText(words.preparations.count({ done: 1, all: 1 })).waitFor()
  await desk.keyboard.press('Alt+p')
  await desk
    .getByRole('dialog', { name: words.preparations.title })
    .getByText(/✓.*吴芳/)
    .waitFor()
  expect(await axeFindings(desk)).toEqual([])
})
