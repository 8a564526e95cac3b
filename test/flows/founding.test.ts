import { listStoredBalances } from '@jiaoban/db/closings/balance.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { closeHotel } from '@jiaoban/server/app/hotel.ts'
import { serveHotel } from '@jiaoban/server/app/start-server.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { found, openEmptyHotel, openTestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { makeApi } from '../support/server.ts'
import { hotelPassword, hotelPin, smallHotel } from '../support/small-hotel.ts'

const tablesAndRows = [
  ['property', 1],
  ['payment_method', 8],
  ['transaction_code', 13],
  ['room_type', 2],
  ['room', 6],
  ['desk', 2],
  ['terminal', 6],
  ['key_kind', 4],
  ['house_key', 3],
  ['number_series', 12],
  ['number_book', 2],
  ['staff', 8],
  ['staff_profile', 8],
  ['staff_secret', 8],
  ['signing_key', 1],
  ['business_day', 1],
  ['cashier_shift', 1],
  ['shift_opening_number', 12],
  ['posting', 1],
  ['account', 2],
  ['journal', 1],
  ['command_receipt', 1],
]

describe('a founded hotel', () => {
  test('has rows in every table it needs', async () => {
    const hotel = await openTestHotel()
    const counts = tablesAndRows.map(async ([table]) => [
      table,
      Object.values((await runSql(hotel.db, `select count(*) from ${table}`))[0] ?? {})[0],
    ])
    expect(await Promise.all(counts)).toEqual(tablesAndRows)
    await hotel.close()
  })

  test('balances: what lies in the safe is its opening balance, and the whole sums to zero', async () => {
    const hotel = await openTestHotel()
    expect(await hotel.balance('cash.safe')).toBe('20000.00')
    expect(await hotel.balance('equity.opening')).toBe('-20000.00')
    const balances = await listStoredBalances(hotel.db.reader)
    expect(
      Money.sum(
        balances.map(({ amount }) => amount),
        'CNY',
      ).isZero,
    ).toBe(true)
    await hotel.close()
  })

  test('begins on the date of its own wall, or on the one that was asked for', async () => {
    const late = await openTestHotel({ startAt: '2026-03-01T17:30:00.000Z' })
    expect(await late.businessDate()).toBe('2026-03-02')
    await late.close()
    const earlier = await openTestHotel({ founding: { businessDate: '2015-07-01' } })
    expect(await earlier.businessDate()).toBe('2015-07-01')
    await earlier.close()
  })

  test('may begin with an empty safe', async () => {
    const desks = smallHotel.desks.map((desk) => ({ ...desk, floatAmount: '0.00' }))
    const hotel = await openTestHotel({ founding: { safeCash: '0.00', desks } })
    expect(await runSql(hotel.db, 'select count(*) as n from posting')).toEqual([{ n: 0 }])
    await hotel.close()
  })

  test('opens a desk, checks a guest in and holds the deposit', async () => {
    const hotel = await openTestHotel()
    const { lina } = hotel.people
    await lina.openShift(hotel.deskId('FO1'))
    const stay = await lina.run(checkIn, {
      roomId: hotel.roomId('101'),
      guests: [{ name: '张三', idKind: 'id_card', idNumber: '110101199003070011' }],
      departureDate: '2026-03-02',
      rate: '300.00',
      adults: 1,
      deposit: { tenders: [{ methodCode: 'cash', amount: '300.00', tendered: '500.00' }] },
    })
    expect(stay.slips).toMatchObject([{ number: 'D000001', amount: '300.00', change: '200.00' }])
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1300.00')
    expect(await hotel.balance('cash.safe')).toBe('19000.00')
    await hotel.close()
  })

  test('keeps no secret and no name in what cannot be erased', async () => {
    const hotel = await openTestHotel()
    const kept = JSON.stringify(
      await runSql(hotel.db, 'select payload, result from journal, command_receipt'),
    )
    for (const word of [hotelPassword, hotelPin, '李娜', 'lina', 'argon2']) expect(kept).not.toContain(word)
    await hotel.close()
  })
})

