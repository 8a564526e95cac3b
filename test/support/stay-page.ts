import type { Page } from 'playwright-core'

/** What a cashier does at the screens of one stay, by the keyboard wherever there is a key. */
export class StayPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** F4, the code, Tab over the quantity, the amount. */
  async postCharge(code: string, amount: string): Promise<void> {
    const { keyboard } = this.page
    // A key means nothing before the screen that listens is there.
    await this.page.getByRole('button', { name: /^入账/ }).first().waitFor()
    await keyboard.press('F4')
    await this.page
      .locator(':focus')
      .and(this.page.getByRole('combobox', { name: '项目' }))
      .waitFor()
    await keyboard.type(code)
    await this.page.getByRole('option').first().waitFor()
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.type(amount)
    await keyboard.press('Enter')
    await this.says('已入账')
  }

  /** Enter on the line, Tab over reason and explanation, Enter. */
  async correct(item: string): Promise<void> {
    const line = this.page.getByRole('row').filter({ hasText: item }).first()
    await line.focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('combobox', { name: '原因' }).selectOption('double')
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.press('Enter')
    await this.says('已冲正')
  }

  /** F8, the digit of the method, amount and reference; then the receipt. */
  async payByWechat(amount: string, reference: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('F8')
    await this.page.getByRole('radio', { name: '现金' }).waitFor()
    await keyboard.press('3')
    await keyboard.press('Tab')
    await keyboard.type(amount)
    await keyboard.press('Tab')
    await keyboard.type(reference)
    await keyboard.press('Enter')
    await this.print('收据')
    await this.says('已收款')
  }

  async openCheckOut(): Promise<void> {
    await this.page.keyboard.press('F9')
    await this.step('押金单').waitFor()
  }

  /** One line of the list that ticks itself. */
  step(title: string) {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${title} · `) }) })
  }

  /** Waits until the list ticks a step. */
  async isTicked(title: string): Promise<void> {
    await this.page.getByRole('heading', { name: `${title} · 已完成` }).waitFor()
  }

  /** The screen opens with the focus on the slip. */
  async takeBackSlipAndKeys(): Promise<void> {
    await this.page.locator('input[type="checkbox"]:focus').waitFor()
    await this.page.keyboard.press('Space')
    await this.isTicked('押金单')
    await this.page.getByRole('checkbox', { name: '房卡、钥匙已收回' }).press('Space')
    await this.isTicked('房卡钥匙')
  }

  /** The scanner types the code of the slip, wherever the cursor stands. */
  async scanSlip(): Promise<void> {
    const slip = await this.step('押金单').innerText()
    await this.page.keyboard.type(`JB${/D\d+/.exec(slip)?.[0] ?? ''}`)
    await this.page.keyboard.press('Enter')
    await this.isTicked('押金单')
  }

  async waiveInspection(): Promise<void> {
    await this.page.getByRole('button', { name: '不查房退房', exact: true }).press('Enter')
    await this.isTicked('查房')
  }

  settle(): Promise<void> {
    return this.page.keyboard.press('Control+Enter')
  }

  /** Prints what lies on the screen and puts it away. */
  async print(title: string): Promise<void> {
    await this.page.getByRole('dialog', { name: new RegExp(`^${title}`) }).waitFor()
    await this.page.keyboard.press('Control+P')
    await this.page.keyboard.press('Escape')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** A lead comes to the desk and signs. */
  async approve(username: string, pin: string): Promise<void> {
    await this.page.getByLabel('授权人用户名').fill(username)
    await this.page.getByLabel('PIN').fill(pin)
    await this.page.keyboard.press('Enter')
  }

  async says(sentence: string | RegExp): Promise<void> {
    await this.page.getByText(sentence).first().waitFor()
  }
}
