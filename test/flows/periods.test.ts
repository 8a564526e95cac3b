import { closePeriod } from '@jiaoban/server/closings/close-period.command.ts'
import { readNextPeriods } from '@jiaoban/server/closings/next-period.service.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import type { SealedPeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'

/** A hotel that opens two days before the year ends. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel({
    startAt: '2026-12-30T01:00:00.000Z',
    founding: { businessDate: '2026-12-30' },
  })
})

afterEach(() => hotel.close())

const roll = async (at: string) => {
  hotel.clock.set(at)
  return hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

const close = (period: string) => hotel.people.sunli.run(closePeriod, { period })

const reportOf = async (number: string) => {
  const [row] = await runSql(hotel.db, `select content from closing where number = '${number}'`)
  return JSON.parse((row as { content: string }).content) as SealedPeriodReport
}

/** `guest 0.00 → 300.00`, ledgers that did not move left out. */
const moved = ({ balances }: SealedPeriodReport) =>
  balances
    .filter(({ opening, closing }) => opening !== closing)
    .map(({ control, opening, closing }) => `${control} ${opening} → ${closing}`)

const parts = (report: SealedPeriodReport) =>
  report.parts.map(
    (part) => `${part.name} ${part.closingNumber} ${part.revenue} −${part.short} +${part.over}`,
  )

/** 30 December: 101 for three nights at 300.00, a minibar of 38.00; 5.00 are missing from the drawer. */
const liveYearsEnd = async () => {
  const { lina, zhaomin, wangqiang } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  const { folioId } = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E88001')],
    departureDate: '2027-01-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '900.00' }] },
  })
  await lina.run(postCharge, { folioId, code: 'minibar', amount: '38.00', quantity: 1 })
  await lina.count('5.00')
  await lina.run(bookDifference, { target: { kind: 'drawer' } }, { approver: zhaomin })
  await lina.drop({ lead: zhaomin, bag: 'BAG-1' })
  await lina.giveTo(wangqiang)
  await roll('2026-12-31T02:00:00.000Z')
  await wangqiang.handOver(lina, { lead: zhaomin, bag: 'BAG-2' })
}

test('a month is its days and a year its months, to the cent; what is pending is its closing balance', async () => {
  await liveYearsEnd()
  expect(await refusalFrom(close('2026-12'))).toBe(
    'period_not_over {"period":"2026-12","until":"2026-12-31","current":"2026-12-31"}',
  )
  await roll('2027-01-01T02:00:00.000Z')
  expect(await refusalFrom(close('2026'))).toBe('period_part_not_sealed {"period":"2026","part":"2026-12"}')

  const month = await close('2026-12')
  expect(month).toMatchObject({ period: '2026-12', number: 'M000001', revenue: '638.00' })
  const report = await reportOf('M000001')
  expect(report.period).toEqual({
    kind: 'month',
    name: '2026-12',
    from: '2026-12-30',
    until: '2026-12-31',
  })
  // A night of 300.00 each, the minibar on the first; 5.00 short are a debt of the cashier.
  expect(parts(report)).toEqual([
    '2026-12-30 Z000001 338.00 −5.00 +0.00',
    '2026-12-31 Z000002 300.00 −0.00 +0.00',
  ])
  expect(report.nights).toEqual({ occupied: 2, charged: 2, revenue: '600.00' })
  expect(report.revenue.gross).toBe('638.00')
  expect(report.seal).toMatchObject({
    closingNumber: 'M000001',
    scope: 'month',
    periodTotal: '638.00',
    perpetualTotal: '638.00',
    firstSeq: report.sequence.first,
    signedBy: [{ as: 'accountant' }],
  })
  expect(report.seal.lastSeq).toBeGreaterThan(report.sequence.last)
  // The bag of 895.00 nobody has counted yet is a balance like the slip, the folio and the debt.
  expect(moved(report).filter((line) => /^(guest|deposits|staff|cash\.bag) /.test(line))).toEqual([
    'cash.bag 0.00 → 895.00',
    'deposits 0.00 → -900.00',
    'guest 0.00 → 638.00',
    'staff 0.00 → 5.00',
  ])

  expect(await close('2026')).toMatchObject({ period: '2026', number: 'Y000001', revenue: '638.00' })
  const year = await reportOf('Y000001')
  expect(parts(year)).toEqual(['2026-12 M000001 638.00 −5.00 +0.00'])
  expect(year.nights).toEqual(report.nights)
  expect(moved(year)).toEqual(moved(report))
  expect(year.seal.perpetualTotal).toBe('638.00')
})

