import type { Instant } from '../kernel/dates.ts'

/** One person on the list for the police register. */
export interface RegisterRow {
  readonly guestId: number
  readonly name: string
  readonly idKind: string
  readonly idNumber: string
  readonly nationality: string
  /** The last room, or the one they are in. */
  readonly roomNumber: string
  /** Every room they slept in, each with its dates: `101 2026-03-01–2026-03-03; 205 2026-03-03–`. */
  readonly rooms: string
  /** What the clock on the hotel's wall showed, `2026-03-01 14:05`; empty while somebody is still in house. */
  readonly arrived: string
  readonly left: string
}

const columns = [
  'name',
  'idKind',
  'idNumber',
  'nationality',
  'roomNumber',
  'arrived',
  'left',
  'rooms',
] as const

/**
 * A cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it: a
 * name is never calculated.
 */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The list as a file that the register and a spreadsheet take: UTF-8 with its mark, CRLF, a header. */
export const registerFile = (rows: readonly RegisterRow[]): string => {
  const header = ['姓名', '证件类型', '证件号码', '国籍', '房号', '入住时间', '离店时间', '住过的房间']
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','))
  return `\uFEFF${[header.join(','), ...lines].join('\r\n')}\r\n`
}

/** A move of a stay from one room to the next. */
export interface RoomMove {
  readonly fromRoom: string
  readonly at: Instant
}

interface Sojourn {
  readonly cameAt: Instant
  /** Null while somebody is still in house. */
  readonly leftAt: Instant | null
  readonly lastRoom: string
  /** Of the whole stay, the oldest first; who came later or left earlier was not there for all of them. */
  readonly moves: readonly RoomMove[]
}

/** The rooms of one guest, one after the other, each with when they came to it and when they left it. */
export const roomsOf = ({ cameAt, leftAt, lastRoom, moves }: Sojourn) => {
  const lived = moves.filter(({ at }) => at > cameAt && (leftAt === null || at < leftAt))
  // Who left the others before a move was in the room that the others left later.
  const room = moves.find(({ at }) => leftAt !== null && at >= leftAt)?.fromRoom ?? lastRoom
  const numbers = [...lived.map(({ fromRoom }) => fromRoom), room]
  return numbers.map((number, index) => ({
    number,
    from: lived[index - 1]?.at ?? cameAt,
    until: lived[index]?.at ?? leftAt,
  }))
}
