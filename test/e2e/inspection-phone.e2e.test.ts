import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { findRoom } from '@jiaoban/db/rooms/room.reads.ts'
import { findLastInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { setRoomState } from '@jiaoban/server/rooms/set-room-state.command.ts'
import { answerInspection } from '@jiaoban/server/stays/answer-inspection.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import type { Browser as Chromium, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword } from '../support/small-hotel.ts'

let chromium: Chromium
let server: DeskServer
let phone: Window

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  await server.hotel.people.lina.openShift(server.hotel.deskId('FO1'))
  phone = await openWindow(chromium, server.url, { width: 390, height: 844 })
  await signInAs(phone, { username: 'wufang', password: hotelPassword })
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

/** A guest is in the room, about to leave. */
const stayIn = async (room: string): Promise<number> => {
  const { hotel } = server
  const { stayId } = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '客人', idKind: 'passport', idNumber: `E${room}00000`, phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })
  return stayId
}

const askToInspect = (stayId: number) => server.hotel.people.lina.run(requestInspection, { stayId })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a request appears by itself, and two taps answer that all is fine', async () => {
  const { page } = phone
  await page.getByText('没有待查的房间').waitFor()
  const stayId = await stayIn('101')
  await askToInspect(stayId)
  await button(page, '查 101 房').click()
  await button(page, '一切正常').click()
  await page.getByText('101 房已回复：一切正常').waitFor()
  const inspection = await findLastInspection(server.hotel.db.reader, stayId)
  expect([inspection?.state, inspection?.outcome, inspection?.answeredBy]).toEqual([
    'answered',
    'clean',
    '吴芳',
  ])
})

test('what was used goes to the folio, what was left is told', async () => {
  const { page } = phone
  const stayId = await stayIn('102')
  await askToInspect(stayId)
  await button(page, '查 102 房').click()
  await button(page, '迷你吧 加一').click()
  await button(page, '迷你吧 加一').click()
  await page.getByText('迷你吧 还没有填金额').waitFor()
  await page.getByLabel('迷你吧 金额').fill('36')
  await page.getByLabel('遗留物品').fill('充电器一个')
  expect(await axeFindings(page)).toEqual([])
  await button(page, '上报消费 36.00 CNY').click()
  await page.getByText('102 房已回复：消费 36.00 CNY 已入账').waitFor()
  const { reader } = server.hotel.db
  const [folio] = await listFoliosOfStay(reader, stayId)
  expect(folio?.balance.toString()).toBe('36.00')
  expect((await findLastInspection(reader, stayId))?.leftItems).toBe('充电器一个')
})

test('a request that is answered elsewhere meanwhile says so', async () => {
  const { page } = phone
  const { hotel } = server
  const { inspectionId } = await askToInspect(await stayIn('103'))
  await button(page, '查 103 房').click()

  await hotel.people.lina.run(answerInspection, { inspectionId, outcome: 'clean' })
  await page.getByText('这次查房已经有结果或已取消').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('没有待查的房间').waitFor()
})

test('a dirty room is made', async () => {
  const { page } = phone
  const { hotel } = server
  const roomId = hotel.roomId('202')
  await hotel.people.lina.run(setRoomState, { roomId, state: 'dirty' })
  await button(page, '202 房已打扫').click()
  await page.getByText('202 房已改为净房').waitFor()
  expect((await findRoom(hotel.db.reader, roomId))?.housekeepingState).toBe('clean')
})

test('a housekeeper sees this page and no other', async () => {
  const { page, complaints } = phone
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  expect(await axeFindings(page)).toEqual([])
  for (const path of ['/', '/handover-book', '/settings', '/reports']) {
    await page.goto(`${server.url}${path}`)
    await page.getByRole('heading', { level: 1, name: '查房' }).waitFor()
  }
  expect(complaints).toEqual([])
})
