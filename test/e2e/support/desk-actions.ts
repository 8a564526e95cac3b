import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Page } from 'playwright-core'
import { hotelPassword, hotelPin, type Username } from '../../support/small-hotel.ts'
import { type Window, signInAs } from '../../support/chromium.ts'

/** What a person does at the screens, in the words of the screens. */

export const signIn = (window: Window, username: Username): Promise<void> =>
  signInAs(window, { username, password: hotelPassword })

const button = (page: Page, name: string) => page.getByRole('button', { name }).first()

/** Types how many pieces of each note lie in the drawer. */
export const countPieces = async (page: Page, pieces: Readonly<Record<string, number>>): Promise<void> => {
  for (const [value, quantity] of Object.entries(pieces)) {
    await page.getByLabel(zh.money.pieces(value), { exact: true }).fill(String(quantity))
  }
}

/** The next number on the invoice book, and the two master keys of desk FO1. */
export const readNumbersAndKeys = async (page: Page, nextInvoice: string): Promise<void> => {
  await page.getByLabel(zh.documents.kinds.tax_invoice, { exact: true }).fill(nextInvoice)
  await page.getByLabel('保险箱总钥匙', { exact: true }).fill('2')
}

const fillEach = async (page: Page, fields: Readonly<Record<string, string | number>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(String(value))
  }
}

/** The dialog of the second person: user name and PIN. */
export const approve = async (page: Page, username: Username): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: zh.money.sign.approvalTitle })
  await dialog.getByLabel(zh.money.sign.approver).fill(username)
  await dialog.getByLabel(zh.money.sign.pin, { exact: true }).fill(hotelPin)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

/** The dialog of the colleague who sees a bag being closed. */
export const witnessDrop = async (page: Page, username: Username): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: zh.money.sign.witnessTitle })
  await dialog.getByLabel(zh.money.sign.witness).fill(username)
  await dialog.getByLabel(zh.money.sign.pin, { exact: true }).fill(hotelPin)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

/** The dialog of the own signature. */
export const sign = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: zh.money.sign.ownTitle })
  await dialog.getByLabel(zh.money.sign.pin, { exact: true }).fill(hotelPin)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens desk FO1 from the safe with ten notes of 100. */
export const openShift = async (
  page: Page,
  nextInvoice: string,
  numbers: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await page.goto(new URL('/shift', page.url()).href)
  await countPieces(page, { '100.00': 10 })
  await readNumbersAndKeys(page, nextInvoice)
  await fillEach(page, numbers)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已开班' }).waitFor()
}

/** Checks a walk-in guest into the proposed room, with the proposed deposit in cash. */
export const checkInGuest = async (page: Page, guest: { name: string; idNumber: string }): Promise<void> => {
  await page.keyboard.press('F2')
  await page.getByLabel(zh.checkIn.guests.name, { exact: true }).fill(guest.name)
  await page.getByLabel(zh.checkIn.guests.idNumber).fill(guest.idNumber)
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.checkIn.done.keepSlip('D000001')).waitFor()
}

/** Counts drawer, numbers, keys and papers for the hand over; terminals took nothing. */
export const countForHandOver = async (
  page: Page,
  count: {
    pieces: Readonly<Record<string, number>>
    nextInvoice: string
    /** The next papers of the desk's other books. */
    numbers?: Readonly<Record<string, string>>
    papers: Readonly<Record<string, number>>
  },
): Promise<void> => {
  await page.goto(new URL('/hand-over', page.url()).href)
  await countPieces(page, count.pieces)
  await page.keyboard.press('Control+Enter')
  await readNumbersAndKeys(page, count.nextInvoice)
  await fillEach(page, { ...count.numbers, ...count.papers })
  await page.keyboard.press('Control+Enter')
}

/** Puts the takings into a bag before a witness. */
export const dropTakings = async (page: Page, bagNumber: string, witness: Username): Promise<void> => {
  await page.getByLabel(zh.handovers.sign.bagNumber).fill(bagNumber)
  await button(page, zh.handovers.sign.dropAction).click()
  await witnessDrop(page, witness)
  await page.getByText(zh.handovers.sign.nothingToDrop).waitFor()
}

/** Signs the hand over: the float is on its way. */
export const giveFloat = async (page: Page): Promise<void> => {
  await button(page, zh.handovers.sign.give).waitFor()
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await page.getByText(zh.handovers.waiting.title).waitFor()
}

/** The incoming cashier counts ten notes of 100 and signs. */
export const acceptFloat = async (page: Page, nextInvoice: string): Promise<void> => {
  await page.goto(new URL('/shift', page.url()).href)
  await countPieces(page, { '100.00': 10 })
  await readNumbersAndKeys(page, nextInvoice)
  await page.keyboard.press('Control+Enter')
  await sign(page)
  await page.getByRole('status').filter({ hasText: '已接班' }).waitFor()
}
