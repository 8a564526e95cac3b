import { recordRoomCheck } from '@jiaoban/server/stays/record-room-check.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer()
})

afterAll(async () => {
  await chromium.close()
  await desk.close()
})

const { check: words } = zh.inspections

test('housekeeping saw somebody in a vacant room: the desk is warned at once and checks the guest in from there', async () => {
  const cashier = await openWindow(chromium, desk.url, { width: 1024, height: 768 })
  await signIn(cashier, 'lina')
  const { page } = cashier
  await page.getByRole('heading', { name: zh.desk.title }).waitFor()
  await desk.hotel.people.wufang.run(recordRoomCheck, {
    checkTime: '10:00',
    occupiedRoomIds: [desk.hotel.roomId('203')],
  })
  await page.getByText(words.onlySeen('203')).waitFor()
  await page.getByText(words.desk.neverCheckedIn).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: words.desk.checkIn('203') }).press('Enter')
  await page.waitForURL(/\/check-in\?roomId=\d+/)
  expect(cashier.complaints).toEqual([])
})
