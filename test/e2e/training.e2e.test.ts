import { en } from '@jiaoban/shared/i18n/en.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { runSql } from '../support/raw-sql.ts'
import { countPieces, signIn } from './support/desk-actions.ts'

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

const pictures = process.env['PICTURES']

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` })
}

const enter = async (page: Page, words: typeof zh): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(words.shell.userMenu) }).click()
  await page.getByRole('menuitem', { name: words.training.enter }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.training.enter }).click()
  await page.waitForURL(/\/training\/?$/)
  await page.getByRole('region', { name: words.training.bandLabel }).waitFor()
}

const countOf = async (table: string): Promise<number> => {
  const [row] = await runSql(desk.hotel.db, `select count(*) as n from ${table}`)
  return (row as { n: number }).n
}

test('an administrator opens a training, a trainee works a shift in it, and the hotel knows nothing of it', async () => {
  const office = await openWindow(chromium, desk.url)
  await signIn(office, 'admin')
  await office.page.goto(`${desk.url}/settings`)
  await office.page.getByRole('tab', { name: zh.settings.sections.training }).click()
  await office.page.getByText(zh.training.empty.title).waitFor()
  await office.page.getByRole('button', { name: zh.training.open }).click()
  await office.page.getByRole('dialog').getByText(zh.training.openHint).waitFor()
  expect(await axeFindings(office.page)).toEqual([])
  await office.page.keyboard.press('Control+Enter')
  await office.page.getByText(zh.training.opened(1)).waitFor()
  expect(await axeFindings(office.page)).toEqual([])
  await picture(office.page, 'training-settings-zh')

  const trainee = await openWindow(chromium, desk.url)
  const { page } = trainee
  await signIn(trainee, 'lina')
  await enter(page, zh)
  await page.getByText('T101').first().waitFor()
  expect(await page.getByText('101', { exact: true }).count()).toBe(0)
  expect(await page.title()).toContain('培训')
  expect(await axeFindings(page)).toEqual([])
  await picture(page, 'training-desk-zh')

  await page.goto(`${desk.url}/training/shift`)
  await countPieces(page, { '100.00': 10 })
  await page.getByLabel(zh.documents.kinds.tax_invoice, { exact: true }).fill('T0000001')
  await page.getByLabel('保险箱总钥匙', { exact: true }).fill('1')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已开班' }).waitFor()

  await page.keyboard.press('F2')
  await page.getByLabel(zh.checkIn.guests.name, { exact: true }).fill('练习客人')
  await page.getByLabel(zh.checkIn.guests.idNumber).fill('110101199003078515')
  expect(new URL(page.url()).pathname).toBe('/training/check-in')
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.checkIn.done.keepSlip('TD000001')).waitFor()
  await picture(page, 'training-checked-in-zh')

  await page.goto(`${desk.url}/training/documents`)
  await page.getByText('TD000001').first().click()
  await page.getByRole('button', { name: zh.common.print }).first().click()
  const paper = page.getByRole('dialog').getByRole('article')
  await paper.getByText(zh.training.paper).waitFor()
  await paper.getByText('培训 TRAINING 测试酒店').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await picture(page, 'training-paper-zh')
  await page.keyboard.press('Escape')

  // Nothing of it is the hotel's: no guest, no paper, no number, and its shift is not open.
  expect([await countOf('stay'), await countOf('document'), await countOf('posting')]).toEqual([0, 0, 1])
  await page.getByRole('button', { name: zh.training.leave }).click()
  await page.waitForURL(`${desk.url}/`)
  await page.getByText(zh.shell.shift.notOpen).first().waitFor()
  expect(await page.getByText('练习客人').count()).toBe(0)
  expect(await page.getByRole('region', { name: zh.training.bandLabel }).count()).toBe(0)
  expect((await verifyHotel(evidenceOf(desk.hotel.db), null)).trainingRows).toBeGreaterThan(3)
  expect([...office.complaints, ...trainee.complaints]).toEqual([])
})

test('the mark stands on screen and paper in English too, and the way in ends with the training', async () => {
  const trainee = await openWindow(chromium, desk.url, { language: 'en' })
  const { page } = trainee
  await signIn(trainee, 'lina')
  await enter(page, en)
  await page.getByText(en.training.band(1)).waitFor()
  await picture(page, 'training-desk-en')
  await page.goto(`${desk.url}/training/documents`)
  await page.getByText('TD000001').first().click()
  await page.getByRole('button', { name: en.common.print }).first().click()
  await page.getByRole('article').getByText(en.training.paper).waitFor()
  await picture(page, 'training-paper-en')
  await page.keyboard.press('Escape')

  const office = await openWindow(chromium, desk.url)
  await signIn(office, 'admin')
  await office.page.goto(`${desk.url}/settings`)
  await office.page.getByRole('tab', { name: zh.settings.sections.training }).click()
  await office.page.getByRole('button', { name: zh.training.close }).click()
  await office.page.getByRole('dialog').getByRole('button', { name: zh.training.close }).click()
  await office.page.getByText(/第 1 期培训已结束/).waitFor()
  await picture(office.page, 'training-closed-zh')

  // Who still stands in it is led back to the hotel.
  await page.goto(`${desk.url}/training/`)
  await page.waitForURL(`${desk.url}/`)
  await page.locator('header time').waitFor()
  await page.getByRole('button', { name: new RegExp(en.shell.userMenu) }).click()
  expect(await page.getByRole('menuitem', { name: en.training.enter }).count()).toBe(0)
  expect([...office.complaints, ...trainee.complaints]).toEqual([])
})
