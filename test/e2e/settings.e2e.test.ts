import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import type { Browser as Chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword } from '../support/small-hotel.ts'

let chromium: Chromium
let server: DeskServer
let window: Window

beforeAll(async () => {
  chromium = await startChromium()
  server = await startDeskServer()
  window = await openWindow(chromium, server.url, { path: '/settings' })
  await signInAs(window, { username: 'admin', password: hotelPassword })
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

test('a new colleague signs in; one who left does not', async () => {
  const { page } = window
  await page.keyboard.press('Control+Enter')
  await page.locator(':focus').and(page.getByLabel('姓名')).waitFor()
  await page.keyboard.type('韩梅')
  await page.keyboard.press('Control+Enter')
  await page.getByText('应为 4 到 8 位数字').waitFor()
  await page.getByLabel('用户名').fill('hanmei')
  await page.getByLabel('密码').fill('plum blossom')
  await page.getByLabel('PIN').fill('6204')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已添加 韩梅').waitFor()

  const hanmei = { username: 'hanmei', password: 'plum blossom' }
  const other = await openWindow(chromium, server.url)
  await signInAs(other, hanmei)
  await page.getByRole('row', { name: /韩梅/ }).click()
  await page.getByLabel('在职，可以登录').uncheck()
  await page.keyboard.press('Control+Enter')
  await page.getByText('已更改 韩梅').waitFor()
  await other.page.goto(server.url)
  await other.page.waitForURL('**/sign-in*')
})

test('the head of the documents is changed, what is wrong stands beside its field', async () => {
  const { page, complaints } = window
  await page.getByRole('tab', { name: '酒店资料' }).click()
  await page.getByLabel('纳税人识别号').fill('12345')
  await page.getByLabel('酒店名称').fill('海边酒店')
  await page.keyboard.press('Control+Enter')
  await page.getByText('不是有效税号').waitFor()
  await page.getByLabel('纳税人识别号').fill('91310000TEST000009')
  await page.getByLabel('押金取整').fill('50')
  await page.keyboard.press('Control+Enter')
  await page.getByText('酒店资料已保存').waitFor()
  await page.getByRole('banner').getByText('海边酒店').waitFor()
  const property = await readProperty(server.hotel.db.reader)
  expect([property.name, property.taxNumber, property.depositStep.toString()]).toEqual([
    '海边酒店',
    '91310000TEST000009',
    '50.00',
  ])
  expect(await axeFindings(page)).toEqual([])
  expect(complaints).toEqual([])
})
