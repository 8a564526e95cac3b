import { listMarketFigures } from '@jiaoban/db/closings/market-figure.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { findGroup } from '@jiaoban/db/stays/group.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { changeCompany } from '@jiaoban/server/city-ledger/change-company.command.ts'
import { closePeriod } from '@jiaoban/server/closings/close-period.command.ts'
import { postAllowance } from '@jiaoban/server/folios/post-allowance.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { cancelReservation } from '@jiaoban/server/stays/cancel-reservation.command.ts'
import { changeReservation } from '@jiaoban/server/stays/change-reservation.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { setGroupMarket } from '@jiaoban/server/stays/set-group-market.command.ts'
import { setMarketSegment } from '@jiaoban/server/stays/set-market-segment.command.ts'
import { setStayMarket } from '@jiaoban/server/stays/set-stay-market.command.ts'
import type { MarketFigure } from '@jiaoban/shared/closings/market-figure.types.ts'
import type { SealedPeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type { SealedDayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { companyFacts } from '../support/busy-company.ts'
import { guest } from '../support/busy-guest.ts'
import { standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel
let typeId: number
let companyId: number

beforeEach(async () => {
  hotel = await openTestHotel({
    startAt: '2026-03-30T01:00:00.000Z',
    founding: { businessDate: '2026-03-30' },
  })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  typeId = await standardType(hotel)
  companyId = (await hotel.people.zhaomin.run(addCompany, companyFacts)).companyId
})

afterEach(() => hotel.close())

type CheckInChanges = Partial<Parameters<typeof checkIn.run>[1]>

/** A walk-in of one night at 300.00, who says where they come from. */
const walkIn = (room: string, changes: CheckInChanges = {}) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest(`E88${room}`)],
    departureDate: '2026-04-01',
    rate: '300.00',
    adults: 1,
    ...changes,
  })

const reservation = (changes: object = {}) => ({
  source: 'company' as const,
  guest: { name: '赵一' },
  roomTypeId: typeId,
  arrivalDate: '2026-03-30',
  departureDate: '2026-04-01',
  rate: '300.00',
  adults: 1,
  ...changes,
})

const marketOf = async (stayId: number) => {
  const stay = await findStay(hotel.db.reader, stayId)
  return [stay?.segmentCode, stay?.companyId === companyId ? 'company' : (stay?.companyId ?? null)]
}

