import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { takeAdvanceDeposit } from '@jiaoban/server/stays/take-advance-deposit.command.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { AuditStep, AuditStepState } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { standardType } from '../support/busy-hotel.ts'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { honestCount } from '../support/honest-count.ts'
import { sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer
/** Of the guest in 101, who should have left today. */
let dueOut: number

const { nightAudit, reports, common } = zh

const moveIn = (room: string, departureDate: string, deposit: string | null) =>
  desk.hotel.people.lina.run(checkIn, {
    roomId: desk.hotel.roomId(room),
    guests: [guest(`E9900${room}`)],
    departureDate,
    rate: room.startsWith('1') ? '300.00' : '500.00',
    adults: 1,
    ...(deposit === null ? {} : { deposit: { tenders: [{ methodCode: 'cash', amount: deposit }] } }),
  })

const reserve = async (name: string) => {
  const { stayId } = await desk.hotel.people.lina.run(reserveStay, {
    source: 'direct',
    guest: { name, phone: '13900000002' },
    roomTypeId: await standardType(desk.hotel),
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })
  return stayId
}

/** An evening that leaves everything in the way: a float in transit, a due-out, two guests who did not come, a debt. */
beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer()
  const { lina, wangqiang } = desk.hotel.people
  await lina.openShift(desk.hotel.deskId('FO1'))
  await wangqiang.openShift(desk.hotel.deskId('FO2'))
  await wangqiang.run(countDrawer, { count: await honestCount(desk.hotel, 'wangqiang') })
  await wangqiang.run(giveHandover, {})
  dueOut = (await moveIn('101', '2026-03-01', '600.00')).stayId
  await moveIn('201', '2026-03-03', null)
  await reserve('林不来')
  await lina.run(takeAdvanceDeposit, {
    stayId: await reserve('何会来'),
    tenders: [{ methodCode: 'card', amount: '200.00', reference: 'POS1' }],
  })
  desk.hotel.clock.set('2026-03-01T19:00:00.000Z')
})

afterAll(async () => {
  await chromium.close()
  await desk.close()
})

const stepOn = (page: Page, step: AuditStep) => page.getByRole('listitem', { name: nightAudit.steps[step] })

/** Waits until a step stands so, which the screen hears of by itself. */
const stands = (page: Page, step: AuditStep, state: AuditStepState, count = 0) =>
  stepOn(page, step).getByText(nightAudit.states[state](count), { exact: true }).waitFor()

test('a night at three: cured, signed, rolled by keyboard, and its pack printed', async () => {
  const window = await openWindow(chromium, desk.url, { width: 1024, height: 768 })
  const { page, complaints } = window
  await signIn(window, 'zhaomin')
  await page.goto(`${desk.url}/reports`)
  await page.getByText(nightAudit.summary({ blocked: 2, unsigned: 3 })).waitFor()
  await page.keyboard.press('Shift+F9')

  await stands(page, 'shifts', 'blocked', 1)
  await stepOn(page, 'shifts').getByText(nightAudit.findings.in_transit('王强')).waitFor()
  await stands(page, 'arrivals', 'open', 2)
  expect(await axeFindings(page)).toEqual([])

  // The roll stays shut and says why.
  const roll = page.getByRole('button', { name: nightAudit.action })
  expect(await roll.getAttribute('aria-disabled')).toBe('true')
  await roll.press('Control+Enter')
  await page.getByRole('tooltip').getByText(nightAudit.blockedBy(nightAudit.steps.shifts)).waitFor()

  // The cashier takes the float back; the list hears of it.
  await desk.hotel.people.wangqiang.run(takeBackHandover, {})
  await stands(page, 'shifts', 'clear')

  // A finding leads to where it is cured.
  await stepOn(page, 'departures').getByRole('link', { name: '101' }).press('Enter')
  await page.waitForURL(`**/stays/${dueOut}/check-out`)
  await desk.hotel.people.lina.run(extendStay, { stayId: dueOut, departureDate: '2026-03-02' })
  await page.goto(`${desk.url}/night-audit`)
  await stands(page, 'departures', 'clear')

  // One guest will not come; the other one is kept.
  await stepOn(page, 'arrivals').getByRole('button', { name: nightAudit.noShows.action }).press('Enter')
  const noShows = page.getByRole('dialog', { name: nightAudit.noShows.action })
  await noShows.getByRole('button', { name: nightAudit.noShows.submit(1) }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await noShows.getByRole('button', { name: nightAudit.noShows.submit(1) }).press('Control+Enter')
  await sign(page)
  await page.getByText(nightAudit.noShows.done(1)).waitFor()
  await stands(page, 'arrivals', 'open', 1)
  await stepOn(page, 'arrivals').getByText('何会来').waitFor()
  const signArrivals = nightAudit.sign.of(nightAudit.steps.arrivals)
  await stepOn(page, 'arrivals').getByRole('button', { name: signArrivals }).press('Enter')
  await page
    .getByRole('dialog', { name: signArrivals })
    .getByLabel(nightAudit.sign.reason)
    .press('Control+Enter')
  await stands(page, 'arrivals', 'signed', 1)
  await stepOn(page, 'arrivals').getByText(nightAudit.reasons.kept).waitFor()

  // What is left is signed with the roll.
  await roll.press('Control+Enter')
  const question = page.getByRole('dialog', { name: nightAudit.confirmTitle })
  await question.getByText(`${nightAudit.steps.balances}: 1`).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await question.getByLabel(nightAudit.sign.reason).selectOption('guest_told')
  await question.getByLabel(nightAudit.sign.reason).press('Control+Enter')

  // The pack of the night; its heading stands over the list of earlier nights too.
  await page.waitForURL('**/night-audit/2026-03-01')
  await page.getByRole('heading', { name: nightAudit.pack.title, exact: true }).waitFor()
  expect(await desk.hotel.businessDate()).toBe('2026-03-02')
  await page.getByText('林不来').waitFor()
  await page.getByText(nightAudit.reasons.guest_told).first().waitFor()
  await page.getByText(nightAudit.pack.unprinted).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: common.print }).press('Control+Enter')
  const paper = page.getByRole('dialog', { name: `${nightAudit.pack.title} 2026-03-01` })
  await paper.getByRole('heading', { name: reports.sheet.sections.shifts }).waitFor()
  expect(await paper.getByText(zh.papers.reprint(1)).count()).toBe(0)
  await paper.getByRole('button', { name: common.print }).press('Enter')
  // Whatever is printed after the original says so, and what the original was.
  await paper.getByText(zh.papers.reprint(1)).waitFor()
  await paper.getByRole('button', { name: common.print }).press('Enter')
  await paper.getByText(zh.papers.reprint(2)).waitFor()
  await page.keyboard.press('Escape')
  await paper.waitFor({ state: 'hidden' })
  const prints = page.getByRole('region', { name: nightAudit.pack.prints })
  await prints.getByRole('listitem').nth(1).getByText('赵敏').waitFor()
  expect(await prints.getByRole('listitem').count()).toBe(2)
  expect(await axeFindings(page)).toEqual([])

  // It is there again later.
  await page.keyboard.press('Escape')
  await page.getByText(zh.documents.printed(2), { exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: nightAudit.pack.lastNight('2026-03-01') }).press('Enter')
  await page.getByRole('heading', { name: nightAudit.pack.title, exact: true }).waitFor()
  expect(complaints).toEqual([])
})
