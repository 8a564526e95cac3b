import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { findHouseKey } from '@jiaoban/db/shifts/house-key.reads.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { approve, countPieces, sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(() => chromium.close())

/** Li Na has given 1000.00, two master keys and the invoice book at A00001001. */
beforeEach(async () => {
  desk = await startDeskServer()
  const { lina } = desk.hotel.people
  await lina.openShift(desk.hotel.deskId('FO1'))
  await lina.count()
  await lina.run(giveHandover, {})
})

afterEach(() => desk.close())

const { shifts, documents, houseKeys, handovers } = zh
const words = shifts.accept.dispute
const keyName = '保险箱总钥匙'

/** Wang Qiang finds one key, and the book two papers further. */
const findLess = async (): Promise<Window> => {
  const window = await openWindow(chromium, desk.url, { path: '/shift' })
  await signIn(window, 'wangqiang')
  const { page } = window
  await page.getByRole('heading', { name: shifts.accept.title, exact: true }).waitFor()
  await countPieces(page, { '100.00': 10 })
  await page.getByLabel(documents.kinds.tax_invoice, { exact: true }).fill('A00001003')
  await page.getByLabel(keyName, { exact: true }).fill('1')
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await page.getByLabel(words.tags(keyName)).waitFor()
  return window
}

test('a key and a number are not there: a lead decides on each, by keyboard, and the shift goes on', async () => {
  const window = await findLess()
  const { page } = window
  // Still blind: neither the number given nor how many keys there were is on the page.
  expect(await page.getByText('A00001001').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel(words.tags(keyName)).fill('x')
  await page.getByText(words.tagsWrong).first().waitFor()
  await page.getByLabel(words.tags(keyName)).fill('1')

  await page.getByRole('button', { name: shifts.accept.lead }).press('Enter')
  await approve(page, 'zhaomin')
  await page.getByRole('cell', { name: 'A00001003', exact: true }).waitFor()
  await page.getByRole('cell', { name: 'A00001001', exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('radio', { name: words.keyOutcomes.lost }).focus()
  await page.getByLabel(words.papers).selectOption({ label: handovers.equations.reasons.destroyed })
  await page.getByRole('button', { name: words.decide }).press('Enter')
  await sign(page)
  await page.getByText(shifts.accept.done('20260301-FO1-2')).waitFor()

  await page.getByRole('button', { name: shifts.accept.report }).press('Enter')
  await page
    .getByText(
      words.decidedLine({
        line: zh.closings.labels.key(keyName),
        outcome: words.reportOutcomes.lost,
        by: '赵敏',
        answers: '李娜',
      }),
    )
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.goto(`${desk.url}/handover-book`)
  await page.getByText('FO1 · 20260301-FO1-1 · A00001001–A00001002').waitFor()
  await page.getByText(`FO1 · 20260301-FO1-1 · ${keyName} / Safe-box master keys 2`).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(window.complaints).toEqual([])
})

test('nobody senior is there: the key waits, the book goes to the stock', async () => {
  const window = await findLess()
  const { page } = window
  await page.getByLabel(words.tags(keyName)).fill('2')
  await page.getByRole('button', { name: words.pending }).press('Enter')
  await sign(page)
  await page.getByText(shifts.accept.done('20260301-FO1-2')).waitFor()
  const key = await findHouseKey(desk.hotel.db.reader, { keyCode: 'safe_box', number: 1 })
  expect(key?.state).toBe('missing')
  await page.goto(`${desk.url}/keys`)
  await page.getByRole('cell', { name: houseKeys.missingFrom('FO1') }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(window.complaints).toEqual([])
})

test('tags that are not the keys that were counted are refused in the words of the desk', async () => {
  const window = await findLess()
  const { page } = window
  await page.getByLabel(words.tags(keyName)).fill('1-2')
  await page.getByRole('button', { name: words.pending }).press('Enter')
  await sign(page)
  await page
    .getByRole('alert')
    .filter({ hasText: zh.errors.tags_not_counted({ counted: '1' }) })
    .waitFor()
  expect(window.complaints).toEqual([])
})
