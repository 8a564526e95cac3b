import { lineValues, sumEquation } from '@jiaoban/shared/closings/equation.rules.ts'
import {
  dayEquations,
  type EquationCode,
  type EquationLine,
  periodEquations,
  shiftEquations,
} from '@jiaoban/shared/closings/equation.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { ClosingTable, DayClosingTable, PeriodClosingTable, ShiftClosingTable } from './closing.table.ts'

export interface NewClosing {
  readonly row: Insertable<ClosingTable>
  readonly lines: readonly EquationLine[]
  readonly period: Money
  readonly perpetual: Money
}

type EquationColumns<Code extends EquationCode> = {
  [Column in `${Code}_lines` | `${Code}_difference`]: number
}

/**
 * Seals a shift. The database refuses it when an equation was not computed (`b7_was_computed`), does not
 * balance (`b6_balances`), or a line's sides differ (`closing_line_both_sides_equal`).
 */
export const insertShiftClosing = async (tx: Tx, closing: NewClosing, shiftId: number): Promise<void> => {
  await insertClosing(tx, closing)
  const row: Insertable<ShiftClosingTable> = {
    closing_id: closing.row.id,
    scope: 'shift',
    shift_id: shiftId,
    ...equationColumns(closing, shiftEquations),
  }
  await tx.insertInto('shift_closing').values(row).execute()
}

/** Seals a day, by the same rules. */
export const insertDayClosing = async (tx: Tx, closing: NewClosing): Promise<void> => {
  await insertClosing(tx, closing)
  const row: Insertable<DayClosingTable> = {
    closing_id: closing.row.id,
    scope: 'day',
    business_date: closing.row.business_date,
    ...equationColumns(closing, dayEquations),
  }
  await tx.insertInto('day_closing').values(row).execute()
}

/** Seals a month or a year: `period_closing_once_per_period`, and the same of its equations. */
export const insertPeriodClosing = async (
  tx: Tx,
  closing: NewClosing,
  period: Pick<Insertable<PeriodClosingTable>, 'scope'> & {
    readonly name: string
    readonly from: string
    readonly until: string
  },
): Promise<void> => {
  await insertClosing(tx, closing)
  const row: Insertable<PeriodClosingTable> = {
    closing_id: closing.row.id,
    scope: period.scope,
    period_name: period.name,
    from_date: period.from,
    until_date: period.until,
    ...equationColumns(closing, periodEquations),
  }
  await tx.insertInto('period_closing').values(row).execute()
}

const equationColumns = <Code extends EquationCode>(
  { lines, period }: NewClosing,
  codes: readonly Code[],
): EquationColumns<Code> =>
  Object.fromEntries(
    codes.flatMap((code) => {
      const sum = sumEquation(lines, code, period.currency)
      return [
        [`${code}_lines`, sum.lines],
        [`${code}_difference`, sum.difference],
      ]
    }),
  ) as EquationColumns<Code>

const insertClosing = async (tx: Tx, { row, lines, period, perpetual }: NewClosing): Promise<void> => {
  await tx.insertInto('closing').values(row).execute()
  await tx
    .insertInto('closing_total')
    .values({
      closing_id: row.id,
      currency: period.currency,
      period_minor: period.toMinor(),
      perpetual_minor: perpetual.toMinor(),
    })
    .execute()
  const rows = lines.map((line, index) => ({
    closing_id: row.id,
    equation: line.equation,
    line_number: index + 1,
    label: line.label,
    unit: line.unit,
    left_value: lineValues(line).left,
    right_value: lineValues(line).right,
  }))
  // A statement takes a limited number of parameters (SQLite: 32,766).
  for (let start = 0; start < rows.length; start += 2_000) {
    await tx
      .insertInto('closing_line')
      .values(rows.slice(start, start + 2_000))
      .execute()
  }
}
