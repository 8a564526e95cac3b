import { insertShiftClosing, type NewClosing } from '@jiaoban/db/closings/closing.writes.ts'
import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { countLine } from '@jiaoban/shared/closings/equation.rules.ts'
import { dayEquations, type EquationCode, shiftEquations } from '@jiaoban/shared/closings/equation.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { undone } from '../support/undone.ts'

/** The database itself refuses a seal that does not balance, and one with an equation left out: rules are not asked. */
let house: TestHotel
let officeShiftId: number

beforeAll(async () => {
  house = await openTestHotel()
  house.clock.set('2026-03-02T02:00:00.000Z')
  await house.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  const [row] = await runSql(
    house.db,
    `select id from cashier_shift where kind = 'office' and state = 'open'`,
  )
  officeShiftId = (row as { id: number }).id
})

afterAll(() => house.close())

const closingId = 900_001

const closing = (scope: 'shift' | 'day'): string =>
  `insert into closing select ${closingId}, 'X1', '${scope}', '2026-03-02', first_seq, last_seq, head_hash, sealed_seq,
     sealed_at, sealed_by, content, digest, signing_key_id, signature from closing where scope = '${scope}'`

type Columns = Record<string, number | null>

const computed = (codes: readonly EquationCode[]): Columns =>
  Object.fromEntries(
    codes.flatMap((code) => [
      [`${code}_lines`, 1],
      [`${code}_difference`, 0],
    ]),
  )

const insertion = (table: string, head: string, columns: Columns): string =>
  `insert into ${table} (${table === 'shift_closing' ? 'closing_id, scope, shift_id' : 'closing_id, scope, business_date'},
     ${Object.keys(columns).join(', ')}) values (${closingId}, ${head}, ${Object.values(columns).map(String).join(', ')})`

const shiftSeal = (changes: Columns = {}): string =>
  insertion('shift_closing', `'shift', ${officeShiftId}`, { ...computed(shiftEquations), ...changes })

const daySeal = (changes: Columns = {}): string =>
  insertion('day_closing', `'day', '2026-03-02'`, { ...computed(dayEquations), ...changes })

/** The name of the constraint; of a NOT NULL, which has none, its column. */
const refusalOfSeal = async (hotel: TestHotel, scope: 'shift' | 'day', seal: string): Promise<string> => {
  await runSql(hotel.db, closing(scope))
  try {
    await runSql(hotel.db, seal)
  } catch (error) {
    const column = /NOT NULL constraint failed: \w+\.(\w+)|null value in column "(\w+)"/.exec(String(error))
    return constraintOf(error) ?? column?.slice(1).find((name) => name !== undefined) ?? String(error)
  }
  return 'sealed'
}

const both = [
  ...shiftEquations.map((code) => ['shift', code] as const),
  ...dayEquations.map((code) => ['day', code] as const),
]
const sealOf = { shift: shiftSeal, day: daySeal }

test.each(both)('%s: a seal whose %s differs by one', (scope, code) =>
  undone(house, async (hotel) => {
    const seal = sealOf[scope]({ [`${code}_difference`]: 1 })
    expect(await refusalOfSeal(hotel, scope, seal)).toBe(`${code}_balances`)
  }),
)

test.each(both)('%s: a seal whose %s differs by minus one', (scope, code) =>
  undone(house, async (hotel) => {
    const seal = sealOf[scope]({ [`${code}_difference`]: -1 })
    expect(await refusalOfSeal(hotel, scope, seal)).toBe(`${code}_balances`)
  }),
)

test.each(both)('%s: a seal whose %s has no lines', (scope, code) =>
  undone(house, async (hotel) => {
    const seal = sealOf[scope]({ [`${code}_lines`]: 0 })
    expect(await refusalOfSeal(hotel, scope, seal)).toBe(`${code}_was_computed`)
  }),
)

test.each(both)('%s: a seal that leaves %s out', (scope, code) =>
  undone(house, async (hotel) => {
    const lines = sealOf[scope]({ [`${code}_lines`]: null })
    expect(await refusalOfSeal(hotel, scope, lines)).toBe(`${code}_lines`)
  }),
)

test.each(both)('%s: a seal that does not say what %s came to', (scope, code) =>
  undone(house, async (hotel) => {
    const difference = sealOf[scope]({ [`${code}_difference`]: null })
    expect(await refusalOfSeal(hotel, scope, difference)).toBe(`${code}_difference`)
  }),
)

describe('around the columns', () => {
  test('all computed, nothing differs: the database takes it', () =>
    undone(house, async (hotel) => {
      expect(await refusalOfSeal(hotel, 'shift', shiftSeal())).toBe('sealed')
    }))

  test('one line of one equation with two different sides', () =>
    undone(house, async (hotel) => {
      await runSql(hotel.db, closing('shift'))
      const line = `insert into closing_line values (${closingId}, 'b6', 1, 'drawer', 'money', 130000, 125000)`
      expect(await refusalOf(hotel.db, line)).toBe('closing_line_both_sides_equal')
    }))

  test('a second seal of the same shift', () =>
    undone(house, async (hotel) => {
      const again = `insert into shift_closing select * from shift_closing where shift_id <> ${officeShiftId}`
      expect(await refusalOf(hotel.db, again)).toMatch(/closing_id|shift_closing_pkey/)
    }))

  test.each(shiftEquations)('the code that seals cannot leave %s out either', (code) =>
    undone(house, async (hotel) => {
      const lines = shiftEquations.filter((one) => one !== code).map((one) => countLine(one, 'nothing', 0, 0))
      const zero = Money.zero('CNY')
      const [row] = await runSql(hotel.db, `select * from closing where scope = 'shift'`)
      const seal = hotel.db.writer.transaction().execute((tx) =>
        insertShiftClosing(
          tx,
          {
            row: { ...(row as NewClosing['row']), id: closingId, number: 'X1' },
            lines,
            period: zero,
            perpetual: zero,
          },
          officeShiftId,
        ),
      )
      const refused: unknown = await seal.then(
        () => 'sealed',
        (error: unknown) => constraintOf(error),
      )
      expect(refused).toBe(`${code}_was_computed`)
    }),
  )
})
