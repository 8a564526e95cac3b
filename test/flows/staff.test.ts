import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Browser, envelope, refusalFrom } from '../support/browser.ts'
import {
  insertShift,
  openHouse,
  openStaffedHotel,
  type StaffedHotel,
  staffIdOf,
} from '../support/staffed-hotel.ts'

let hotel: StaffedHotel
let administrator: Browser

beforeEach(async () => {
  hotel = await openStaffedHotel()
  await openHouse(hotel)
  administrator = new Browser(hotel)
  await administrator.signIn('administrator')
})

afterEach(() => hotel.db.close())

const wang = {
  username: 'Wang.Li',
  displayName: '王丽',
  role: 'cashier',
  password: 'a long password',
  pin: '1357',
} as const

const cashier = {
  staffId: staffIdOf('cashier'),
  displayName: 'The cashier',
  role: 'cashier',
  isActive: true,
} as const

const staffOf = async (browser: Browser) => (await browser.ask()).staff

describe('a new colleague', () => {
  test('may sign in, sign, and be found', async () => {
    const staff = await staffOf(administrator)
    const { staffId } = await staff.add(envelope(wang))
    const browser = new Browser(hotel)
    await (await browser.ask()).session.signIn({ username: 'wang.li', password: wang.password })
    await hotel.access.verifyPin(staffId, wang.pin)
    expect(await staff.list()).toContainEqual({
      id: staffId,
      username: 'wang.li',
      displayName: '王丽',
      role: 'cashier',
    })
  })

  test('gets no secret that others would guess', async () => {
    const staff = await staffOf(administrator)
    const codeOf = async (call: Promise<unknown>) => (await refusalFrom(call)).split(' ', 1)[0]
    const add = (secrets: object) => codeOf(staff.add(envelope({ ...wang, ...secrets })))
    expect(await add({ password: 'wang.li 2026' })).toBe('password_weak')
    expect(await add({ pin: '4444' })).toBe('pin_weak')
    const change = (secrets: object) => codeOf(staff.change(envelope({ ...cashier, ...secrets })))
    expect(await change({ password: '12345678' })).toBe('password_weak')
    expect(await change({ pin: '9876' })).toBe('pin_weak')
    expect(await hotel.db.reader.selectFrom('journal').selectAll().execute()).toEqual([])
  })

  test('leaves neither name nor secret in the journal', async () => {
    await (await staffOf(administrator)).add(envelope(wang))
    const [row] = await hotel.db.reader.selectFrom('journal').selectAll().execute()
    expect(row?.name).toBe('staff_added')
    for (const personal of ['wang', '王丽', wang.password, wang.pin, 'argon2']) {
      expect(row?.payload).not.toContain(personal)
    }
  })

  test('is added once, however often it is sent', async () => {
    const staff = await staffOf(administrator)
    const call = envelope(wang)
    expect(await staff.add(call)).toEqual(await staff.add(call))
  })

  test('needs a user name of its own', async () => {
    const staff = await staffOf(administrator)
    await staff.add(envelope(wang))
    expect(await refusalFrom(staff.add(envelope({ ...wang, username: 'WANG.LI' })))).toBe('username_taken')
  })

  test('is added by an administrator alone', async () => {
    const lead = new Browser(hotel)
    await lead.signIn('shift_lead')
    expect(await refusalFrom((await staffOf(lead)).add(envelope(wang)))).toBe(
      'not_permitted {"command":"addStaff"}',
    )
    expect(await refusalFrom((await staffOf(lead)).roster())).toBe('not_permitted {"command":"staff.roster"}')
  })
})

describe('a change', () => {
  test('of role or password signs the person out', async () => {
    const staff = await staffOf(administrator)
    for (const change of [
      { ...cashier, role: 'shift_lead' },
      { ...cashier, role: 'shift_lead', password: 'another password' },
    ] as const) {
      const browser = new Browser(hotel)
      await browser.signIn('cashier')
      await staff.change(envelope(change))
      expect(await (await browser.ask()).session.current()).toBeNull()
    }
    expect(await refusalFrom(new Browser(hotel).signIn('cashier'))).toBe('sign_in_failed')
    await new Browser(hotel).signIn('cashier', 'another password')
  })

  test('of a name does not', async () => {
    const browser = new Browser(hotel)
    await browser.signIn('cashier')
    await (await staffOf(administrator)).change(envelope({ ...cashier, displayName: '李雷' }))
    expect(await (await browser.ask()).session.current()).toMatchObject({ displayName: '李雷' })
  })

  test('leaves the hotel an administrator', async () => {
    const staff = await staffOf(administrator)
    const change = {
      staffId: staffIdOf('administrator'),
      displayName: 'x',
      role: 'administrator',
      isActive: false,
    } as const
    expect(await refusalFrom(staff.change(envelope(change)))).toBe('last_administrator')
  })

  test('waits until a shift is handed over', async () => {
    await insertShift(hotel, { id: 42, number: 'FO1-7', kind: 'desk', cashierId: staffIdOf('cashier') })
    const staff = await staffOf(administrator)
    const refusal = 'staff_holds_shift {"number":"FO1-7"}'
    expect(await refusalFrom(staff.change(envelope({ ...cashier, isActive: false })))).toBe(refusal)
    expect(await refusalFrom(staff.change(envelope({ ...cashier, role: 'housekeeper' })))).toBe(refusal)
    await staff.change(envelope({ ...cashier, role: 'shift_lead' }))
  })

  test('of nobody is refused', async () => {
    const staff = await staffOf(administrator)
    expect(await refusalFrom(staff.change(envelope({ ...cashier, staffId: 1 })))).toBe(
      'not_found {"what":"staff"}',
    )
  })
})
