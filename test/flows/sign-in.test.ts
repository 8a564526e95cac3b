import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Browser, refusalFrom } from '../support/browser.ts'
import {
  openHouse,
  openStaffedHotel,
  type StaffedHotel,
  staffIdOf,
  testDeskId,
  testPassword,
  testPin,
} from '../support/staffed-hotel.ts'

let hotel: StaffedHotel
let browser: Browser

beforeEach(async () => {
  hotel = await openStaffedHotel()
  browser = new Browser(hotel)
})

afterEach(() => hotel.db.close())

const current = async (who = browser) => (await who.ask()).session.current()

describe('signing in', () => {
  test('a user name is folded, and the session says who and where', async () => {
    await (await browser.ask()).session.signIn({ username: '  CASHIER ', password: testPassword })
    expect(await current()).toEqual({
      staffId: staffIdOf('cashier'),
      username: 'cashier',
      displayName: 'The cashier',
      role: 'cashier',
      deskId: null,
    })
  })

  test('only the digest of the token is kept', async () => {
    await browser.signIn('cashier')
    const [row] = await hotel.db.reader.selectFrom('staff_session').selectAll().execute()
    expect(browser.token).toMatch(/^[\w-]{43}$/)
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(browser.token)
  })

  test('nobody, the wrong password and somebody who left are answered alike', async () => {
    await hotel.db.writer
      .updateTable('staff')
      .set({ is_active: 0 })
      .where('username', '=', 'accountant')
      .execute()
    const { session } = await browser.ask()
    for (const [username, password] of [
      ['nobody', testPassword],
      ['cashier', 'wrong'],
      ['accountant', testPassword],
    ] as const) {
      expect(await refusalFrom(session.signIn({ username, password }))).toBe('sign_in_failed')
    }
  })

  test('a second sign-in ends what the browser held before', async () => {
    await browser.signIn('cashier')
    const first = browser.token
    await browser.signIn('shift_lead')
    const thief = new Browser(hotel)
    thief.token = first
    expect(await current(thief)).toBeNull()
  })
})

describe('five failures lock for a quarter of an hour', () => {
  const fail = () => refusalFrom(browser.signIn('cashier', 'wrong'))

  test('the right password does not help until then, and does after', async () => {
    const answers = [await fail(), await fail(), await fail(), await fail(), await fail()]
    expect(answers).toEqual([
      ...Array.from({ length: 4 }, () => 'sign_in_failed'),
      'sign_in_locked {"minutes":15}',
    ])
    hotel.clock.advance({ minutes: 14, seconds: 30 })
    expect(await refusalFrom(browser.signIn('cashier'))).toBe('sign_in_locked {"minutes":1}')
    hotel.clock.advance({ minutes: 1 })
    await browser.signIn('cashier')
    expect(await current()).toMatchObject({ username: 'cashier' })
  })

  test('a success forgets the failures before it', async () => {
    for (const round of [1, 2, 3]) {
      for (const _ of [1, 2, 3, 4]) expect(await fail(), `round ${round}`).toBe('sign_in_failed')
      await browser.signIn('cashier')
    }
  })

  test('after a lock the count starts again', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await fail()
    hotel.clock.advance({ minutes: 15 })
    expect(await fail()).toBe('sign_in_failed')
  })

  test('guesses sent all at once are counted too', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, fail))
    expect(answers.filter((answer) => answer === 'sign_in_failed')).toHaveLength(4)
  })

  test('only the one person is locked', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await fail()
    await browser.signIn('shift_lead')
  })
})

describe('a session ends', () => {
  test('when the person signs out', async () => {
    await browser.signIn('cashier')
    const thief = new Browser(hotel)
    thief.token = browser.token
    await (await browser.ask()).session.signOut()
    expect(browser.token).toBeNull()
    expect(await current(thief)).toBeNull()
  })

  test('two hours after it was last used', async () => {
    await browser.signIn('cashier')
    hotel.clock.advance({ hours: 1, minutes: 59 })
    expect(await current()).not.toBeNull()
    hotel.clock.advance({ hours: 1, minutes: 59 })
    expect(await current()).not.toBeNull()
    hotel.clock.advance({ hours: 2, minutes: 1 })
    expect(await current()).toBeNull()
  })

  test('twelve hours after it began, however busy', async () => {
    await browser.signIn('cashier')
    for (let hour = 1; hour < 12; hour += 1) {
      hotel.clock.advance({ hours: 1 })
      expect(await current(), `after ${hour} h`).not.toBeNull()
    }
    hotel.clock.advance({ hours: 1 })
    expect(await current()).toBeNull()
  })

  test('when the person leaves', async () => {
    await browser.signIn('cashier')
    await hotel.db.writer
      .updateTable('staff')
      .set({ is_active: 0 })
      .where('username', '=', 'cashier')
      .execute()
    expect(await current()).toBeNull()
  })
})

describe('the desk of a browser', () => {
  test('is chosen among those that exist', async () => {
    await openHouse(hotel)
    await browser.signIn('cashier')
    await (await browser.ask()).session.chooseDesk({ deskId: testDeskId })
    expect(await (await browser.ask()).shell.status()).toMatchObject({
      businessDate: '2026-03-01',
      desk: { id: testDeskId, code: 'FO1' },
      shift: null,
    })
    const { session } = await browser.ask()
    expect(await refusalFrom(session.chooseDesk({ deskId: 4711 }))).toBe('not_found {"what":"desk"}')
  })

  test('needs a session', async () => {
    const { session } = await browser.ask()
    expect(await refusalFrom(session.chooseDesk({ deskId: testDeskId }))).toBe('not_signed_in')
  })
})

describe('a PIN', () => {
  const verify = (pin: string) => hotel.access.verifyPin(staffIdOf('cashier'), pin)

  test('signs, and is refused when wrong', async () => {
    await verify(testPin)
    expect(await refusalFrom(verify('0000'))).toBe('pin_wrong')
  })

  test('locks by itself and leaves the password alone', async () => {
    for (const _ of [1, 2, 3, 4]) expect(await refusalFrom(verify('0000'))).toBe('pin_wrong')
    expect(await refusalFrom(verify('0000'))).toBe('pin_locked {"minutes":15}')
    expect(await refusalFrom(verify(testPin))).toBe('pin_locked {"minutes":15}')
    await browser.signIn('cashier')
    hotel.clock.advance({ minutes: 15 })
    await verify(testPin)
  })

  test('of a second person goes with the user name', async () => {
    const { access } = hotel
    expect(await access.verifyApproval({ username: 'Shift_Lead', pin: testPin })).toBe(
      staffIdOf('shift_lead'),
    )
    expect(await refusalFrom(access.verifyApproval({ username: 'nobody', pin: testPin }))).toBe('pin_wrong')
    expect(await refusalFrom(access.verifyApproval({ username: 'shift_lead', pin: '0000' }))).toBe(
      'pin_wrong',
    )
  })
})
