import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyFacts } from '../support/busy-company.ts'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, type Username } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'
import { approve } from './support/desk-actions.ts'

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

const sitDown = async (username: Username, path: string): Promise<Window> => {
  const window = await openWindow(chromium, server.url, { path })
  await signInAs(window, { username, password: hotelPassword })
  return window
}

const moveIn = (room: string) =>
  server.hotel.people.lina.run(checkIn, {
    roomId: server.hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })

test('a company is charged at check-out beyond its limit, pays in part, and the rest is written off', async () => {
  const lead = await sitDown('zhaomin', '/city-ledger')
  await lead.page.keyboard.press('Control+Enter')
  await lead.page.getByLabel('单位名称').fill(companyFacts.name)
  await lead.page.getByLabel('信用额度').fill('200')
  await lead.page.keyboard.press('Control+Enter')
  await lead.page.getByText(`已添加 ${companyFacts.name}`).waitFor()

  const { stayId } = await moveIn('101')
  const cashier = await sitDown('lina', `/stays/${stayId}/check-out`)
  const desk = new StayPage(cashier.page)
  await cashier.page.getByRole('checkbox', { name: '房卡、钥匙已收回' }).press('Space')
  await desk.waiveInspection()
  await cashier.page.getByRole('radio', { name: '挂账' }).check()
  await cashier.page.getByRole('combobox', { name: '挂账单位' }).fill('浦江')
  await cashier.page.getByRole('option', { name: companyFacts.name }).click()
  await cashier.page.keyboard.press('Control+Enter')
  await cashier.page.getByText('信用额度 200.00，已挂 0.00').waitFor()
  await approve(cashier.page, 'zhaomin')
  await desk.print('账单 B000001')
  await desk.says('101 已退房')

  await cashier.page.keyboard.press('Control+K')
  await cashier.page.getByLabel(zh.shell.commandBox.placeholder).fill('浦江')
  await cashier.page.getByRole('button', { name: new RegExp(companyFacts.name) }).waitFor()
  await cashier.page.keyboard.press('Enter')
  await cashier.page.getByRole('heading', { name: companyFacts.name }).waitFor()
  expect(await axeFindings(cashier.page)).toEqual([])
  await cashier.page.keyboard.press('Control+Enter')
  await cashier.page.getByRole('dialog').getByLabel('金额', { exact: true }).fill('250')
  await cashier.page.getByLabel('分配到 B000001').fill('240')
  await cashier.page.keyboard.press('Control+Enter')
  await desk.print('收据 R000001')
  await desk.says('已收款 250.00')

  await lead.page.getByRole('row', { name: new RegExp(companyFacts.name) }).press('Enter')
  await lead.page.getByRole('button', { name: '核销账单 B000001' }).click()
  await lead.page.getByLabel('核销金额').fill('50')
  await lead.page.keyboard.press('Control+Enter')
  await approve(lead.page, 'zhouhao')
  await lead.page.getByText('已核销 50.00').waitFor()
  await lead.page.getByRole('button', { name: '分配收款 R000001' }).click()
  await lead.page.getByLabel('分配到 B000001').waitFor()
  await lead.page.keyboard.press('Control+Enter')
  await lead.page.getByText('已分配').waitFor()
  expect(await server.hotel.balance('expense.bad_debt')).toBe('50.00')
  expect(await server.hotel.balance('cash.drawer', 'FO1')).toBe('1250.00')

  await lead.page.getByRole('button', { name: '对账单' }).click()
  const paper = lead.page.getByRole('dialog', { name: `往来对账单 ${companyFacts.name}` })
  await paper.getByText('敬请核对').waitFor()
  await lead.page.keyboard.press('Escape')
  expect([...lead.complaints, ...cashier.complaints]).toEqual([])
})

test('money that reached the bank is booked by the accountant', async () => {
  const { zhaomin } = server.hotel.people
  const { companyId } = await zhaomin.run(addCompany, { ...companyFacts, name: '东方旅行社', kind: 'agency' })
  const accountant = await sitDown('sunli', `/city-ledger/${companyId}`)
  await accountant.page.getByRole('button', { name: '银行到账' }).click()
  await accountant.page.getByLabel('到账金额').fill('80')
  await accountant.page.getByLabel('银行流水号').fill('ICBC-1')
  await accountant.page.keyboard.press('Control+Enter')
  await accountant.page.getByText('已登记到账 80.00').waitFor()
  expect(await server.hotel.balance('city', companyId)).toBe('-80.00')
  expect(await server.hotel.balance('bank')).toBe('80.00')
  expect(accountant.complaints).toEqual([])
})

