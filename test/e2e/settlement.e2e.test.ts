import { listDocuments } from '@jiaoban/db/documents/document.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { changeRouting } from '@jiaoban/server/folios/change-routing.command.ts'
import { openFolioWindow } from '@jiaoban/server/folios/open-folio-window.command.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { charge, moveIn } from '../support/settling.ts'
import { hotelPassword, hotelPin } from '../support/small-hotel.ts'
import { StayPage } from '../support/stay-page.ts'

let chromium: Browser
let server: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { hotel } = server
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

/** Li Na's screen. */
const open = async (path: string): Promise<{ window: Window; page: Page; desk: StayPage }> => {
  const window = await openWindow(chromium, server.url, { path })
  await signInAs(window, { username: 'lina', password: hotelPassword })
  return { window, page: window.page, desk: new StayPage(window.page) }
}

const paper = (page: Page, title: string) => page.getByRole('dialog', { name: new RegExp(`^${title}`) })

test('a guest and a company leave in one go, each with the own bill', async () => {
  const { hotel } = server
  const stay = await moveIn(hotel, '101', [{ methodCode: 'cash', amount: '100.00' }])
  const { folioId } = await hotel.people.lina.run(openFolioWindow, {
    stayId: stay.stayId,
    payer: 'company',
    payerName: '上海远洋贸易有限公司',
  })
  await hotel.people.lina.run(changeRouting, {
    stayId: stay.stayId,
    rules: [{ by: 'department', value: 'room', folioId }],
  })
  await charge(hotel, stay.folioId, '38.00')
  const { window, page, desk } = await open(`/stays/${stay.stayId}/check-out`)
  await desk.takeBackSlipAndKeys()
  await desk.waiveInspection()

  // The company pays the night of 300.00 by card, what its slip proves; the guest gets 62.00 back.
  const company = page.getByRole('region', { name: '账页 2 · 上海远洋贸易有限公司' })
  await company.getByRole('radio', { name: '银行卡' }).check()
  await page.getByRole('status').filter({ hasText: '收客人' }).getByText('300.00').waitFor()
  await desk.settle()
  await desk.says('请填写凭证号')
  await company.getByLabel('凭证号').fill('POS-1')
  expect(await axeFindings(page)).toEqual([])
  await desk.settle()
  for (const bill of ['账单 B000001', '账单 B000002']) {
    await paper(page, bill).waitFor()
    await page.keyboard.press('Control+P')
    await page.keyboard.press('Escape')
  }
  await desk.says('101 已退房')
  expect(await desk.step('完成').innerText()).toContain('62.00')
  const folios = await listFoliosOfStay(hotel.db.reader, stay.stayId)
  expect(folios.map(({ state, balance }) => `${state} ${balance}`)).toEqual(['closed 0.00', 'closed 0.00'])
  expect(window.complaints).toEqual([])
})

test('an interim bill, paid in part, taken back by a lead', async () => {
  const { hotel } = server
  const stay = await moveIn(hotel, '102')
  await charge(hotel, stay.folioId, '100.00', 'restaurant')
  const { window, page, desk } = await open(`/stays/${stay.stayId}`)
  await page.getByRole('heading', { name: '102 王建国' }).waitFor()
  await page.keyboard.press('Alt+I')
  await page.getByRole('dialog', { name: '中途结账' }).getByLabel('金额').fill('40')
  await page.getByRole('dialog').getByText('留在账页上').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await paper(page, '账单 B000003').getByRole('heading', { name: '中途账单' }).waitFor()
  await page.keyboard.press('Escape')
  await desk.says('已开中途账单 100.00')

  const [bill] = await listDocuments(hotel.db.reader, { number: 'B000003', limit: 1 })
  await page.goto(`${server.url}/documents/${bill?.id}`)
  await page.getByRole('button', { name: '红冲账单' }).press('Enter')
  await page.getByRole('combobox', { name: '原因' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await desk.approve('zhaomin', hotelPin)
  await paper(page, '红字账单 C000001').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '红字账单 C000001' }).first().waitFor()
  expect(window.complaints).toEqual([])
})

test('a passer-by eats, pays with a large note, has an invoice, which is taken back', async () => {
  const { window, page, desk } = await open('/')
  await page.getByRole('button', { name: '散客消费' }).waitFor()
  await page.keyboard.press('Shift+F9')
  // The desk has a field of its own that would take what is typed too early.
  await page.getByRole('heading', { name: '散客消费' }).waitFor()
  for (const [code, amount] of [
    ['restaurant', '66'],
    ['minibar', '12'],
  ] as const) {
    await page.locator('input[role="combobox"]:focus, input:focus').waitFor()
    await page.keyboard.type(code)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(amount)
    await page.keyboard.press('Enter')
  }
  await desk.says('合计 78.00')
  await page.getByLabel('实收').fill('100')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.print('账单 B000004')
  await desk.says('已收款 78.00')
  await desk.says('22.00')

  await page.getByRole('button', { name: '开票' }).press('Enter')
  await page.getByLabel('手里这张纸的号码').fill('A00001001')
  await page.getByLabel('抬头').fill('李雷')
  await page.keyboard.press('Control+Enter')
  await desk.print('发票 A00001001')

  const [invoice] = await listDocuments(server.hotel.db.reader, { number: 'A00001001', limit: 1 })
  await page.goto(`${server.url}/documents/${invoice?.id}`)
  await page.getByRole('button', { name: '红字发票' }).press('Enter')
  await page.getByLabel('手里这张纸的号码').fill('A00001002')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await desk.approve('zhaomin', hotelPin)
  await paper(page, '红字发票 A00001002').getByText('-78.00').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '红字发票 A00001002' }).first().waitFor()
  expect(window.complaints).toEqual([])
})
