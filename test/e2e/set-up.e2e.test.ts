import type { Browser as Chromium, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, signInAs, startChromium, type Window } from '../support/chromium.ts'
import { startEmptyServer } from '../support/empty-server.ts'

let chromium: Chromium
let server: Awaited<ReturnType<typeof startEmptyServer>>
let window: Window

beforeAll(async () => {
  chromium = await startChromium()
  server = await startEmptyServer()
  window = await openWindow(chromium, server.url)
})

afterAll(async () => {
  await chromium.close()
  await server.close()
})

const staff = [
  { displayName: '林海', username: 'linhai', password: 'sea wind 2026', pin: '4073' },
  { displayName: '何霞', username: 'hexia', password: 'night lamp 7', pin: '8150' },
  { displayName: '马超', username: 'machao', password: 'river stone', pin: '2917' },
] as const

const section = (page: Page, name: string) => page.getByRole('region', { name })

/** Everything an ordinary hotel has to say; the rest of the page fits as it is. */
const fillIn = async (page: Page): Promise<void> => {
  await page.getByLabel('酒店名称').fill('海边酒店')
  await page.getByLabel('地址').fill('海滨路 8 号')
  const people = section(page, '员工')
  for (const [index, { displayName, username, password, pin }] of staff.entries()) {
    await people.getByLabel('姓名').nth(index).fill(displayName)
    await people.getByLabel('用户名').nth(index).fill(username)
    await people.getByLabel('密码').nth(index).fill(password)
    await people.getByLabel('PIN').nth(index).fill(pin)
  }
}

const submit = (page: Page) => page.keyboard.press('Control+Enter')

test('an empty database leads to the page that sets up a hotel', async () => {
  const { page } = window
  await page.getByRole('heading', { level: 1, name: '建立酒店' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/set-up')
  expect(await axeFindings(page)).toEqual([])
})

test('what is missing stands beside its field, and the first of them has the focus', async () => {
  const { page } = window
  await submit(page)
  await page.getByText('还有 12 处要改').waitFor()
  const name = page.getByLabel('酒店名称')
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator(':focus').getAttribute('id')).toBe(await name.getAttribute('id'))
  expect(await axeFindings(page)).toEqual([])
})

test('what does not fit together is told in its section', async () => {
  const { page } = window
  await fillIn(page)
  const floats = section(page, '柜台、备用金与钥匙')
  await floats.getByLabel('保险箱里的现金').fill('500')
  await submit(page)
  await floats.getByRole('alert').filter({ hasText: '保险箱现金 500.00 不够' }).waitFor()
  await floats.getByLabel('保险箱里的现金').fill('8000')
  const rooms = section(page, '房间')
  await rooms.getByLabel('到', { exact: true }).first().fill('199')
  await rooms.getByText('起止房号写法要一致').waitFor()
  await rooms.getByLabel('到', { exact: true }).first().fill('208')
  await rooms.getByLabel('不含').first().fill('204')
  await rooms.getByText('共 21 间房').waitFor()
  await page.getByRole('button', { name: '添加发票本' }).click()
  const books = section(page, '纸质发票本')
  await books.getByLabel('起号').fill('A0001001')
  await books.getByLabel('止号').fill('A0001050')
  await expect.poll(() => page.getByText(/处要改/).count()).toBe(0)
})

test('the hotel stands, and its cashier comes to the first shift', async () => {
  const { page, complaints } = window
  await submit(page)
  await page.getByRole('heading', { level: 1, name: '海边酒店已建好' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sign-in')
  const [, , cashier] = staff
  await signInAs(window, cashier)
  await page.goto(`${server.url}/shift`)
  await page.getByText('2026年3月1日').waitFor()
  await page.getByText('未开班').first().waitFor()
  await page.goto(`${server.url}/set-up`)
  await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  expect(complaints).toEqual([])
})
