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
