import { readConcessions } from '@jiaoban/server/stays/concession-report.service.ts'
import { setConcessionReason } from '@jiaoban/server/stays/set-concession-reason.command.ts'
import { changeApprovalLimits } from '@jiaoban/server/staff/change-approval-limits.command.ts'
import { changeReservation } from '@jiaoban/server/stays/change-reservation.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf } from '../support/raw-sql.ts'

/**
 * Standard rooms are 300.00 by the list, rooms from 201 on 500.00. A receptionist agrees on 10 percent less, a
 * cashier on 15, a lead on 30.
 */
let hotel: TestHotel
let typeId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  typeId = await standardType(hotel)
})

afterEach(() => hotel.close())

type Who = 'lina' | 'chenjing' | 'zhaomin' | 'admin'

const signedBy = (approver?: Who) => (approver === undefined ? {} : { approver: hotel.people[approver] })

const walkIn = (room: string, rate: string, reason: string | null = null, approver?: Who) =>
  hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId(room),
      guests: [guest(`E88${room}`)],
      departureDate: '2026-03-03',
      rate,
      concessionReasonCode: reason,
      adults: 1,
    },
    signedBy(approver),
  )

const terms = (rate: string, reason: string | null) => ({
  source: 'direct' as const,
  guest: { name: '赵一' },
  roomTypeId: typeId,
  arrivalDate: '2026-03-01',
  departureDate: '2026-03-03',
  rate,
  concessionReasonCode: reason,
  adults: 1,
})

const reserve = (rate: string, reason: string | null = null, approver?: Who) =>
  hotel.people.chenjing.run(reserveStay, terms(rate, reason), signedBy(approver))

/** `2026-03-01 300.00 → 280.00 会员 陈静` */
const agreed = async (stayId: number): Promise<string[]> =>
  (await readStayView(hotel.db.reader, stayId)).agreedRates.map((one) =>
    [one.night, one.list, '→', one.rate, one.reason?.zh, one.reason && one.agreedBy, one.approvedBy]
      .filter(Boolean)
      .join(' '),
  )

describe('who agrees on less than the list', () => {
  test.each<[string, string | null, Who | undefined, string]>([
    // rate of a walk-in at 300.00, reason, who signs, → what becomes of it
    ['300.00', null, undefined, 'done'],
    ['320.00', null, undefined, 'done'],
    [
      '299.99',
      null,
      undefined,
      'concession_needs_reason {"night":"2026-03-01","list":"300.00","rate":"299.99"}',
    ],
    ['255.00', 'member', undefined, 'done'],
    ['255.00', 'gift', undefined, 'concession_reason_unknown {"code":"gift"}'],
    [
      '254.99',
      'member',
      undefined,
      'concession_needs_approval {"night":"2026-03-01","percent":"15.00%","limit":"15%"}',
    ],
    [
      '240.00',
      'member',
      undefined,
      'concession_needs_approval {"night":"2026-03-01","percent":"20.00%","limit":"15%"}',
    ],
    ['240.00', 'member', 'zhaomin', 'done'],
    ['210.00', 'manager', 'zhaomin', 'done'],
    ['209.00', 'manager', 'zhaomin', 'approval_above_limit {"limit":"30%","asked":"30.33%"}'],
    ['209.00', 'manager', 'admin', 'done'],
    ['0.00', null, 'zhaomin', 'concession_needs_reason {"night":"2026-03-01","list":"300.00","rate":"0.00"}'],
    ['0.00', 'complaint', undefined, 'free_night_needs_approval {"night":"2026-03-01"}'],
    ['0.00', 'complaint', 'zhaomin', 'done'],
  ])('%s for %s, signed by %s: %s', async (rate, reason, approver, expected) => {
    const done = walkIn('101', rate, reason, approver)
    if (expected === 'done') await expect(done).resolves.toMatchObject({ roomNumber: '101' })
    else expect(await refusalFrom(done)).toBe(expected)
  })

  test('the night furthest below its own list price decides, and a reservation is asked like a walk-in', async () => {
    const two = { ...terms('300.00', 'company'), nightRates: [{ night: '2026-03-02', rate: '260.00' }] }
    expect(await refusalFrom(hotel.people.chenjing.run(reserveStay, two))).toBe(
      'concession_needs_approval {"night":"2026-03-02","percent":"13.33%","limit":"10%"}',
    )
    const { stayId } = await hotel.people.lina.run(reserveStay, two)
    expect(await agreed(stayId)).toEqual([
      '2026-03-01 300.00 → 300.00',
      '2026-03-02 300.00 → 260.00 协议单位 李娜',
    ])
  })

  test('a group has one reason for all its rooms', async () => {
    const block = {
      name: '春游团',
      arrivalDate: '2026-03-01',
      departureDate: '2026-03-02',
      releaseDate: '2026-03-01',
      rooms: [{ roomTypeId: typeId, quantity: 2, rate: '260.00', adults: 2 }],
    }
    expect(await refusalFrom(hotel.people.lina.run(openGroup, block))).toMatch(/^concession_needs_reason/)
    const { stayIds } = await hotel.people.lina.run(openGroup, { ...block, concessionReasonCode: 'group' })
    expect(await agreed(stayIds[1] ?? 0)).toEqual(['2026-03-01 300.00 → 260.00 团队 李娜'])
  })

  test('the house sets its own limits and reasons', async () => {
    const { admin } = hotel.people
    await admin.run(changeApprovalLimits, { limits: [], concessions: [{ role: 'cashier', percent: 50 }] })
    await admin.run(setConcessionReason, { code: 'gift', name: { zh: '赠送', en: 'Gift' } })
    await walkIn('101', '150.00', 'gift')
    await admin.run(setConcessionReason, { code: 'gift', name: { zh: '赠送', en: 'Gift' }, isActive: false })
    expect(await refusalFrom(walkIn('102', '150.00', 'gift'))).toBe(
      'concession_reason_unknown {"code":"gift"}',
    )
    expect(await refusalFrom(reserve('299.00', 'member'))).toBe(
      'concession_needs_approval {"night":"2026-03-01","percent":"0.33%","limit":"0%"}',
    )
  })
})

