/** A calendar day of the hotel, `YYYY-MM-DD`. A business date is one that night audit has opened. */
export type BusinessDate = string

/** A moment in UTC, ISO 8601 with milliseconds: `2026-03-01T15:04:05.000Z`. */
export type Instant = string

const dayMs = 86_400_000

const toEpoch = (date: BusinessDate): number => {
  const [year, month, day] = date.split('-').map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)
}

const fromEpoch = (epoch: number): BusinessDate => new Date(epoch).toISOString().slice(0, 10)

/** True for a day that exists: `2026-02-30` is none. */
export const isCalendarDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && fromEpoch(toEpoch(text)) === text

/** The day `days` later (earlier when negative). */
export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  fromEpoch(toEpoch(date) + days * dayMs)

/** Whole days from `from` until `to`: the nights of a stay from arrival to departure. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number =>
  Math.round((toEpoch(to) - toEpoch(from)) / dayMs)

/** The nights slept from arrival to departure, the departure date excluded. Empty for day use. */
export const nightsBetween = (arrival: BusinessDate, departure: BusinessDate): BusinessDate[] =>
  Array.from({ length: Math.max(0, daysBetween(arrival, departure)) }, (_, night) => addDays(arrival, night))

/** A formatter takes longer to make than everything it formats in a command: one a time zone is kept. */
const wallFormats = new Map<string, Intl.DateTimeFormat>()

const wallFormatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = wallFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  wallFormats.set(timeZone, made)
  return made
}

/**
 * The instant at which the hotel's clock showed a date and `HH:MM`. An hour that a clock shows twice is taken as its first;
 * one that it skips, as the hour after it.
 */
export const instantAt = (date: string, time: string, timeZone: string): Instant => {
  const wall = Date.parse(`${date}T${time}:00.000Z`)
  const shownAt = (epoch: number): number => {
    const shown = wallClock(new Date(epoch).toISOString(), timeZone)
    return Date.parse(`${shown.date}T${shown.time}:00.000Z`)
  }
  const offsets = [-dayMs, dayMs].map((away) => shownAt(wall + away) - (wall + away))
  const fits = offsets.map((offset) => wall - offset).filter((epoch) => shownAt(epoch) === wall)
  const instant = fits.length > 0 ? Math.min(...fits) : wall - Math.min(...offsets)
  return new Date(instant).toISOString()
}

/** What the clock on the hotel's wall shows at an instant: calendar date and `HH:MM`. */
export const wallClock = (instant: Instant, timeZone: string): { date: string; time: string } => {
  const parts = wallFormatOf(timeZone).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}