describe('a second founding', () => {
  test('is refused', async () => {
    const hotel = await openTestHotel()
    expect(await refusalFrom(found(hotel, smallHotel))).toBe('already_set_up')
    await hotel.close()
  })

  test('with the same id is the first one, and gets its result', async () => {
    const hotel = await openEmptyHotel()
    const commandId = uuidV7()
    const first = await found(hotel, smallHotel, commandId)
    expect(await found(hotel, smallHotel, commandId)).toEqual(first)
    const other = { ...smallHotel, safeCash: '30000.00' }
    expect(await refusalFrom(found(hotel, other, commandId))).toBe('command_id_reused')
    await closeHotel(hotel)
  })

  test('at the same moment waits, and is refused', async () => {
    const hotel = await openEmptyHotel()
    const outcomes = await Promise.allSettled([found(hotel, smallHotel), found(hotel, smallHotel)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await readHead(hotel.db.reader)).seq).toBe(1)
    await closeHotel(hotel)
  })
})

describe('over the wire', () => {
  const serve = async (setUpCode: string | null) => {
    const hotel = await openEmptyHotel({ isFile: true })
    const settings = { ...hotel.settings, setUpCode }
    const server = await serveHotel(
      { ...hotel, settings },
      { port: 0, host: '127.0.0.1', logLevel: 'silent' },
    )
    return { server, api: makeApi(server.url) }
  }

  test('a hotel is founded, and its administrator signs in', async () => {
    const { server, api } = await serve(null)
    const before = await api.setUp.state.query()
    expect(before).toMatchObject({ isSetUp: false, isCodeRequired: false })
    expect(before.defaults).toMatchObject({ businessDate: '2026-03-01', profile: { checkOutTime: '14:00' } })
    await api.setUp.found.mutate({ commandId: uuidV7(), input: smallHotel })
    expect(await api.setUp.state.query()).toMatchObject({ isSetUp: true, defaults: null })
    const session = await api.session.signIn.mutate({ username: 'admin', password: hotelPassword })
    expect(session).toMatchObject({ role: 'administrator', displayName: '管理员' })
    await expect(api.setUp.found.mutate({ commandId: uuidV7(), input: smallHotel })).rejects.toMatchObject({
      data: { httpStatus: 409, refusal: { code: 'already_set_up' } },
    })
    await server.close()
  })

  test('a server that others can reach asks for its code', async () => {
    const { server, api } = await serve('K7P2-M9QX-3TRV')
    expect(await api.setUp.state.query()).toMatchObject({ isCodeRequired: true })
    for (const code of ['', 'K7P2-M9QX-3TRW']) {
      await expect(
        api.setUp.found.mutate({ commandId: uuidV7(), code, input: smallHotel }),
      ).rejects.toMatchObject({ data: { refusal: { code: 'set_up_code_wrong' } } })
    }
    await api.setUp.found.mutate({ commandId: uuidV7(), code: 'k7p2 m9qx 3trv', input: smallHotel })
    expect(await api.setUp.state.query()).toMatchObject({ isSetUp: true, isCodeRequired: false })
    await server.close()
  })

  test.each([
    [{ rooms: [] }, 'rooms', 'rooms_missing'],
    [{ profile: { ...smallHotel.profile, timeZone: 'Moon/Tranquility' } }, 'timeZone', 'time_zone_unknown'],
    [{ profile: { ...smallHotel.profile, checkOutTime: '24:00' } }, 'checkOutTime', 'time_invalid'],
    [{ safeCash: '-1' }, 'safeCash', 'amount_invalid'],
    [{ staff: smallHotel.staff.map((person) => ({ ...person, pin: '12' })) }, 'pin', 'pin_invalid'],
  ])('%j is no hotel', async (change, field, problem) => {
    const { server, api } = await serve(null)
    await expect(
      api.setUp.found.mutate({ commandId: uuidV7(), input: { ...smallHotel, ...change } }),
    ).rejects.toMatchObject({ data: { refusal: { code: 'input_invalid', facts: { field, problem } } } })
    await server.close()
  })
})
