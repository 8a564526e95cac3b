import { listPreparations } from '@jiaoban/db/stays/preparation.reads.ts'
import { listVipLevels } from '@jiaoban/db/stays/vip.reads.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { addVipLevel } from '@jiaoban/server/stays/add-vip-level.command.ts'
import { changeVipLevel } from '@jiaoban/server/stays/change-vip-level.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { readRoomBoard } from '@jiaoban/server/stays/room-board.service.ts'
import { setStayVip } from '@jiaoban/server/stays/set-stay-vip.command.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { takeBackPreparation } from '@jiaoban/server/stays/take-back-preparation.command.ts'
import { tickPreparation } from '@jiaoban/server/stays/tick-preparation.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving, standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf } from '../support/raw-sql.ts'

/** 王建国 is in 101 until the 3rd. V1: fruit and a card at arrival, flowers every day, a car on the day of departure. */
let hotel: TestHotel
let stayId: number

const item = (zh: string, moment: 'arrival' | 'daily' | 'departure', dueTime: string) => ({
  name: { zh, en: zh },
  moment,
  dueTime,
})

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  await hotel.people.admin.run(addVipLevel, {
    code: 'V1',
    name: { zh: '贵宾', en: 'VIP' },
    items: [
      item('水果', 'arrival', '14:00'),
      item('欢迎卡', 'arrival', '13:00'),
      item('鲜花', 'daily', '10:00'),
      item('送机', 'departure', '08:00'),
    ],
  })
  stayId = (await moveIn('101', '2026-03-03')).stayId
})

afterEach(() => hotel.close())

const moveIn = (room: string, departureDate: string, stay: number | null = null) =>
  hotel.people.lina.run(checkIn, {
    stayId: stay,
    roomId: hotel.roomId(room),
    guests: [guest('E880900')],
    departureDate,
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })

const give = (levelCode: string | null, isRemembered = false) =>
  hotel.people.lina.run(setStayVip, { stayId, levelCode, isRemembered })

/** Of a date: `13:00 101 欢迎卡 吴芳`. */
const list = async (date: string): Promise<string[]> =>
  (await listPreparations(hotel.db.reader, date)).map(({ item: what, roomNumber, done }) =>
    [what.dueTime, roomNumber, what.name.zh, done?.by ?? ''].filter((part) => part !== '').join(' '),
  )

const itemId = async (zh: string): Promise<number> =>
  (await listVipLevels(hotel.db.reader)).flatMap(({ items }) => items).find(({ name }) => name.zh === zh)
    ?.id ?? 0

const tick = async (zh: string, date = '2026-03-01') =>
  hotel.people.wufang.run(tickPreparation, { stayId, itemId: await itemId(zh), date })

describe('what is made ready', () => {
  test.each([
    ['2026-03-01', ['13:00 101 欢迎卡', '14:00 101 水果']],
    ['2026-03-02', ['10:00 101 鲜花']],
    ['2026-03-03', ['08:00 101 送机']],
    ['2026-03-04', []],
  ])('on %s: %j', async (date, expected) => {
    await give('V1')
    expect(await list(date)).toEqual(expected)
  })

  test('is ticked once, by whom is kept, and taken back', async () => {
    await give('V1')
    await tick('水果')
    expect(await list('2026-03-01')).toEqual(['13:00 101 欢迎卡', '14:00 101 水果 吴芳'])
    expect(await refusalFrom(tick('水果'))).toBe('preparation_already_done {"by":"吴芳"}')
    const again = `insert into preparation_tick (id, stay_id, item_id, due_date, done_by, done_at)
      select id + 1, stay_id, item_id, due_date, done_by, done_at from preparation_tick`
    expect(await refusalOf(hotel.db, again)).toBe('preparation_tick_done_once')
    const input = { stayId, itemId: await itemId('水果'), date: '2026-03-01' }
    await hotel.people.wufang.run(takeBackPreparation, input)
    expect(await refusalFrom(hotel.people.wufang.run(takeBackPreparation, input))).toBe(
      'preparation_not_done',
    )
    await tick('水果')
    expect(await list('2026-03-01')).toEqual(['13:00 101 欢迎卡', '14:00 101 水果 吴芳'])
  })

  test('is refused on a day it is not due', async () => {
    await give('V1')
    expect(await refusalFrom(tick('鲜花'))).toMatch(/^preparation_not_due/)
  })

  test('stays on the list of its date when it was done, also after the guest left', async () => {
    await give('V1')
    await tick('欢迎卡')
    await hotel.people.lina.run(checkOut, {
      ...leaving,
      stayId,
      folioVersion: 0,
      slipsBack: [],
      payments: [{ methodCode: 'cash', amount: '280.00' }],
    })
    expect(await list('2026-03-01')).toContain('13:00 101 欢迎卡 吴芳')
  })

  test('is what the level asks for now; an item that is asked for no more leaves the list', async () => {
    await give('V1')
    await tick('水果')
    const [level] = await listVipLevels(hotel.db.reader)
    const fruit = level?.items.find(({ name }) => name.zh === '水果')
    await hotel.people.admin.run(changeVipLevel, {
      code: 'V1',
      name: { zh: '贵宾', en: 'VIP' },
      isActive: true,
      items: [{ id: fruit?.id ?? 0, ...item('水果篮', 'arrival', '15:00') }],
    })
    expect(await list('2026-03-01')).toEqual(['15:00 101 水果篮 吴芳'])
    expect(await list('2026-03-02')).toEqual([])
  })
})