const roll = (at: string) => {
  hotel.clock.set(at)
  return hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

const reportOf = async <Report>(number: string): Promise<Report> => {
  const [row] = await runSql(hotel.db, `select content from closing where number = '${number}'`)
  return JSON.parse((row as { content: string }).content) as Report
}

const dayOf = (date: string) =>
  runSql(
    hotel.db,
    `select closing.number from day_closing join closing on closing.id = day_closing.closing_id where day_closing.business_date = '${date}'`,
  ).then(([row]) => reportOf<SealedDayReport>((row as { number: string }).number))

/** `walk_in − 1 300.00 283.02 0.00`: segment, company, nights, what they were sold for, rooms and all else without tax. */
const lines = (markets: readonly MarketFigure[] | undefined) =>
  (markets ?? []).map((row) =>
    [
      row.of === 'other' ? 'outside' : (row.segmentCode ?? 'unknown'),
      row.companyId === companyId ? 'company' : (row.companyId ?? '−'),
      row.nights,
      row.nightRevenue,
      row.room,
      row.other,
    ].join(' '),
  )

const sum = (markets: readonly MarketFigure[] | undefined, column: 'nightRevenue' | 'room' | 'other') =>
  Money.sum(
    (markets ?? []).map((row) => Money.of(row[column], 'CNY')),
    'CNY',
  )

describe('where a guest comes from', () => {
  test.each<[string, CheckInChanges, string | null, 'company' | null]>([
    // what is said at a walk-in → segment, company
    ['nothing', {}, 'walk_in', null],
    ['a source', { source: 'agency' }, 'agency', null],
    ['a segment', { segmentCode: 'long_stay' }, 'long_stay', null],
    ['that nobody knows', { segmentCode: null }, null, null],
  ])('%s', async (_, changes, segment, company) => {
    const { stayId } = await walkIn('101', changes)
    expect(await marketOf(stayId)).toEqual([segment, company])
  })

  test('a company makes a walk-in its own segment', async () => {
    const { stayId } = await walkIn('101', { companyId })
    expect(await marketOf(stayId)).toEqual(['company', 'company'])
  })

  test('a reservation keeps what it said, through its changes and the check-in', async () => {
    const { chenjing } = hotel.people
    const { stayId } = await chenjing.run(reserveStay, reservation({ companyId }))
    expect(await marketOf(stayId)).toEqual(['company', 'company'])
    const change = (version: number, changes: object) =>
      chenjing.run(changeReservation, { ...reservation(), stayId, version, ...changes })
    await change(1, {})
    expect(await marketOf(stayId)).toEqual(['company', 'company'])
    await change(2, { segmentCode: 'long_stay', companyId: null })
    expect(await marketOf(stayId)).toEqual(['long_stay', null])
    await walkIn('102', { stayId })
    expect(await marketOf(stayId)).toEqual(['long_stay', null])
  })

  test('a segment that was ended stays where it was, and is given to nobody else', async () => {
    const { chenjing, admin } = hotel.people
    await admin.run(setMarketSegment, { code: 'school', name: { zh: '研学', en: 'Schools' } })
    const { stayId } = await chenjing.run(reserveStay, reservation({ segmentCode: 'school' }))
    await admin.run(setMarketSegment, {
      code: 'school',
      name: { zh: '研学', en: 'Schools' },
      isActive: false,
    })
    await chenjing.run(changeReservation, {
      ...reservation({ segmentCode: 'school' }),
      stayId,
      version: 1,
    })
    expect(await marketOf(stayId)).toEqual(['school', null])
    expect(await refusalFrom(walkIn('101', { segmentCode: 'school' }))).toBe(
      'segment_unknown {"code":"school"}',
    )
    await admin.run(setMarketSegment, {
      code: 'walk_in',
      name: { zh: '散客', en: 'Walk-in' },
      isActive: false,
    })
    expect(await marketOf((await walkIn('102')).stayId)).toEqual([null, null])
  })

  test('what is refused', async () => {
    const { zhaomin, chenjing } = hotel.people
    expect(await refusalFrom(walkIn('101', { segmentCode: 'none' }))).toBe('segment_unknown {"code":"none"}')
    expect(await refusalFrom(walkIn('101', { companyId: 999_999 }))).toBe('company_not_found')
    await zhaomin.run(changeCompany, { ...companyFacts, companyId, isActive: false })
    expect(await refusalFrom(walkIn('101', { companyId }))).toBe('sender_inactive')
    const { stayId } = await chenjing.run(reserveStay, reservation())
    await chenjing.run(cancelReservation, { stayId, reasonCode: 'double' })
    expect(
      await refusalFrom(chenjing.run(setStayMarket, { stayId, segmentCode: null, companyId: null })),
    ).toBe('market_of_ended')
  })
})

describe('what a company pays', () => {
  /** `1 guest 2 company: 12.00 300.00` */
  const windows = async (stayId: number) => {
    const folios = await listFoliosOfStay(hotel.db.reader, stayId)
    return folios.map(({ windowNumber, payer, balance }) => `${windowNumber} ${payer} ${balance}`)
  }

  test.each([
    ['room', ['1 guest 38.00', '2 company 300.00']],
    ['all', ['1 guest 0.00', '2 company 338.00']],
    ['nothing', ['1 guest 338.00']],
  ] as const)('%s: in a window of its own', async (companyPays, expected) => {
    const { stayId, folioId } = await walkIn('101', { companyId, companyPays })
    await hotel.people.lina.run(postCharge, { folioId, code: 'minibar', amount: '38.00', quantity: 1 })
    await roll('2026-03-31T02:00:00.000Z')
    expect(await windows(stayId)).toEqual(expected)
  })

  test('only a company that is named pays, and never the room of a group', async () => {
    expect(await refusalFrom(walkIn('101', { companyPays: 'room' }))).toBe('share_needs_company')
    const { stayIds } = await hotel.people.chenjing.run(openGroup, group())
    expect(await refusalFrom(walkIn('101', { stayId: stayIds[0] ?? 0, companyId, companyPays: 'all' }))).toBe(
      'share_of_group',
    )
  })
})

const group = (changes: object = {}) => ({
  name: '秋游团',
  contact: '',
  remarks: '',
  arrivalDate: '2026-03-30',
  departureDate: '2026-04-01',
  releaseDate: '2026-03-30',
  concessionReasonCode: 'group',
  rooms: [{ roomTypeId: typeId, quantity: 2, rate: '280.00', adults: 2 }],
  ...changes,
})

test('a group gives its market to its rooms, and another one to those that are not over', async () => {
  const { chenjing } = hotel.people
  const { groupId, stayIds } = await chenjing.run(openGroup, group({ companyId }))
  const markets = () => Promise.all(stayIds.map(marketOf))
  expect(await markets()).toEqual([
    ['group', 'company'],
    ['group', 'company'],
  ])
  await chenjing.run(cancelReservation, { stayId: stayIds[1] ?? 0, reasonCode: 'double' })
  await chenjing.run(setGroupMarket, { groupId, segmentCode: 'agency', companyId: null })
  expect(await markets()).toEqual([
    ['agency', null],
    ['group', 'company'],
  ])
  expect(await findGroup(hotel.db.reader, groupId)).toMatchObject({ segmentCode: 'agency', companyId: null })
  expect(
    await refusalFrom(chenjing.run(setGroupMarket, { groupId, segmentCode: 'none', companyId: null })),
  ).toBe('segment_unknown {"code":"none"}')
})

test('revenue by segment and company ties to the day and the month, and a change leaves sealed days alone', async () => {
  const { lina, chenjing, wangqiang, sunli, admin } = hotel.people
  await walkIn('101')
  const sent = await walkIn('102', { companyId, companyPays: 'room' })
  await walkIn('103', { segmentCode: null })
  const { groupId } = await chenjing.run(
    openGroup,
    group({
      companyId,
      rooms: [{ roomTypeId: await typeOf('201'), quantity: 1, rate: '500.00', adults: 2 }],
    }),
  )
  await lina.run(checkInGroup, { groupId, stayIds: [] })
  await lina.run(postCharge, { folioId: sent.folioId, code: 'minibar', amount: '38.00', quantity: 1 })
  await roll('2026-03-31T02:00:00.000Z')
  const first = await dayOf('2026-03-30')
  expect(lines(first.markets)).toEqual([
    'group company 1 500.00 471.70 0.00',
    'company company 1 300.00 283.02 33.63',
    'walk_in − 1 300.00 283.02 0.00',
    'unknown − 1 300.00 283.02 0.00',
  ])
  expect(sum(first.markets, 'nightRevenue').toString()).toBe(first.nights.revenue)
  expect(sum(first.markets, 'room').plus(sum(first.markets, 'other')).toString()).toBe(first.revenue.net)

  // The unknown guest came with the company after all; and 20.00 are let off 102's night.
  const unknown = await findStayIn('103')
  await sunli.run(setStayMarket, { stayId: unknown, segmentCode: 'company', companyId })
  const [, companyWindow] = await listFoliosOfStay(hotel.db.reader, sent.stayId)
  const [night] = await runSql(
    hotel.db,
    `select id from folio_line where folio_id = ${companyWindow?.id} and kind = 'charge'`,
  )
  await lina.run(
    postAllowance,
    { folioLineId: (night as { id: number }).id, amount: '21.20', reasonCode: 'goodwill' },
    { approver: admin },
  )
  await lina.count()
  await lina.giveTo(wangqiang)
  await roll('2026-04-01T02:00:00.000Z')
  const second = await dayOf('2026-03-31')
  expect(lines(second.markets)).toEqual([
    'company company 2 600.00 546.04 0.00',
    'group company 1 500.00 471.70 0.00',
    'walk_in − 1 300.00 283.02 0.00',
  ])
  expect(lines((await dayOf('2026-03-30')).markets)).toEqual(lines(first.markets))

  await sunli.run(closePeriod, { period: '2026-03' })
  const month = await reportOf<SealedPeriodReport>('M000001')
  expect(lines(month.markets)).toEqual([
    'group company 2 1000.00 943.40 0.00',
    'company company 3 900.00 829.06 33.63',
    'walk_in − 2 600.00 566.04 0.00',
    'unknown − 1 300.00 283.02 0.00',
  ])
  const rooms = month.departments.filter(({ control }) => control.endsWith('.room'))
  expect(sum(month.markets, 'room').toString()).toBe(
    Money.sum(
      rooms.map(({ amount }) => Money.of(amount, 'CNY')),
      'CNY',
    ).toString(),
  )
  expect(sum(month.markets, 'room').plus(sum(month.markets, 'other')).toString()).toBe(month.revenue.net)
  expect(sum(month.markets, 'nightRevenue').toString()).toBe(month.nights.revenue)
})

test('days from before there were segments are read from their postings', async () => {
  await walkIn('101')
  await roll('2026-03-31T02:00:00.000Z')
  const range = { from: '2026-03-30', until: '2026-03-30' }
  expect(await listMarketFigures(hotel.db.reader, range, 'CNY')).toEqual((await dayOf('2026-03-30')).markets)
})

const findStayIn = async (room: string): Promise<number> => {
  const [row] = await runSql(
    hotel.db,
    `select id from stay where room_id = ${hotel.roomId(room)} and state = 'in_house'`,
  )
  return (row as { id: number }).id
}

const typeOf = async (room: string): Promise<number> => {
  const [row] = await runSql(hotel.db, `select room_type_id from room where number = '${room}'`)
  return (row as { room_type_id: number }).room_type_id
}
