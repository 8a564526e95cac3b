import { zh } from '@jiaoban/shared/i18n/zh.ts'
import type { Page } from 'playwright-core'

/** What a receptionist does at the check-in page, by the keyboard alone. */
export class CheckInPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** F2, from wherever one is. */
  async open(): Promise<void> {
    await this.page.keyboard.press('F2')
    await this.page.locator('[name="guests.0.name"]:focus').waitFor()
  }

  /** Name, Tab over the kind of document, its number. */
  async typeGuest(name: string, idNumber: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.type(name)
    await this.tab('guests.0.idKind')
    await this.tab('guests.0.idNumber')
    await keyboard.type(idNumber)
  }

  /** Tab after Tab until a field has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await this.focused()) === name) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${name}`)
  }

  /** One Tab, to the field that must be next. */
  async tab(name: string): Promise<void> {
    await this.page.keyboard.press('Tab')
    await this.page.locator(`[name="${name}"]:focus`).waitFor()
  }

  /** The room by its number, wherever the focus stood in the list. */
  async chooseRoom(number: string): Promise<void> {
    await this.tabTo('roomId')
    await this.page.keyboard.type(number)
    await this.page.getByRole('radio', { name: new RegExp(`^${number} `), checked: true }).waitFor()
  }

  /** The cash on the counter, in the field after the amount. */
  async receiveCash(tendered: string): Promise<void> {
    await this.tabTo('remarks')
    const amount = this.page.getByLabel(zh.payments.amount, { exact: true })
    const received = this.page.getByLabel(zh.payments.tendered, { exact: true })
    for (const next of [this.page.getByRole('radio', { name: '现金' }), amount, received]) {
      await this.page.keyboard.press('Tab')
      await next.and(this.page.locator(':focus')).waitFor()
    }
    await this.page.keyboard.type(tendered)
  }

  /** A scanner types faster than any test: all keys at once, whatever has the focus. */
  async scan(code: string): Promise<void> {
    await this.page.evaluate(`for (const key of [...'${code}', 'Enter'])
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`)
  }

  async submit(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }

  /** Waits for the end of the command, and tells which slip was given. */
  async slipNumber(): Promise<string> {
    await this.page.getByRole('heading', { name: zh.checkIn.done.title }).waitFor()
    return await this.page.getByRole('status').locator('dd').first().innerText()
  }

  /** The money beside a word at the right: 合计, 找零. */
  async amountOf(label: string): Promise<string> {
    const row = this.page.locator('dl > div').filter({ has: this.page.getByText(label, { exact: true }) })
    return await row.locator('dd').innerText()
  }

  private async focused(): Promise<string> {
    return (await this.page.locator(':focus').getAttribute('name')) ?? ''
  }
}
