import { AxeBuilder } from '@axe-core/playwright'
import { type Browser as Chromium, chromium, type Page } from 'playwright-core'

/** Where Debian puts it; another machine says so. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const startChromium = (): Promise<Chromium> => chromium.launch({ executablePath, args: flags })

/** A browser window of its own, with its own cookies; what it complained about is kept. */
export interface Window {
  readonly page: Page
  /** Errors of the console and of scripts; a test expects none. */
  readonly complaints: readonly string[]
}

export interface WindowOptions {
  readonly language?: 'zh' | 'en'
  readonly width?: number
  readonly height?: number
  /** The screen that opens, after the sign-in. */
  readonly path?: string
}

/** Opens a window at the hotel. Printing is over at once: paper is for printers. */
export const openWindow = async (
  browser: Chromium,
  url: string,
  { language = 'zh', width = 1440, height = 900, path = '/' }: WindowOptions = {},
): Promise<Window> => {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  await context.addInitScript({
    content: `localStorage.setItem('jiaoban.language', '${language}');
      window.print = () => window.dispatchEvent(new Event('afterprint'))`,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refusal is an answer; the browser writes its status into the console all the same.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text())
    }
  })
  await page.goto(`${url}${path}`)
  return { page, complaints }
}

/** Signs in by the keyboard, and waits for the first screen. */
export const signInAs = async (
  { page }: Window,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<void> => {
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.locator('header time').waitFor()
}

/** What axe finds on the page, a line a rule. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
