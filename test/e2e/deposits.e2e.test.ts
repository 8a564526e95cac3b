import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standardType } from '../support/busy-hotel.ts'
import { axeFindings, openWindow, signInAs, startChromium } from '../support/chromium.ts'
import { moveIn } from '../support/deposit-desk.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, hotelPin } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'

let chromium: Browser
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  await server.hotel.people.lina.openShift(server.hotel.deskId('FO1'))
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

const sitDown = async (path: string): Promise<StayPage> => {
  const window = await openWindow(chromium, server.url, { path })
  await signInAs(window, { username: 'lina', password: hotelPassword })
  return new StayPage(window.page)
}

/** The lead signs beside the cashier. */
const approve = async ({ page }: StayPage): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: '授权' })
  await dialog.getByLabel('授权人').fill('zhaomin')
  await dialog.getByLabel('PIN').fill(hotelPin)
  await page.keyboard.press('Enter')
}

/** Prints a receipt that lies above a dialog which stays open. */
const printAbove = async ({ page }: StayPage): Promise<void> => {
  const paper = page.getByRole('dialog', { name: /^收据/ })
  await paper.waitFor()
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'detached' })
}

const slips = async (stayId: number): Promise<string[]> =>
  (await listSlipsOfStay(server.hotel.db.reader, stayId)).map(
    ({ number, state, remaining }) => `${number} ${state} ${remaining}`,
  )

test('part of a slip goes back, the rest is declared lost before check-out takes it', async () => {
  const { stayId } = await moveIn(server.hotel, '101', { methodCode: 'cash', amount: '600.00' })
  const desk = await sitDown(`/stays/${stayId}`)
  const { page } = desk
  await page.getByRole('button', { name: '办理押金单 D000001' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '押金单 D000001' })
  await dialog.getByLabel('金额').fill('200')
  await dialog.getByText('客人联由客人继续保管').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '退押金' }).press('Enter')
  await desk.print('收据 R000001')
  await desk.says('押金单 D000001 已退 200.00，剩 400.00')
  expect(await slips(stayId)).toEqual(['D000001 issued 400.00'])

  await desk.openCheckOut()
  await page.getByRole('button', { name: 'D000001 遗失' }).press('Enter')
  const lost = page.getByRole('dialog', { name: '押金单 D000001' })
  await lost.getByRole('button', { name: '开遗失声明' }).press('Enter')
  await approve(desk)
  await desk.print('声明')
  await desk.isTicked('押金单')
  await page.getByText('已签遗失声明').waitFor()
})

test('a reservation with a deposit asks what becomes of it before it is cancelled', async () => {
  const { hotel } = server
  const { stayId } = await hotel.people.lina.run(reserveStay, {
    source: 'direct',
    guest: { name: '陈晨' },
    roomTypeId: await standardType(hotel),
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-03',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  const desk = await sitDown(`/stays/${stayId}`)
  const { page } = desk
  await page.getByRole('button', { name: '收押金' }).press('Enter')
  const taking = page.getByRole('dialog', { name: '收预付押金' })
  await taking.getByLabel('押金金额').fill('500')
  await taking.getByRole('button', { name: '收押金' }).press('Enter')
  await desk.print('押金单 D000002')
  await desk.says('已收预付押金 500.00')

  await page.getByRole('button', { name: '标记未到' }).press('Enter')
  const ending = page.getByRole('dialog', { name: '标记未到' })
  await ending.getByText('按规定扣收 280.00，其余退还。').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await ending.getByRole('button', { name: '扣收 D000002' }).press('Enter')
  await ending.getByRole('button', { name: '扣收押金' }).press('Enter')
  await approve(desk)
  await printAbove(desk)
  await ending.getByText('已扣收 280.00，剩 220.00').waitFor()
  await ending.getByText('D000002 · 现金 · 220.00').waitFor()
  await ending.getByRole('button', { name: '退还 D000002' }).press('Enter')
  await ending.getByRole('button', { name: '退押金' }).press('Enter')
  await approve(desk)
  await printAbove(desk)
  // Until the page has heard that nothing is left on the slip, the button says why it waits.
  await ending.locator('button:not([aria-disabled="true"])', { hasText: '标记未到' }).press('Enter')
  await desk.says('已标记未到')
  expect(await slips(stayId)).toEqual(['D000002 redeemed 0.00'])
  expect(await hotel.balance('revenue.cancellation')).toBe('-264.15')

  // Somebody brings the slip after all: where its scan leads, it is said what became of it.
  await page.goto(`${server.url}/stays/${stayId}?slip=D000002`)
  await page.getByText('押金单 D000002 已经用完，不能再退').waitFor()
})

test('a room that is short is listed, asked by a letter, and covered by a hold on the card', async () => {
  const { stayId } = await moveIn(server.hotel, '102')
  const desk = await sitDown('/')
  const { page } = desk
  await page.getByRole('heading', { name: '前台' }).waitFor()
  await page.keyboard.press('Shift+F8')
  const row = page.getByRole('row').filter({ hasText: '102' })
  await row.waitFor()
  expect(await row.innerText()).toContain('300.00')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '打印通知 102' }).press('Enter')
  await page
    .getByRole('dialog', { name: '补交押金通知 102' })
    .getByText('请您方便时到前台补交押金 300.00')
    .waitFor()
  await page.keyboard.press('Escape')

  await row.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/stays/${stayId}$`))
  await page.getByText('押金不足 300.00').waitFor()
  await page.getByRole('button', { name: '记预授权' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '记预授权' })
  await dialog.getByLabel('授权金额').fill('300')
  await dialog.getByLabel('授权码').fill('AUTH300')
  await dialog.getByRole('button', { name: '记录' }).press('Enter')
  await desk.says('已记预授权 300.00')
  await page.getByText('押金不足 300.00').waitFor({ state: 'hidden' })
  expect(await axeFindings(page)).toEqual([])
})