describe('in their order', () => {
  test('each is closed once, and none before its predecessor', async () => {
    await roll('2026-12-31T02:00:00.000Z')
    await roll('2027-01-01T02:00:00.000Z')
    const next = async () =>
      (await readNextPeriods(hotel.db.reader)).map(
        ({ name, from, blocker }) => `${name} from ${from}: ${blocker?.code ?? 'ready'}`,
      )
    expect(await next()).toEqual([
      '2026-12 from 2026-12-30: ready',
      '2026 from 2026-12-30: period_part_not_sealed',
    ])
    expect(await refusalFrom(close('2026-11'))).toBe(
      'period_before_founding {"period":"2026-11","founded":"2026-12-30"}',
    )
    for (let day = 2; day <= 32; day += 1) {
      const at = new Date(Date.UTC(2027, 0, day, 2)).toISOString()
      await roll(at)
    }
    expect(await refusalFrom(close('2027-01'))).toBe(
      'period_before_is_open {"period":"2027-01","before":"2026-12"}',
    )
    await close('2026-12')
    expect(await refusalFrom(close('2026-12'))).toBe(
      'period_already_closed {"period":"2026-12","number":"M000001"}',
    )
    expect(await close('2027-01')).toMatchObject({ number: 'M000002', revenue: '0.00' })
    expect((await reportOf('M000002')).parts).toHaveLength(31)
    expect(await next()).toEqual(['2027-02 from 2027-02-01: period_not_over', '2026 from 2026-12-30: ready'])
  })

  test('the accountant alone', async () => {
    await roll('2026-12-31T02:00:00.000Z')
    await roll('2027-01-01T02:00:00.000Z')
    const { zhaomin, admin, sunli } = hotel.people
    for (const person of [zhaomin, admin])
      expect(await refusalFrom(person.run(closePeriod, { period: '2026-12' }))).toMatch(/^not_permitted/)
    const unsigned = sunli.run(closePeriod, { period: '2026-12' }, { isSigned: false })
    expect(await refusalFrom(unsigned)).toMatch(/^signature_required/)
  })
})

describe('the database refuses', () => {
  const insert = (changes: Readonly<Record<string, string>>) => {
    const row = {
      closing_id: '(select max(id) from closing)',
      scope: `'month'`,
      period_name: `'2026-12'`,
      from_date: `'2026-12-30'`,
      until_date: `'2026-12-31'`,
      b1_lines: '1',
      b1_difference: '0',
      b2_lines: '1',
      b2_difference: '0',
      bm_lines: '1',
      bm_difference: '0',
      ...changes,
    }
    return refusalOf(
      hotel.db,
      `insert into period_closing (${Object.keys(row).join(', ')}) select ${Object.values(row).join(', ')}`,
    )
  }

  test.each([
    [{ bm_lines: '0' }, 'bm_was_computed'],
    [{ b2_difference: '1' }, 'b2_balances'],
    [{ scope: `'day'` }, 'period_closing_is_of_a_period'],
    [{ scope: `'year'` }, 'period_closing_known_name'],
    [{ period_name: `'2026-11'` }, 'period_closing_dates_are_of_its_period'],
  ])('%o: %s', async (changes, constraint) => {
    await roll('2026-12-31T02:00:00.000Z')
    await roll('2027-01-01T02:00:00.000Z')
    await close('2026-12')
    expect(await insert(changes)).toBe(constraint)
  })
})
