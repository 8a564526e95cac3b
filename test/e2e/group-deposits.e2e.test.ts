import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { listSlipsOfMaster } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standardType } from '../support/busy-hotel.ts'
import { axeFindings, openWindow, signInAs, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { hotelPassword } from '../support/small-hotel.ts'

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

const sitDown = async (path: string): Promise<Page> => {
  const window = await openWindow(chromium, server.url, { path })
  await signInAs(window, { username: 'lina', password: hotelPassword })
  return window.page
}

const printed = async (page: Page, kind: RegExp): Promise<void> => {
  const paper = page.getByRole('dialog', { name: kind })
  await paper.waitFor()
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'detached' })
}

test('a group leaves a deposit: told rightly, used for one room, taken back when everybody leaves', async () => {
  const { hotel } = server
  const { lina } = hotel.people
  const group = await lina.run(openGroup, {
    name: '春游团',
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-02',
    releaseDate: '2026-03-01',
    concessionReasonCode: 'group',
    rooms: [{ roomTypeId: await standardType(hotel), quantity: 2, rate: '260.00', adults: 2 }],
  })
  const slips = async () =>
    (await listSlipsOfMaster(hotel.db.reader, group.folioId)).map(
      ({ number, state, remaining, paymentMethodCode }) =>
        `${number} ${state} ${remaining} ${paymentMethodCode}`,
    )

  const page = await sitDown(`/groups/${group.groupId}`)
  await page.getByRole('button', { name: '收团队押金' }).press('Enter')
  const taking = page.getByRole('dialog', { name: '收团队押金' })
  await taking.getByLabel('押金金额').fill('800')
  await taking.getByLabel('付款人（他人代付时填写）').fill('东方旅行社')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await printed(page, /^押金单/)
  expect(await slips()).toEqual(['D000001 issued 800.00 cash'])

  // The agent held out a telephone, not notes.
  await page.getByRole('button', { name: '办理押金单 D000001' }).press('Enter')
  const slip = page.getByRole('dialog', { name: '押金单 D000001' })
  await slip.getByText('改付款方式', { exact: true }).click()
  await slip.locator('input[value="wechat"]').check()
  await slip.getByLabel('凭证号').fill('WX778899')
  await page.keyboard.press('Control+Enter')
  await printed(page, /^收据/)
  expect(await slips()).toEqual(['D000001 issued 800.00 wechat'])

  await lina.run(checkInGroup, { groupId: group.groupId })
  const [stayId = 0] = group.stayIds
  const [folio] = await listFoliosOfStay(hotel.db.reader, stayId)
  await lina.run(postCharge, { folioId: folio?.id ?? 0, code: 'minibar', amount: '38.00', quantity: 1 })

  await page.goto(`${server.url}/stays/${stayId}/check-out`)
  await page.getByRole('button', { name: '用押金单 D000001 抵扣本房' }).press('Enter')
  const applying = page.getByRole('dialog', { name: '押金单 D000001' })
  await applying.getByRole('button', { name: '用押金抵扣' }).waitFor()
  expect(await applying.getByLabel('金额').inputValue()).toBe('38.00')
  expect(await axeFindings(page)).toEqual([])
  await applying.getByRole('button', { name: '用押金抵扣' }).press('Enter')
  await printed(page, /^收据/)
  expect(await slips()).toEqual(['D000001 issued 762.00 wechat'])

  await page.goto(`${server.url}/groups/${group.groupId}`)
  await page.getByRole('button', { name: /^全团离店/ }).press('Enter')
  const leaving = page.getByRole('dialog', { name: '全团离店' })
  await leaving.getByText('押金抵扣 D000001').waitFor()
  await leaving.getByRole('checkbox', { name: /D000001/ }).check()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await printed(page, /^账单/)
  await page.getByRole('status').filter({ hasText: '主账已结清' }).waitFor()
  expect(await slips()).toEqual(['D000001 redeemed 0.00 wechat'])
})
