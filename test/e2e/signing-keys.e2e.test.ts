import { findSealingKey } from '@jiaoban/db/closings/signing-key.reads.ts'
import { type KeyRing, keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openWindow, startChromium } from '../support/chromium.ts'
import { type DeskServer, startDeskServer } from '../support/desk-server.ts'
import { approve, sign, signIn } from './support/desk-actions.ts'

let chromium: Browser
let desk: DeskServer

/** A folder of keys whose files can be lost. */
let ring = keysInMemory()
const keys: KeyRing = { find: (publicKeyPem) => ring.find(publicKeyPem), make: () => ring.make() }

beforeAll(async () => {
  chromium = await startChromium()
  desk = await startDeskServer({ keys })
})

afterAll(async () => {
  await chromium.close()
  await desk.close()
})

const { sealKeys: words, settings } = zh

test('an administrator rotates the key; when it is lost everybody is told, and a new one ends that', async () => {
  const window = await openWindow(chromium, desk.url, { width: 1024, height: 768 })
  const { page, complaints } = window
  await signIn(window, 'admin')
  await page.goto(`${desk.url}/settings`)
  const tab = page.getByRole('tab', { name: settings.sections.sealKeys })
  await tab.click()
  await page.getByRole('row', { name: words.founding }).getByText(words.inUse).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: words.replace })
  await dialog.getByText(words.replaceHeld).waitFor()
  await dialog.getByRole('radio', { name: words.reasons.exposed }).check()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await approve(page, 'zhaomin')
  await page.getByText(words.done).waitFor()
  await page.getByRole('row', { name: words.reasons.exposed }).getByText('管理员 / 赵敏').waitFor()
  expect(await page.getByText(words.banner).count()).toBe(0)

  // Somebody clears the folder; the colleague at the desk reads it before handing over.
  const rotated = await findSealingKey(desk.hotel.db.reader)
  ring = keysInMemory()
  const cashier = await openWindow(chromium, desk.url, { width: 1440, height: 900 })
  await signIn(cashier, 'lina')
  await cashier.page.getByText(words.banner).waitFor()
  await cashier.page.getByText(words.callAdministrator).waitFor()
  expect(await axeFindings(cashier.page)).toEqual([])

  await page.reload()
  await page.getByText(words.banner).waitFor()
  await tab.click()
  await page.getByRole('row', { name: words.reasons.exposed }).getByText(words.missing).waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(words.replaceMissing).waitFor()
  await dialog.getByRole('radio', { name: words.reasons.lost }).check()
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await approve(page, 'zhaomin')
  await page.getByRole('row', { name: words.reasons.lost }).getByText(words.inUse).waitFor()
  await page.getByText(words.banner).waitFor({ state: 'detached' })
  await cashier.page.getByText(words.banner).waitFor({ state: 'detached' })
  expect((await findSealingKey(desk.hotel.db.reader))?.id).not.toBe(rotated?.id)
  expect([...complaints, ...cashier.complaints]).toEqual([])
})
