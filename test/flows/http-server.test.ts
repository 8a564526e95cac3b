import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, serveHotel } from '@jiaoban/server/app/start-server.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStaffedHotel, type StaffedHotel, testPassword } from '../support/staffed-hotel.ts'

let hotel: StaffedHotel
let server: RunningServer
let clientDist: string

beforeEach(async () => {
  clientDist = await mkdtemp(join(tmpdir(), 'jiaoban-client-'))
  await mkdir(join(clientDist, 'assets'))
  await writeFile(join(clientDist, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(clientDist, 'index.html'), '<meta nonce="__CSP_NONCE__"><div id="root"></div>')
  hotel = await openStaffedHotel()
})

afterEach(async () => {
  await server.close()
  await rm(clientDist, { recursive: true })
})

const serve = async (hasRateLimits = false) => {
  const settings = { ...hotel.settings, hasRateLimits }
  server = await serveHotel(
    { ...hotel, settings },
    { port: 0, host: '127.0.0.1', clientDist, logLevel: 'silent' },
  )
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const signIn = (username: string, password: string, headers = {}) =>
  post('/trpc/session.signIn', { username, password }, headers)

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

const refusalOf = async (response: Response): Promise<unknown> => {
  const body = (await response.json()) as { error: { data: { refusal: unknown } } }
  return body.error.data.refusal
}

describe('the session cookie', () => {
  test('is for this server alone, and carries the session', async () => {
    await serve()
    const response = await signIn('cashier', testPassword)
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^jiaoban_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const current = await get('/trpc/session.current', { cookie: cookieOf(response) })
    expect(await current.json()).toMatchObject({ result: { data: { username: 'cashier' } } })
  })

  test('goes over https alone where a trusted proxy speaks https', async () => {
    server = await serveHotel(hotel, { port: 0, host: '127.0.0.1', trustedProxies: 1, logLevel: 'silent' })
    const response = await signIn('cashier', testPassword, { 'x-forwarded-proto': 'https' })
    expect(response.headers.getSetCookie()[0]).toContain('; Secure')
  })

  test('is taken away at the end', async () => {
    await serve()
    const cookie = cookieOf(await signIn('cashier', testPassword))
    const response = await post('/trpc/session.signOut', '', { cookie })
    expect(response.headers.getSetCookie()[0]).toMatch(/^jiaoban_session=;.*(Max-Age=0|1970)/)
    const current = await get('/trpc/session.current', { cookie })
    expect(await current.json()).toEqual({ result: { data: null } })
  })
})

describe('an answer to what cannot be done', () => {
  test('is a status and a refusal', async () => {
    await serve()
    const wrong = await signIn('cashier', 'wrong')
    expect(wrong.status).toBe(401)
    expect(await refusalOf(wrong)).toEqual({ code: 'sign_in_failed', facts: {} })
    const misspelt = await post('/trpc/session.signIn', { username: 'cashier', passwort: 'x' })
    expect(misspelt.status).toBe(400)
    expect(await refusalOf(misspelt)).toEqual({
      code: 'input_invalid',
      facts: { field: 'password', problem: 'invalid_type' },
    })
  })

  test('tells nothing about a defect but the number under which the log has it', async () => {
    await serve()
    await hotel.db.writer.schema.dropTable('staff_session').execute()
    const response = await get('/trpc/session.current', { cookie: 'jiaoban_session=x' })
    const body = await response.text()
    expect(response.status).toBe(500)
    expect(body).not.toMatch(/staff_session|stack|node_modules/)
    expect(body).toContain('"refusal":null')
  })

  test.each([
    ['another site', 403, { origin: 'https://evil.example' }],
    ['another site without an origin', 403, { 'sec-fetch-site': 'cross-site' }],
    ['a page in a sandbox', 403, { origin: 'null' }],
  ])('of %s is %i', async (_, status, headers) => {
    await serve()
    expect((await signIn('cashier', testPassword, headers)).status).toBe(status)
  })

  test('of its own page it is not', async () => {
    await serve()
    const headers = { origin: server.url, 'sec-fetch-site': 'same-origin' }
    expect((await signIn('cashier', testPassword, headers)).status).toBe(200)
  })

  test('of a body beyond all forms is 413', async () => {
    await serve()
    const response = await post('/trpc/session.signIn', { username: 'x'.repeat(300_000) })
    expect(response.status).toBe(413)
    expect(await refusalOf(response)).toBeNull()
  })
})

describe('rate limits', () => {
  test('count sign-ins one by one, also in a batch', async () => {
    await serve(true)
    const calls = Array.from({ length: 10 }, (_, index) => [
      index,
      { username: `guess${index}`, password: 'x' },
    ])
    const batch = `/trpc/${calls.map(() => 'session.signIn').join(',')}?batch=1`
    const statuses = []
    for (const _ of [1, 2, 3]) statuses.push((await post(batch, Object.fromEntries(calls))).status)
    expect(statuses).toEqual([401, 401, 429])
    expect((await get('/trpc/session.current')).status).toBe(200)
  })

  test('leave the files of the client alone', async () => {
    await serve(true)
    const limitOf = async (path: string) => (await get(path)).headers.get('x-ratelimit-limit')
    expect(await limitOf('/trpc/session.current')).toBe('1800')
    expect(await limitOf('/assets/index.js')).toBeNull()
  })

  test('can be switched off', async () => {
    await serve(false)
    const statuses = new Set<number>()
    for (let index = 0; index < 25; index += 1) statuses.add((await signIn('nobody', 'x')).status)
    expect([...statuses]).toEqual([401])
  })
})

describe('the page', () => {
  test('stands at every address of a screen, each time with a nonce of its own', async () => {
    await serve()
    const pages = await Promise.all(['/', '/desk', '/stays/12'].map((path) => get(path)))
    const nonces = await Promise.all(
      pages.map(async (page) => /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? ''),
    )
    expect(new Set(nonces).size).toBe(3)
    pages.forEach((page, index) => {
      expect(page.headers.get('content-security-policy')).toBe(
        `default-src 'self';script-src 'self';style-src 'self' 'nonce-${nonces[index]}';img-src 'self' data:;connect-src 'self';frame-ancestors 'none';object-src 'none';base-uri 'none';form-action 'self'`,
      )
      expect(page.headers.get('cache-control')).toBe('no-store')
    })
  })

  test('has files that never change, and none beside them', async () => {
    await serve()
    const script = await get('/assets/main-1a2b.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/assets/old.js', '/index.html', '/%2e%2e/package.json', '/trpc']) {
      expect((await get(path)).status, path).toBe(404)
    }
  })
})

describe('the live stream', () => {
  test('is for those who are signed in', async () => {
    await serve()
    const stream = await get('/trpc/live.events', { accept: 'text/event-stream' })
    expect(await stream.text()).toContain('"refusal":{"code":"not_signed_in","facts":{}}')
  })

  test('tells what is committed, under the number to resume from', async () => {
    await serve()
    const cookie = cookieOf(await signIn('cashier', testPassword))
    const stream = await get('/trpc/live.events', { cookie, accept: 'text/event-stream' })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await expect.poll(() => hotel.live.listenerCount).toBe(1)
    hotel.live.publish({ seq: 7, name: 'guest_checked_in', facts: [{ fact: 'stay', stayId: 3 }] })
    let heard = ''
    while (!heard.includes('id: 7')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toContain('data: {"seq":7,"name":"guest_checked_in","ids":{"stayId":[3]}}')
  })

  test('does not keep the server from closing', async () => {
    // A stream has no end by itself. The database is closed when all connections are: dropping a test's own is not timed.
    const { db } = hotel
    let connectionsEnded = Number.POSITIVE_INFINITY
    const close = () => {
      connectionsEnded = performance.now()
      return db.close()
    }
    hotel = { ...hotel, db: { ...db, close } }
    await serve()
    const cookie = cookieOf(await signIn('cashier', testPassword))
    await get('/trpc/live.events', { cookie, accept: 'text/event-stream' })
    const begun = performance.now()
    await server.close()
    expect(connectionsEnded - begun).toBeLessThan(2_000)
    hotel = await openStaffedHotel()
    await serve()
  })
})