describe('what was agreed', () => {
  test('stands at check-in, whoever checks in; another price is agreed anew', async () => {
    const { stayId } = await reserve('240.00', 'long_stay', 'zhaomin')
    expect(await agreed(stayId)).toEqual([
      '2026-03-01 300.00 → 240.00 长住 陈静 赵敏',
      '2026-03-02 300.00 → 240.00 长住 陈静 赵敏',
    ])
    const arrive = (rate: string, reason: string | null = null) =>
      hotel.people.lina.run(checkIn, {
        stayId,
        roomId: hotel.roomId('101'),
        guests: [guest('E10001')],
        departureDate: '2026-03-03',
        rate: '240.00',
        nightRates: [{ night: '2026-03-02', rate }],
        concessionReasonCode: reason,
        adults: 1,
      })
    expect(await refusalFrom(arrive('270.00'))).toMatch(/^concession_needs_reason/)
    await arrive('270.00', 'member')
    expect(await agreed(stayId)).toEqual([
      '2026-03-01 300.00 → 240.00 长住 陈静 赵敏',
      '2026-03-02 300.00 → 270.00 会员 李娜',
    ])
  })

  test('for another type of room is agreed anew', async () => {
    const { stayId } = await reserve('300.00')
    const deluxe = { ...terms('300.00', null), roomTypeId: typeId + 1, stayId, version: 1 }
    expect(await refusalFrom(hotel.people.chenjing.run(changeReservation, deluxe))).toMatch(
      /^concession_needs_reason .*"list":"500.00"/,
    )
    const reason = { ...deluxe, concessionReasonCode: 'manager' }
    await hotel.people.chenjing.run(changeReservation, reason, { approver: hotel.people.admin })
    expect(await agreed(stayId)).toEqual([
      '2026-03-01 500.00 → 300.00 经理特批 陈静 管理员',
      '2026-03-02 500.00 → 300.00 经理特批 陈静 管理员',
    ])
  })

  test('is reported by reason and person, to the cent, each night as it was agreed last', async () => {
    await walkIn('101', '270.55', 'member')
    await walkIn('102', '280.00', 'member')
    await walkIn('201', '0.00', 'complaint', 'zhaomin')
    await walkIn('202', '520.00')
    const { stayId } = await reserve('285.00', 'member')
    const changed = { ...terms('275.00', 'company'), stayId, version: 1 }
    await hotel.people.chenjing.run(changeReservation, changed)
    const { sums, stays } = await readConcessions(hotel.db.reader, {
      from: '2026-03-01',
      until: '2026-03-02',
    })
    const rows = sums.map((one) =>
      [one.reason.zh, one.agreedBy, one.nights, one.list, one.rate, one.concession].join(' '),
    )
    expect(rows).toEqual([
      '会员 李娜 4 1200.00 1101.10 98.90',
      '投诉补偿 李娜 2 1000.00 0.00 1000.00',
      '协议单位 陈静 2 600.00 550.00 50.00',
    ])
    expect(stays.map((one) => `${one.roomNumber} ${one.concession} ${one.approvedBy}`)).toEqual([
      '101 58.90 ',
      '102 40.00 ',
      '201 1000.00 赵敏',
      ' 50.00 ',
    ])
    const one = await readConcessions(hotel.db.reader, { from: '2026-03-02', until: '2026-03-02' })
    expect(one.sums.map(({ concession }) => concession)).toEqual(['49.45', '500.00', '25.00'])
    await expect(
      readConcessions(hotel.db.reader, { from: '2026-03-02', until: '2026-03-01' }),
    ).rejects.toMatchObject({
      code: 'concession_dates_reversed',
    })
  })

  test('the database refuses what the rule would', async () => {
    const { stayId } = await walkIn('101', '300.00')
    const row = (rate: number, reason: string, approver: string) =>
      refusalOf(
        hotel.db,
        `insert into agreed_rate (id, stay_id, night, room_type_id, list_minor, rate_minor, currency, reason_code,
           business_date, agreed_by, approved_by)
         select 900000, ${stayId}, '2026-03-05', ${typeId}, 30000, ${rate}, 'CNY', ${reason}, '2026-03-01',
           ${hotel.people.lina.staffId}, ${approver}`,
      )
    expect(await row(29_999, 'null', 'null')).toBe('agreed_rate_below_list_has_reason')
    expect(await row(0, `'member'`, 'null')).toBe('agreed_rate_free_night_is_approved')
    expect(await row(20_000, `'member'`, String(hotel.people.lina.staffId))).toBe(
      'agreed_rate_approved_by_another',
    )
  })
})
