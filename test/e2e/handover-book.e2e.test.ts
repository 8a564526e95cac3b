import { openMatter } from '@jiaoban/server/handover-book/open-matter.command.ts'
import { writeNotice } from '@jiaoban/server/handover-book/write-notice.command.ts'
import type { Browser as Chromium, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword } from '../support/small-hotel.ts'

const drill = '明早 8 点消防演习'
const lift = '西侧电梯维修到周三'
const umbrella = '雨伞一把，客人周五来取'

let chromium: Chromium
let server: DeskServer
let window: Window

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  const { zhaomin } = server.hotel.people
  await zhaomin.run(writeNotice, { text: drill, validUntil: '2026-03-02' })
  await zhaomin.run(writeNotice, { text: lift, validUntil: '2026-03-04' })
  window = await openWindow(chromium, server.url, { path: '/handover-book' })
  await signInAs(window, { username: 'lina', password: hotelPassword })
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

const notices = (page: Page) => page.getByRole('region', { name: '通知' })
const matters = (page: Page) => page.getByRole('region', { name: '待办事项' })
const badge = (page: Page) => page.getByRole('navigation').getByLabel(/^未读/)

test('two notices are read with two presses of Enter', async () => {
  const { page } = window
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: `已阅：${drill}` }))
    .waitFor()
  expect(await badge(page).textContent()).toBe('2')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: `已阅：${lift}` }))
    .waitFor()
  await page.keyboard.press('Enter')
  await notices(page).getByText('通知都看过了').waitFor()
  await notices(page).getByText('已阅人 李娜').first().waitFor()
  expect(await badge(page).count()).toBe(0)
})

test('a notice that somebody writes appears, and takes no focus from whoever is writing', async () => {
  const { page } = window
  await page.getByRole('button', { name: '记事项' }).click()
  await page.getByLabel('要做什么').fill('雨伞一把，')
  await server.hotel.people.zhouhao.run(writeNotice, { text: '停水通知', validUntil: '2026-03-01' })
  await notices(page).getByText('停水通知').waitFor()
  await page.keyboard.type('客人周五来取')
  await page.getByRole('dialog').getByRole('combobox', { name: '房间' }).fill('102')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await matters(page).getByText(umbrella).waitFor()
  await matters(page).getByText('102').waitFor()
})

test('what is found and closed stays in the book', async () => {
  const { page, complaints } = window
  await server.hotel.people.wangqiang.run(openMatter, { kind: 'guest', text: '叫醒 6:30' })
  await page.getByLabel('词语').fill('雨伞')
  await page.getByText('找到 1 条').waitFor()
  await page.getByRole('button', { name: '结束查找' }).click()
  await page.getByRole('button', { name: `办结：${umbrella}` }).click()
  await page.getByText('事项已办结').waitFor()
  await expect.poll(() => matters(page).getByText(umbrella).count()).toBe(0)
  await matters(page).getByText('已办结', { exact: true }).click()
  await matters(page).getByText('李娜 办结于').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(complaints).toEqual([])
})
