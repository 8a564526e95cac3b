import { tellDirtyRows } from './dirty-row.ts'
import type { Timing } from './meter.ts'
import type { LivedDay, Outcome, Planned } from './run-replay.ts'

const widths = [10, 7, 6, 5, 5, 5, 8, 13, 13, 9, 9, 8] as const
const heads = [
  'date',
  'booked',
  'off',
  'in',
  'out',
  'house',
  'nights',
  'room revenue',
  'revenue',
  'shifts',
  'commands',
  'seconds',
]

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join(' ')

/** What is replayed, every dirty line of it, and the head of the table of days. */
export const tellPlan = ({ dirty, file, rooms }: Planned): string[] => [
  `${file.bookings} bookings: ${file.stays} stays, ${file.cancelled} cancelled, ${file.noShows} no-shows; ${rooms} rooms`,
  ...(dirty.size === 0 ? [] : ['Dirty rows, and what is made of them:', ...tellDirtyRows(dirty)]),
  row(heads),
]

/** A day in one row. `off`: cancelled and missed. `shifts`: balanced / sealed. */
export const tellDay = ({ plan, inHouse, nights, sealed, commands, seconds }: LivedDay): string =>
  row([
    plan.date,
    plan.bookedToday.length,
    plan.cancelledToday.length + plan.missedToday.length,
    plan.arrivals.length,
    plan.departures.length,
    inHouse,
    nights,
    sealed.roomRevenue.toString(),
    sealed.revenue.toString(),
    `${sealed.balanced}/${sealed.shifts}`,
    commands,
    seconds.toFixed(1),
  ])

/** Five days each, at the ages a hotel is looked at: new, some months old, and at the end. */
const ages = (days: number): (readonly [name: string, from: number, until: number])[] => [
  ['days 1-5', 1, Math.min(5, days)],
  ...(days > 100 ? [['days 96-100', 96, 100] as const] : []),
  ['last 5', Math.max(1, days - 4), days],
]

/** Where the time went, by procedure: calls, and the milliseconds an answer took as the hotel grew old. */
export const tellTimings = ({ meter }: Outcome): string[] => {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(28) : String(cell).padStart(13))).join('')
  const mean = ({ count, ms }: Timing) => (count === 0 ? '' : (ms / count).toFixed(1))
  return [
    line(['procedure', 'calls', 'total s', 'mean ms', ...ages(meter.days).map(([name]) => name)]),
    ...meter.procedures.map((procedure) => {
      const whole = meter.timing(procedure)
      const means = ages(meter.days).map(([, from, until]) => mean(meter.timing(procedure, from, until)))
      return line([procedure, whole.count, (whole.ms / 1000).toFixed(1), mean(whole), ...means])
    }),
  ]
}

/** Every kind of mistake that was made, how often; nothing where nobody makes any. */
export const tellMistakes = ({ mistakes }: Outcome): string[] =>
  mistakes.size === 0
    ? []
    : [`Mistakes: ${[...mistakes].map(([kind, count]) => `${kind} ${count}`).join(', ')}`]

/** The last line: the whole replay as JSON. */
export const tellOutcome = ({
  figures,
  inHouse,
  commands,
  seconds,
  cpuSeconds,
  mistakes,
  faults,
}: Outcome): string =>
  JSON.stringify({
    ...figures,
    segmentRevenue: Object.fromEntries(figures.segmentRevenue),
    inHouse,
    ...(mistakes.size === 0 ? {} : { mistakes: Object.fromEntries(mistakes) }),
    commands,
    seconds: Math.round(seconds * 10) / 10,
    cpuSeconds: Math.round(cpuSeconds * 10) / 10,
    commandsPerSecond: Math.round(commands / seconds),
    faults: faults.length,
  })
