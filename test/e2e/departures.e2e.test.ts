import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  axeFindings,
  openWindow,
  startChromium,
  type Window,
  type WindowOptions,
} from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { onePrice, type Username } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'
import { approve, signIn } from './support/desk-actions.ts'

let chromium: Browser
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer({ founding: onePrice })
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

/** A guest for a night at 300.00 with 88.00 of the minibar, who left a deposit or none. */
const moveIn = async (room: string, deposit = '') => {
  const { people, roomId } = server.hotel
  const stay = await people.lina.run(checkIn, {
    roomId: roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '13900000001' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    ...(deposit === '' ? {} : { deposit: { tenders: [{ methodCode: 'cash', amount: deposit }] } }),
  })
  await people.lina.run(postCharge, { folioId: stay.folioId, code: 'minibar', amount: '88.00', quantity: 1 })
  return stay
}

const sitDown = async (username: Username, options: WindowOptions): Promise<Window> => {
  const window = await openWindow(chromium, server.url, options)
  await signIn(window, username)
  return window
}

/** Looks at the page as a person who cannot, and as one who prints it. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await axeFindings(page)).toEqual([])
  const directory = process.env['PICTURES']
  if (directory !== undefined) await page.screenshot({ path: `${directory}/${name}.png` })
}

/** The command box, by the name of what is wanted. */
const openByName = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+K')
  await page.locator('input[type="search"]:focus, [role="dialog"] input:focus').waitFor()
  await page.keyboard.type(name)
  await page.getByText(name, { exact: true }).last().waitFor()
  await page.keyboard.press('Enter')
}

test('a guest is gone without paying: the case, a try, a part of the money, who stands in', async () => {
  const { stayId } = await moveIn('101', '200.00')
  const { page, complaints } = await sitDown('lina', { path: `/stays/${stayId}` })
  const desk = new StayPage(page)
  await page.getByRole('heading', { name: '101 王建国' }).waitFor()
  await page.getByRole('button', { name: '走单', exact: true }).press('Enter')
  await page.getByRole('button', { name: '立案 188.00' }).waitFor()
  await look(page, 'declare')
  await page.getByLabel('怎么发现的').fill('房间已空，电话不接')
  await page.getByRole('button', { name: '立案 188.00' }).press('Enter')
  await desk.print('账单')
  await desk.says('101 已按走单立案，值班经理已收到')
  await look(page, 'skipped-stay')

  await openByName(page, '走单')
  const row = page.getByRole('row').filter({ hasText: '王建国' })
  await row.waitFor()
  await look(page, 'skippers')
  await row.press('Enter')
  await page.getByRole('heading', { name: '走单 101 王建国' }).waitFor()
  await page.getByRole('button', { name: '记联系' }).press('Enter')
  await page.getByLabel('说明').fill('关机')
  await page.getByRole('button', { name: '保存' }).press('Enter')
  await desk.says('电话 · 没有联系上')

  await page.keyboard.press('Control+Enter')
  await page.getByRole('textbox', { name: '金额' }).fill('100')
  await page.keyboard.press('Enter')
  await desk.print('收据')
  await desk.says('已收回 100.00')
  await look(page, 'case')

  const lead = await sitDown('zhaomin', { path: '/skippers', language: 'zh', width: 1024, height: 768 })
  await lead.page.getByRole('row').filter({ hasText: '王建国' }).press('Enter')
  await lead.page.getByRole('button', { name: '决定代偿人' }).press('Enter')
  await lead.page.getByRole('combobox', { name: '员工' }).fill('李娜')
  await lead.page.getByRole('option', { name: '李娜' }).click()
  await lead.page.getByRole('button', { name: '决定', exact: true }).press('Enter')
  await new StayPage(lead.page).says('已决定由 李娜 代偿')
  await look(lead.page, 'case-assigned-1024')
  expect(await server.hotel.balance('staff', server.hotel.people.lina.staffId)).toBe('88.00')
  expect([...complaints, ...lead.complaints]).toEqual([])
})

test('the accountant writes a case off with a second person', async () => {
  const { stayId } = await moveIn('102')
  const window = await sitDown('lina', { path: `/stays/${stayId}`, language: 'en' })
  await window.page.getByRole('button', { name: 'Skipper', exact: true }).press('Enter')
  await window.page.getByRole('button', { name: 'Open a case of 388.00' }).press('Enter')
  await window.page.getByRole('dialog', { name: /^Bill/ }).waitFor()

  const { page, complaints } = await sitDown('sunli', { path: '/skippers' })
  await page.getByRole('row').filter({ hasText: '102' }).press('Enter')
  await page.getByRole('button', { name: '核销' }).press('Enter')
  await page.getByRole('button', { name: '核销 388.00' }).press('Enter')
  await approve(page, 'zhaomin')
  await new StayPage(page).says('已核销 388.00')
  expect(await server.hotel.balance('expense.bad_debt')).toBe('388.00')
  expect([...window.complaints, ...complaints]).toEqual([])
})

/** A bag of 100.00 in which the general cashier finds something else. */
const bagOf = async (bagNumber: string, counted: string): Promise<void> => {
  const { lina, sunli, wangqiang } = server.hotel.people
  const { dropId } = await lina.run(dropCash, { bagNumber, amount: '100.00' }, { approver: wangqiang })
  await sunli.run(receiveDrop, { dropId, counted })
}

