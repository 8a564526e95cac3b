import type { EquationCode } from '@jiaoban/shared/closings/equation.types.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { expect, test } from 'vitest'
import { equationRows } from './equation-rows.api.ts'

const line = (equation: EquationCode, label: string, isBalanced = true): ReportEquationLine => ({
  equation,
  label,
  unit: 'count',
  left: '1',
  right: isBalanced ? '1' : '2',
  isBalanced,
})

const lines = [
  line('b1', 'account:guest:1'),
  line('b1', 'account:guest:2'),
  line('b1', 'trial_balance', false),
  line('b3b', 'nothing'),
  line('b8', 'series:bill:used'),
  line('b8', 'series:receipt:used'),
  line('b8', 'book:7:seen'),
  line('b10', 'paper:bill'),
]

/** `b1 trial_balance*`: the row carries the name of its equation; `b1 2 more` is a fold. */
const told = (unfolded: readonly EquationCode[] = []): string[] =>
  equationRows(lines, new Set(unfolded)).map((row) => {
    const what = row.kind === 'line' ? row.line.label : `${row.count} more`
    return `${row.code} ${what}${row.isFirst ? '*' : ''}`
  })

test('what agrees without being counted is folded, what differs or was counted stands in sight', () => {
  expect(told()).toEqual([
    'b1 trial_balance*',
    'b1 2 more',
    'b3b nothing*',
    'b8 book:7:seen*',
    'b8 2 more',
    'b10 paper:bill*',
  ])
})

test('an equation that is opened shows every line in its order', () => {
  expect(told(['b1', 'b8'])).toEqual(
    lines.map(({ equation, label }, index) => {
      const isFirst = lines.findIndex((other) => other.equation === equation) === index
      return `${equation} ${label}${isFirst ? '*' : ''}`
    }),
  )
})