test('a tender that the administrator adds is taken at the desk', async () => {
  const admin = await sitDown('admin', '/settings')
  await admin.page.getByRole('tab', { name: '收款方式' }).click()
  await admin.page.keyboard.press('Control+Enter')
  await admin.page.getByLabel('中文名称').fill('美团券')
  await admin.page.getByLabel('英文名称').fill('Meituan')
  await admin.page.getByLabel('代码').fill('meituan')
  await admin.page.keyboard.press('Control+Enter')
  await admin.page.getByText('已添加 美团券').waitFor()
  await admin.page.getByRole('row', { name: /FO1.*美团券/ }).press('Enter')
  await admin.page.keyboard.press('Control+Enter')
  await admin.page.getByText('终端 FO1 美团券 已保存').waitFor()
  expect(await axeFindings(admin.page)).toEqual([])

  const { stayId } = await moveIn('102')
  const cashier = await sitDown('lina', `/stays/${stayId}/check-out`)
  await cashier.page.getByRole('radio', { name: '美团券' }).waitFor()
  expect([...admin.complaints, ...cashier.complaints]).toEqual([])
})

test('a prepaid card is sold and pays; a refund is promised and paid; an acquirer pays out', async () => {
  const { stayId, folioId } = await moveIn('103')
  const { lina } = server.hotel.people
  const cashier = await sitDown('lina', '/city-ledger')
  const desk = new StayPage(cashier.page)
  await cashier.page.getByRole('tab', { name: '卡券' }).click()
  await cashier.page.keyboard.press('Control+Enter')
  await cashier.page.getByRole('dialog').getByLabel('卡券号').fill('PC-8')
  await cashier.page.getByRole('dialog').getByLabel('面值').fill('100')
  await cashier.page.keyboard.press('Control+Enter')
  await desk.print('收据 R')
  await desk.says('已售出 PC-8')
  expect(await axeFindings(cashier.page)).toEqual([])

  const charged = await lina.run(postCharge, { folioId, code: 'minibar', amount: '60.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId,
    tenders: [{ methodCode: 'card', amount: '60.00', reference: 'POS-7' }],
  })
  await lina.run(correctCharge, { folioLineId: charged.folioLineId, reasonCode: 'wrong_amount' })
  await cashier.page.goto(`${server.url}/stays/${stayId}`)
  await cashier.page.getByRole('heading', { name: /103/ }).waitFor()
  await cashier.page.keyboard.press('F8')
  await cashier.page.getByLabel('原付款').waitFor()
  await cashier.page.keyboard.press('Control+Enter')
  await desk.print('收据 R')
  await desk.says('已登记应退 60.00')

  await lina.run(postCharge, { folioId, code: 'minibar', amount: '80.00', quantity: 1 })
  await cashier.page.keyboard.press('F8')
  await cashier.page.getByRole('radio', { name: '卡券' }).check()
  await cashier.page.getByLabel('卡券号').fill('PC-8')
  await cashier.page.getByText('余额 100.00').waitFor()
  await cashier.page.getByLabel('卡券号').press('Enter')
  await desk.print('收据 R')
  expect(await server.hotel.balance('guest', folioId)).toBe('0.00')

  await cashier.page.goto(`${server.url}/city-ledger`)
  await cashier.page.getByRole('tab', { name: '应退款' }).click()
  await cashier.page.getByRole('button', { name: /^付款 · 应退款/ }).click()
  await cashier.page.getByLabel('退款方式').waitFor()
  await cashier.page.keyboard.press('Control+Enter')
  await desk.print('收据 R')
  await desk.says('已付应退款 60.00')

  await lina.run(postCharge, { folioId, code: 'minibar', amount: '90.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId,
    tenders: [{ methodCode: 'card', amount: '90.00', reference: 'POS-8' }],
  })
  const accountant = await sitDown('sunli', '/city-ledger')
  await accountant.page.getByRole('tab', { name: '收单应收' }).click()
  await accountant.page.getByRole('button', { name: '登记到账 · FO1 银行卡' }).click()
  await accountant.page.getByLabel('手续费').fill('0.54')
  await accountant.page.getByLabel('到账金额').fill('89.46')
  await accountant.page.getByLabel('银行流水号').fill('ACQ-1')
  await accountant.page.keyboard.press('Control+Enter')
  await accountant.page.getByText('已登记到账 89.46').waitFor()
  expect(await server.hotel.balance('expense.card_fee')).toBe('0.54')
  expect([...cashier.complaints, ...accountant.complaints]).toEqual([])
})
