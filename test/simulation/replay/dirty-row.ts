/** What can be wrong with a line of the file, and what the replay does about it. */
export const dirtyKinds = {
  unreadable: 'not a booking, left out',
  rate_zero: 'rate of 0: complimentary nights',
  rate_negative: 'rate below 0: taken as 0',
  rate_rounded: 'rate with parts of a cent: rounded',
  no_guests: 'nobody on the booking: one guest',
  no_adults: 'children alone: one of the guests signs as the adult',
  crowd: 'more adults than one registration holds: as many as it holds',
  zero_nights: 'no night: day use',
  status_date_early: 'left before the nights were over: the nights count',
  status_date_late: 'left after the nights were over: the nights count',
  status_date_odd: 'cancelled or missed on a day it could not be: on the nearest it could',
  status_contradicts: 'cancelled and not cancelled at once: the status counts',
  country_unknown: 'no country: nationality ZZZ, unknown',
  country_mended: 'a country by another code: its code of ISO 3166',
  agent_missing: 'sold by an agency without a name',
  meal_undefined: 'no meal said: none posted',
  channel_undefined: 'no channel said: the market segment counts',
} as const

export type DirtyKind = keyof typeof dirtyKinds

/** The line numbers of every kind of dirt that was met. */
export type DirtyRows = ReadonlyMap<DirtyKind, readonly number[]>

/** Numbers as ranges: `2-4, 17, 20-21`. */
const asRanges = (lines: readonly number[]): string => {
  const ranges: string[] = []
  let first: number | undefined
  for (const [index, line] of lines.entries()) {
    first ??= line
    if (lines[index + 1] === line + 1) continue
    ranges.push(first === line ? String(line) : `${first}-${line}`)
    first = undefined
  }
  return ranges.join(', ')
}

/** Everything that is dirty, by kind, each with all its lines of the file. */
export const tellDirtyRows = (dirty: DirtyRows): string[] =>
  (Object.keys(dirtyKinds) as DirtyKind[]).flatMap((kind) => {
    const lines = dirty.get(kind)
    if (lines === undefined) return []
    return [`  ${kind} (${dirtyKinds[kind]}), ${lines.length}: line ${asRanges(lines)}`]
  })
