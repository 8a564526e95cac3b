import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import type { Username } from '../support/small-hotel.ts'
import { approve, sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer()
  await desk.hotel.people.lina.openShift(desk.hotel.deskId('FO1'))
})

afterAll(async () => {
  await chromium.close()
  await desk.close()
})

const { houseKeys: words } = zh
const masterKey = (number: number) => words.tag('保险箱总钥匙', number)

/** Presses the one action of the open dialog, and both sign. */
const bothSign = async (page: Page, second: Username): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await approve(page, second)
}

test('a kind is added, a key goes to the desk, out with housekeeping and back; one is lost; each is in the register', async () => {
  const office = await openWindow(chromium, desk.url, { width: 1024, height: 768, path: '/keys' })
  await signIn(office, 'admin')
  const { page: admin } = office
  await admin.getByRole('button', { name: words.addKind.action }).press('Enter')
  await admin.getByLabel(words.addKind.code).fill('store')
  await admin.getByLabel(words.addKind.nameZh).fill('库房钥匙')
  await admin.getByLabel(words.addKind.nameEn).fill('Store-room keys')
  expect(await axeFindings(admin)).toEqual([])
  await admin.keyboard.press('Control+Enter')
  await admin.getByText(words.addKind.done('库房钥匙')).waitFor()
  await admin.getByRole('button', { name: words.add.action }).press('Enter')
  await admin.getByLabel(words.add.kind).selectOption({ label: '库房钥匙' })
  await admin.keyboard.press('Control+Enter')
  await admin.getByText(words.add.done({ key: '库房钥匙', first: 1, last: 1 })).waitFor()

  const storeKey = words.tag('库房钥匙', 1)
  await admin.getByRole('button', { name: words.placing.title(storeKey) }).press('Enter')
  await admin.getByLabel(words.placing.to).selectOption({ label: 'FO1 前台一' })
  expect(await axeFindings(admin)).toEqual([])
  await bothSign(admin, 'lina')
  await admin.getByText(words.placing.done(storeKey)).waitFor()

  const cashier = await openWindow(chromium, desk.url, { width: 1024, height: 768, path: '/shift' })
  await signIn(cashier, 'lina')
  const { page } = cashier
  await page.getByRole('button', { name: words.open }).waitFor()
  await page.keyboard.press('Alt+k')
  await page.getByRole('row').filter({ hasText: storeKey }).filter({ hasText: '李娜' }).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: words.issue.title(masterKey(1)) }).press('Enter')
  await page.getByText(words.issue.hint).waitFor()
  await bothSign(page, 'wufang')
  await page.getByText(words.issue.done(masterKey(1))).waitFor()
  await page
    .getByRole('row')
    .filter({ hasText: masterKey(1) })
    .filter({ hasText: '吴芳' })
    .filter({ hasText: words.outOf('FO1') })
    .waitFor()

  // What is out is not counted, and the hand over says who has it.
  await page.goto(`${desk.url}/hand-over`)
  await page.getByLabel(zh.money.pieces('100.00'), { exact: true }).fill('10')
  await page.keyboard.press('Control+Enter')
  await page.getByText(`${words.outNow} ${masterKey(1)}：吴芳`).waitFor()

  await page.goto(`${desk.url}/keys`)
  await page.getByRole('button', { name: words.return.title(masterKey(1)) }).press('Enter')
  await page.getByText(words.return.hint('吴芳')).waitFor()
  await bothSign(page, 'wufang')
  await page.getByText(words.return.done(masterKey(1))).waitFor()

  await page.getByRole('button', { name: words.gone.title(masterKey(2)) }).press('Enter')
  await page.getByLabel(words.reason).selectOption({ label: words.reasons.stolen })
  expect(await axeFindings(page)).toEqual([])
  await bothSign(page, 'zhaomin')
  await page.getByText(words.gone.done(masterKey(2))).waitFor()
  await page
    .getByRole('row')
    .filter({ hasText: masterKey(2) })
    .filter({ hasText: words.reasons.stolen })
    .waitFor()

  await page
    .getByRole('row')
    .filter({ hasText: masterKey(1) })
    .press('Enter')
  const history = page.getByRole('dialog', { name: words.history.title(masterKey(1)) })
  await history.getByRole('row').filter({ hasText: words.kinds.issued }).filter({ hasText: '吴芳' }).waitFor()
  await history.getByRole('row').filter({ hasText: words.held }).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect([...office.complaints, ...cashier.complaints]).toEqual([])
})