describe('a level', () => {
  test('is seen on the board and on the stay', async () => {
    await give('V1')
    const board = await readRoomBoard(hotel.db.reader)
    expect(board.rooms.find(({ number }) => number === '101')?.stay?.vipCode).toBe('V1')
    expect((await readStayView(hotel.db.reader, stayId)).vipCode).toBe('V1')
    await give(null)
    expect((await readStayView(hotel.db.reader, stayId)).vipCode).toBeNull()
  })

  test.each([
    [true, 'V1'],
    [false, null],
  ])('remembered: %s; the guest comes again with %s', async (isRemembered, expected) => {
    await give('V1', isRemembered)
    await hotel.people.lina.run(checkOut, {
      ...leaving,
      stayId,
      folioVersion: 0,
      slipsBack: [],
      payments: [{ methodCode: 'cash', amount: '280.00' }],
    })
    hotel.clock.set('2026-03-02T02:00:00.000Z')
    await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    const { stayId: next } = await moveIn('102', '2026-03-03')
    expect((await readStayView(hotel.db.reader, next)).vipCode).toBe(expected)
  })

  test('comes with a reservation of somebody who has it', async () => {
    await give('V1', true)
    const guestId = (await readStayView(hotel.db.reader, stayId)).guests[0]?.guestId ?? 0
    const { stayId: reserved } = await hotel.people.lina.run(reserveStay, {
      source: 'direct',
      guest: { guestId, name: '王建国' },
      roomTypeId: await standardType(hotel),
      arrivalDate: '2026-03-10',
      departureDate: '2026-03-11',
      rate: '280.00',
      concessionReasonCode: 'member',
      adults: 1,
    })
    expect((await readStayView(hotel.db.reader, reserved)).vipCode).toBe('V1')
    expect(await list('2026-03-10')).toEqual(['13:00 欢迎卡', '14:00 水果'])
  })

  test.each([
    ['is unknown', { levelCode: 'V9' }, 'vip_level_unknown {"code":"V9"}'],
    ['of no stay', { stayId: 77 }, 'not_found {"what":"stay"}'],
  ])('that %s is refused', async (_, changes, refusal) => {
    const set = { stayId, levelCode: 'V1', isRemembered: false, ...changes }
    expect(await refusalFrom(hotel.people.lina.run(setStayVip, set))).toBe(refusal)
  })

  test('has a code of its own; one out of use is given to nobody', async () => {
    const level = { code: 'V1', name: { zh: '贵宾', en: 'VIP' }, items: [] }
    expect(await refusalFrom(hotel.people.admin.run(addVipLevel, level))).toBe(
      'vip_level_code_taken {"code":"V1"}',
    )
    await hotel.people.admin.run(changeVipLevel, { ...level, isActive: false })
    expect(await refusalFrom(give('V1'))).toBe('vip_level_unknown {"code":"V1"}')
  })
})
