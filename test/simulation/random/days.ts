const dayMs = 86_400_000

/** Dates of the model, worked out for itself. */
export const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The nights that arrival and departure hold; one for day use. */
export const nightsOf = (arrival: string, departure: string): string[] => {
  if (arrival === departure) return [arrival]
  const nights: string[] = []
  for (let night = arrival; night < departure; night = dayAfter(night)) nights.push(night)
  return nights
}

/** China is eight hours ahead of UTC, all year. */
const chinese = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()

/** The time on it, hours and minutes. */
export const localTime = (instant: string): string => chinese(instant).slice(11, 16)

/** The date on the wall of the house. */
export const localDate = (instant: string): string => chinese(instant).slice(0, 10)
