export type Sums = Map<string, bigint>

/** Sums by key, as text: minor units may be more than a JSON number holds. */
export type SavedSums = Readonly<Record<string, string>>

export const saveSums = (sums: Sums): SavedSums =>
  Object.fromEntries(Array.from(sums, ([key, amount]) => [key, String(amount)]))

export const restoreSums = (saved: SavedSums): Sums =>
  new Map(Object.entries(saved).map(([key, amount]) => [key, BigInt(amount)]))
