import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium } from '../support/chromium.ts'
import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword, hotelPin, smallHotel } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'

let chromium: Browser
let server: DeskServer
let billId = 0

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer({
    founding: {
      desks: smallHotel.desks.map((desk) => ({
        ...desk,
        books: desk.books.map((book) => ({ ...book, lastNumber: book.firstNumber })),
      })),
    },
  })
  const { lina, zhaomin } = server.hotel.people
  await lina.openShift(server.hotel.deskId('FO1'))
  await lina.run(
    voidNumber,
    { documentKind: 'tax_invoice', number: 'A00001001', reasonCode: 'torn' },
    { approver: zhaomin },
  )
  const sale = await lina.run(sellToPasserBy, {
    lines: [{ code: 'minibar', amount: '20.00', quantity: 1 }],
    payments: [{ methodCode: 'cash', amount: '20.00' }],
  })
  billId = sale.documentId
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

test('papers are received and issued against the used-up book, an invoice is written, the register tells', async () => {
  const office = await openWindow(chromium, server.url, { path: '/documents' })
  await signInAs(office, { username: 'sunli', password: hotelPassword })
  const { page } = office
  const screen = new StayPage(page)
  await page.getByRole('button', { name: '号码本' }).press('Enter')
  await page.getByRole('heading', { name: '柜台在用' }).waitFor()
  await screen.says('FO1, FO2 的发票纸不足 20 份')
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: '入库' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('起号').fill('b00005001')
  await dialog.getByLabel('止号').fill('b00005050')
  await dialog.getByLabel('工本费').fill('12.5')
  await dialog.getByLabel('来自（可不填）').fill('区税务局')
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '入库' }).press('Enter')
  await screen.says('已入库 B00005001–B00005050')

  await page.getByRole('button', { name: '发放 B00005001–B00005050' }).press('Enter')
  await dialog.getByLabel('份数').fill('30')
  await dialog.getByRole('checkbox', { name: 'A00001001–A00001001 已用完' }).press('Space')
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '发放' }).press('Enter')
  await screen.says('已发给 FO1：B00005001–B00005030')
  await page.getByRole('row').filter({ hasText: 'B00005031–B00005050' }).waitFor()

  const desk = await openWindow(chromium, server.url, { path: `/documents/${billId}` })
  await signInAs(desk, { username: 'lina', password: hotelPassword })
  await desk.page.getByRole('button', { name: '开票' }).press('Enter')
  const invoice = desk.page.getByRole('dialog')
  await invoice.getByLabel('手里这张纸的号码').fill('B00005001')
  await invoice.getByLabel('抬头').fill('某某公司')
  await invoice.getByRole('button', { name: '开票' }).press('Enter')
  await desk.page.getByRole('dialog', { name: /发票 B00005001/ }).waitFor()

  await page.getByRole('row').filter({ hasText: 'FO1' }).press('Enter')
  await page.getByRole('heading', { name: '号码登记簿' }).waitFor()
  await screen.says('首号 5001 + 已用 1 = 下一号 5002，没有缺号或重号')
  await page.getByRole('row').filter({ hasText: 'B00005001' }).filter({ hasText: '已开具' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'B00005002–B00005030（29 份）' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '打印' }).press('Enter')
  await page.getByRole('dialog', { name: '号码登记簿' }).getByText('首号 5001').waitFor()
  await page.getByRole('dialog', { name: '号码登记簿' }).getByRole('button', { name: '关闭' }).press('Enter')

  await page.getByRole('button', { name: '返回' }).press('Enter')
  await page.getByRole('button', { name: '退回 B00005001–B00005030' }).press('Enter')
  await dialog.getByLabel('下一张纸的号码').fill('B00005002')
  await dialog.getByRole('button', { name: '退回库存' }).press('Enter')
  await screen.says('已退回库存 B00005002–B00005030')
  await page.getByRole('button', { name: '停用 B00005031–B00005050' }).press('Enter')
  await dialog.getByRole('button', { name: '停用' }).press('Enter')
  await screen.approve('zhaomin', hotelPin)
  await screen.says('已停用 B00005031–B00005050')
  await page.getByRole('button', { name: '查看已交回与停用' }).press('Enter')
  await page.getByRole('row').filter({ hasText: '用完交回' }).filter({ hasText: 'A00001001' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect([...office.complaints, ...desk.complaints]).toEqual([])
})
