import { tellDirtyRows } from './dirty-row.ts'
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

const edge = 5

/** Where the time went, by procedure: calls, and milliseconds an answer took, at the beginning and at the end. */
export const tellTimings = ({ meter }: Outcome): string[] => {
  const mean = (procedure: string, from?: number, until?: number) => {
    const { count, ms } = meter.timing(procedure, from, until)
    return count === 0 ? '' : (ms / count).toFixed(1)
  }
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(28) : String(cell).padStart(11))).join('')
  return [
    line(['procedure', 'calls', 'mean ms', `days 1-${edge}`, `last ${edge}`, 'total s']),
    ...meter.procedures.map((procedure) => {
      const { count, ms } = meter.timing(procedure)
      const last = mean(procedure, Math.max(1, meter.days - edge + 1))
      return line([procedure, count, mean(procedure), mean(procedure, 1, edge), last, (ms / 1000).toFixed(1)])
    }),
  ]
}

/** The last line: the whole replay as JSON. */
export const tellOutcome = ({ figures, inHouse, commands, seconds, faults }: Outcome): string =>
  JSON.stringify({
    ...figures,
    inHouse,
    commands,
    seconds: Math.round(seconds * 10) / 10,
    commandsPerSecond: Math.round(commands / seconds),
    faults: faults.length,
  })
