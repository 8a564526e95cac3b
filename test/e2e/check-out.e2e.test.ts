import { listDocuments } from '@jiaoban/db/documents/document.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWindow, signInAs, startChromium, type Window, type WindowOptions } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, hotelPin, type Username } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'

let chromium: Browser
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  await hotel.people.wangqiang.openShift(hotel.deskId('FO2'))
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

/** A guest for two nights at 300.00, who left a deposit. */
const moveIn = (room: string, methodCode: string, amount: string) =>
  server.hotel.people.lina.run(checkIn, {
    roomId: server.hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
    deposit: {
      tenders: [{ methodCode, amount, ...(methodCode === 'cash' ? {} : { reference: `T${room}` }) }],
    },
  })

const sitDown = async (username: Username, options: WindowOptions): Promise<Window> => {
  const window = await openWindow(chromium, server.url, options)
  await signInAs(window, { username, password: hotelPassword })
  return window
}

/** Li Na's screen of a stay, or of its check-out. */
const openStay = async (stayId: number, path = ''): Promise<{ window: Window; desk: StayPage }> => {
  const window = await sitDown('lina', { path: `/stays/${stayId}${path}` })
  return { window, desk: new StayPage(window.page) }
}

/** The second cashier charges the minibar while the guest stands at the desk. */
const postMeanwhile = (folioId: number, amount: string) =>
  server.hotel.people.wangqiang.run(postCharge, { folioId, code: 'minibar', amount, quantity: 1 })

const copiesOf = async (number: string): Promise<number | undefined> => {
  const [document] = await listDocuments(server.hotel.db.reader, { number, limit: 1 })
  return document?.copies
}

test('a guest leaves: charges, an inspection, deposit and refund, bill and invoice', async () => {
  const { stayId } = await moveIn('101', 'cash', '600.00')
  const drawerBefore = await server.hotel.balance('cash.drawer', 'FO1')
  const { window, desk } = await openStay(stayId)
  const { page } = desk
  await page.getByRole('heading', { name: '101 王建国' }).waitFor()

  await desk.postCharge('minibar', '38')
  await desk.postCharge('早餐', '68')
  await desk.correct('早餐')
  await page.getByRole('row').filter({ hasText: '冲正 · 早餐' }).waitFor()
  const lines = await page.getByRole('row').allInnerTexts()
  expect(lines.map((line) => line.split('\t')[1]?.trim())).toEqual(['项目', '迷你吧', '早餐', '冲正 · 早餐'])
  await desk.payByWechat('30', 'WX20260301')

  await desk.openCheckOut()
  await page.getByRole('button', { name: '通知查房' }).click()
  await desk.step('查房').getByText('等待回复').waitFor()

  const housekeeper = await sitDown('wufang', { path: '/inspections', width: 390, height: 844 })
  await housekeeper.page.getByRole('button', { name: /101/ }).click()
  await housekeeper.page.getByRole('button', { name: '一切正常' }).click()
  await desk.isTicked('查房')

  await page.getByRole('checkbox', { name: /D000001/ }).press('Space')
  await desk.isTicked('押金单')
  await page.getByRole('checkbox', { name: '房卡、钥匙已收回' }).press('Space')
  // 38.00 and one night of 300.00, less 30.00 paid: 308.00 of the 600.00.
  await page.getByRole('status').filter({ hasText: '退还客人' }).getByText('292.00').waitFor()
  await desk.settle()
  await desk.print('账单 B000001')
  await desk.says('101 已退房')
  expect(await desk.step('完成').innerText()).toContain('292.00')

  await page.getByRole('button', { name: '开发票' }).click()
  await page.getByLabel('手里这张纸的号码').fill('A00001009')
  await page.getByLabel('抬头').fill('上海某某科技有限公司')
  await page.getByLabel('税号').fill('91310000ma1fl0xx1c')
  await page.keyboard.press('Control+Enter')
  await desk.says('下一张纸应是 A00001001，输入的是 A00001009')
  await page.getByLabel('手里这张纸的号码').fill('A00001001')
  await page.keyboard.press('Control+Enter')
  await desk.print('发票 A00001001')
  await desk.isTicked('发票')

  await housekeeper.page.getByRole('button', { name: /101/ }).waitFor()
  const rooms = await listRooms(server.hotel.db.reader)
  expect(rooms.find(({ number }) => number === '101')?.housekeepingState).toBe('dirty')
  expect([drawerBefore, await server.hotel.balance('cash.drawer', 'FO1')]).toEqual(['1600.00', '1308.00'])
  expect([await copiesOf('B000001'), await copiesOf('A00001001')]).toEqual([1, 1])
  expect([...window.complaints, ...housekeeper.complaints]).toEqual([])
})

test('what somebody posts meanwhile is said at once, and a settlement of what was before is refused', async () => {
  const { stayId, folioId } = await moveIn('102', 'cash', '600.00')
  const { desk } = await openStay(stayId, '/check-out')
  const { page } = desk
  await desk.takeBackSlipAndKeys()
  await desk.waiveInspection()

  await postMeanwhile(folioId, '12.00')
  await desk.says('账页刚有变动：余额由 0.00 变为 12.00')
  await page.getByRole('button', { name: '知道了' }).click()

  // The other cashier is faster by the time the request travels.
  const isCheckOut = ({ pathname }: URL) => pathname.endsWith('/stays.checkOut')
  const post = async (route: Route) => {
    await postMeanwhile(folioId, '8.00')
    await route.continue()
  }
  await page.route(isCheckOut, post, { times: 1 })
  await desk.settle()
  await desk.says('刚才有人在这本账页上入了账，没有结账')
  await page.getByRole('status').filter({ hasText: '退还客人' }).getByText('280.00').waitFor()
  await desk.settle()
  await desk.print('账单')
  await desk.says('102 已退房')
})

test('a refund by another way is approved, and never more than the drawer holds', async () => {
  const { stayId } = await moveIn('103', 'wechat', '3000.00')
  const { desk, window } = await openStay(stayId, '/check-out')
  await desk.scanSlip()
  await desk.waiveInspection()
  const way = desk.page.getByRole('combobox', { name: /退款方式/ })
  await way.selectOption('cash')
  await desk.settle()
  await desk.approve('zhaomin', hotelPin)
  await desk.says(/钱箱里只有 [\d,.]+，不够付 2,700\.00/)
  await way.selectOption('wechat')
  await desk.settle()
  await desk.print('账单')
  await desk.says('微信 原路退')
  expect(window.complaints).toEqual([])
})