test('the accountant decides a short, matches an over, and the cashier repays', async () => {
  await moveIn('103', '600.00')
  await bagOf('BAG-1', '80.00')
  await bagOf('BAG-2', '130.00')
  await bagOf('BAG-3', '150.00')
  const { page, complaints } = await sitDown('sunli', { path: '/reports' })
  const desk = new StayPage(page)
  await page.getByRole('button', { name: '差异与欠款' }).press('Enter')
  await page
    .getByRole('table', { name: '待定短款' })
    .getByRole('row')
    .filter({ hasText: '20.00' })
    .press('Enter')
  await page.getByRole('button', { name: '决定谁承担' }).press('Enter')
  await page.getByRole('combobox', { name: '员工' }).fill('李娜')
  await page.getByRole('option', { name: '李娜' }).click()
  await page.getByRole('button', { name: '决定', exact: true }).press('Enter')
  await desk.says('已定为 李娜 的欠款')

  await page
    .getByRole('table', { name: '待定长款' })
    .getByRole('row')
    .filter({ hasText: '30.00' })
    .press('Enter')
  await page.getByRole('button', { name: '补记为付款' }).press('Enter')
  await page.getByRole('combobox', { name: '账页' }).selectOption({ label: '103 王建国 · 欠 88.00' })
  await look(page, 'match-over')
  await page.getByRole('button', { name: '补记', exact: true }).press('Enter')
  await approve(page, 'zhaomin')
  await desk.print('收据')
  await desk.says('已补记付款 30.00')
  await look(page, 'debts')

  const cashier = await sitDown('lina', { path: '/', width: 1024, height: 768 })
  const own = new StayPage(cashier.page)
  await cashier.page.getByRole('heading', { name: '前台' }).waitFor()
  await openByName(cashier.page, '差异与欠款')
  await cashier.page
    .getByRole('table', { name: '员工欠款' })
    .getByRole('row')
    .filter({ hasText: '投款袋' })
    .press('Enter')
  await cashier.page.getByRole('button', { name: '收补缴款' }).press('Enter')
  await cashier.page.getByRole('textbox', { name: '金额' }).fill('20')
  await cashier.page.keyboard.press('Enter')
  await own.print('收据')
  await own.says('已收补缴款 20.00')
  await look(cashier.page, 'debts-1024')
  expect(await server.hotel.balance('short.pending')).toBe('0.00')
  expect([...complaints, ...cashier.complaints]).toEqual([])
})

test('a guest leaves to pay later, and pays from the list', async () => {
  const { stayId } = await moveIn('201', '100.00')
  const { page, complaints } = await sitDown('lina', { path: `/stays/${stayId}/check-out` })
  const desk = new StayPage(page)
  await desk.waiveInspection()
  await page.getByRole('button', { name: '临时挂账' }).press('Enter')
  await page.getByLabel('原因').fill('公司下周转账')
  await look(page, 'suspend')
  await page.getByRole('button', { name: '挂账 388.00' }).press('Enter')
  await approve(page, 'zhaomin')
  await desk.says('前付款（授权 赵敏）')
  await look(page, 'suspended-stay')

  await openByName(page, '临时挂账')
  await page.getByRole('row').filter({ hasText: '201' }).waitFor()
  await look(page, 'suspended')
  await page.getByRole('row').filter({ hasText: '201' }).press('Enter')
  await page.getByRole('button', { name: '结挂账' }).press('Enter')
  await page.getByRole('checkbox', { name: /D0000/ }).press('Space')
  await look(page, 'settle-suspended')
  await page.keyboard.press('Control+Enter')
  await desk.print('账单')
  await desk.says('201 的挂账已结清')
  expect(complaints).toEqual([])
})

test('a check-out is undone on its date, made again, and charged late', async () => {
  const { stayId } = await moveIn('202')
  const { lina } = server.hotel.people
  await lina.run(checkOut, {
    stayId,
    folioVersion: 1,
    lateCheckOut: 'none',
    payments: [{ methodCode: 'cash', amount: '388.00' }],
    refunds: [],
    slipRefunds: [],
    isInspectionWaived: true,
  })
  const { page, complaints } = await sitDown('lina', { path: `/stays/${stayId}`, width: 1024, height: 768 })
  const desk = new StayPage(page)
  await page.getByRole('button', { name: '补收' }).press('Enter')
  await page.getByRole('combobox', { name: '项目' }).fill('minibar')
  await page.getByRole('option').first().click()
  await page.getByRole('textbox', { name: '金额' }).first().fill('20')
  await look(page, 'late-charge-1024')
  await page.getByRole('button', { name: '补收 20.00' }).press('Enter')
  await desk.print('账单')
  await desk.says('已补收 20.00')

  await page.getByRole('button', { name: '撤销结账' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '撤销结账' }).press('Enter')
  await approve(page, 'zhaomin')
  await desk.print('红字账单')
  await desk.print('红字账单')
  await desk.says('202 已撤销结账，客人在住')
  await look(page, 'undone-1024')
  expect(complaints).toEqual([])
})
