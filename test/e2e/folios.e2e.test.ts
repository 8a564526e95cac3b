import { closeHouseAccount } from '@jiaoban/server/folios/close-house-account.command.ts'
import { openHouseAccount } from '@jiaoban/server/folios/open-house-account.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import type { Browser as Chromium, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, hotelPin, onePrice } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'

let chromium: Chromium
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer({ founding: onePrice })
  await server.hotel.people.lina.openShift(server.hotel.deskId('FO1'))
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

/** A guest for two nights at 300.00, with a dinner on the folio. */
const moveIn = async (room: string) => {
  const { lina } = server.hotel.people
  const stay = await lina.run(checkIn, {
    roomId: server.hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })
  await lina.run(postCharge, { folioId: stay.folioId, code: 'restaurant', amount: '106.00', quantity: 1 })
  return stay
}

/** Types until the list has been loaded and offers it, as a person would. */
const chooseTarget = async (page: Page, typed: string, target: RegExp): Promise<void> => {
  const option = page.getByRole('option', { name: target })
  for (let attempt = 1; attempt < 5 && !(await option.isVisible()); attempt += 1) {
    await page.getByRole('combobox', { name: '转入' }).fill('')
    await page.getByRole('combobox', { name: '转入' }).fill(typed)
    await page.waitForTimeout(500)
  }
  await option.click()
}

const openStay = async (stayId: number) => {
  const window = await openWindow(chromium, server.url, { path: `/stays/${stayId}` })
  await signInAs(window, { username: 'lina', password: hotelPassword })
  return { ...window, desk: new StayPage(window.page) }
}

test('a company pays the meals: a window of its own, a rule, a part of the dinner, and the rest next door', async () => {
  const { stayId } = await moveIn('101')
  await moveIn('102')
  const { page, complaints, desk } = await openStay(stayId)
  await page.getByRole('row').filter({ hasText: '餐饮' }).waitFor()

  await page.keyboard.press('Alt+W')
  await page.locator(':focus').and(page.getByLabel('付款方名称')).waitFor()
  await page.keyboard.type('远洋贸易')
  await page.keyboard.press('Enter')
  await desk.says('已新开账页 2，付款方 远洋贸易')
  await page.getByRole('heading', { name: '账页 2 · 公司 远洋贸易' }).waitFor()

  await page.keyboard.press('Alt+R')
  await page.getByLabel('餐饮').selectOption('账页 2 · 公司 远洋贸易')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.says('分账规则已保存')
  await desk.postCharge('早餐', '68')
  await desk.says('进入账页 2')

  await page.keyboard.press('Alt+M')
  await page.getByRole('checkbox', { name: /餐饮/ }).press('Space')
  await page.getByLabel('餐饮 转出金额').fill('100')
  await chooseTarget(page, '远洋', /101 · 账页 2/)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.says('已转 1 笔到 101 · 账页 2')
  await page.getByRole('row').filter({ hasText: '转至 101 账页 2' }).waitFor()
  await page.getByRole('row').filter({ hasText: '转自 101 账页 1' }).waitFor()

  await page.keyboard.press('Alt+M')
  await page.getByRole('checkbox', { name: '整页并过去' }).press('Space')
  await chooseTarget(page, '102', /102 · 账页 1/)
  await page.getByText('需要主管授权').waitFor()
  await page.keyboard.press('Control+Enter')
  await desk.approve('zhaomin', hotelPin)
  await desk.says('已转 1 笔到 102 · 账页 1')
  expect(await axeFindings(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('an allowance above the cashier’s limit is signed by a lead, above theirs by an administrator', async () => {
  const { stayId } = await moveIn('103')
  const { page, complaints, desk } = await openStay(stayId)
  await desk.postCharge('餐饮', '2120')
  await page.getByRole('row').filter({ hasText: '2,120.00' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('折让', { exact: true }).click()
  await page.getByLabel('折让金额').fill('1060')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.approve('zhaomin', hotelPin)
  await desk.says('超过授权人的限额 1000.00')
  await desk.approve('admin', hotelPin)
  await desk.says('已折让 餐饮 1,060.00')
  await page.getByRole('row').filter({ hasText: '折让 · 餐饮' }).waitFor()
  expect(complaints).toEqual([])
})

test('an administrator changes a charge code and the limits', async () => {
  const window = await openWindow(chromium, server.url, { path: '/settings' })
  await signInAs(window, { username: 'admin', password: hotelPassword })
  const { page } = window
  await page.getByRole('tab', { name: '消费项目' }).click()
  await page.getByRole('row', { name: /restaurant/ }).click()
  await page.getByLabel('服务费 %').fill('10')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('已更改 餐饮').waitFor()
  await page.getByRole('row', { name: /restaurant.*10 %/ }).waitFor()
  await page.getByRole('tab', { name: '授权限额' }).click()
  await page.getByLabel('折让 收银员').fill('50')
  await page.keyboard.press('Control+Enter')
  await page.getByText('授权限额已保存').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(window.complaints).toEqual([])
})

test('a house account: opened by a lead, charged and billed at the desk, closed', async () => {
  const { zhaomin } = server.hotel.people
  const { folioId } = await zhaomin.run(openHouseAccount, { accountName: '员工餐厅' })
  const window = await openWindow(chromium, server.url, { path: '/in-house' })
  await signInAs(window, { username: 'lina', password: hotelPassword })
  const { page, complaints } = window
  const desk = new StayPage(page)
  await page.getByRole('button', { name: '内部账' }).waitFor()
  await page.keyboard.press('Alt+H')
  await page.getByRole('row').filter({ hasText: '员工餐厅' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('row').filter({ hasText: '员工餐厅' }).press('Enter')
  await page.getByRole('heading', { name: '员工餐厅' }).waitFor()
  await desk.postCharge('餐饮', '212')
  await page.keyboard.press('F9')
  await page.getByText('本次开单').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.print('账单')
  await desk.says('已开中途账单 212.00')
  await zhaomin.run(closeHouseAccount, { folioId })
  expect(complaints).toEqual([])
})

test('a tip on the bill, and a charge the deposits do not cover', async () => {
  const { stayId } = await moveIn('201')
  const { page, complaints, desk } = await openStay(stayId)
  await desk.postCharge('minibar', '38')
  await desk.says('已超出押金 144.00')
  await page.keyboard.press('Alt+T')
  await page.getByRole('combobox', { name: '给谁' }).fill('吴芳')
  await page.getByRole('option', { name: '吴芳' }).click()
  await page.getByLabel('金额').fill('20')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.says('已入小费 20.00，给 吴芳')
  await page.getByRole('row').filter({ hasText: '小费' }).waitFor()
  expect(complaints).toEqual([])
})

test('a word that an input method types at once is taken by Enter, and stays taken', async () => {
  const { stayId } = await moveIn('202')
  const { page } = await openStay(stayId)
  await page.getByRole('button', { name: /^入账/ }).first().press('Enter')
  const item = page.getByRole('combobox', { name: '项目' })
  await page.locator(':focus').and(item).waitFor()
  await page.keyboard.insertText('迷你')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => item.inputValue()).toBe('迷你吧 · minibar')
  await page.keyboard.press('Enter')
  expect(await item.inputValue()).toBe('迷你吧 · minibar')
})
