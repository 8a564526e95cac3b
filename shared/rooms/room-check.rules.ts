/** A room that housekeeping and the desk tell different things about. */
export interface RoomDifference {
  readonly roomId: number
  readonly number: string
  /** True where the desk has a guest in house and housekeeping saw nobody; false the other way round. */
  readonly isOnlyAtDesk: boolean
}

/**
 * Housekeeping's list of occupied rooms held against the desk's. Who sleeps in a room that the desk calls vacant
 * was never typed in: no ledger sees that. Source: ledger.md, section 4.
 */
export const roomDifferences = (
  rooms: readonly { readonly id: number; readonly number: string }[],
  atDesk: ReadonlySet<number>,
  seen: ReadonlySet<number>,
): RoomDifference[] =>
  rooms
    .filter(({ id }) => atDesk.has(id) !== seen.has(id))
    .map(({ id, number }) => ({ roomId: id, number, isOnlyAtDesk: atDesk.has(id) }))

/**
 * What is left to find out of a difference: nothing once the desk says what was seen, because the guest was checked in, was
 * checked out, or is a case.
 */
export const uncuredDifferences = (
  differences: readonly RoomDifference[],
  atDesk: ReadonlySet<number>,
): RoomDifference[] => differences.filter(({ roomId, isOnlyAtDesk }) => atDesk.has(roomId) === isOnlyAtDesk)

/**
 * The set hours that have passed without a check, on the house's wall: all of them once the calendar is past the business
 * date. Times are `15:00`, and compare as text.
 */
export const missedChecks = (
  checkTimes: readonly string[],
  taken: readonly string[],
  now: { readonly businessDate: string; readonly date: string; readonly time: string },
): string[] =>
  checkTimes.filter(
    (time) =>
      !taken.includes(time) &&
      (now.date > now.businessDate || (now.date === now.businessDate && now.time > time)),
  )

/** A matter holds no more text than this; a check that differs in more rooms is a check made on another day. */
const mostTold = 40

/**
 * What a matter of the handover book keeps of a check: its hour and the rooms, `15:00 +105 -102`; the words are the
 * reader's. Plus is a room where housekeeping saw somebody, minus one where only the desk has a guest.
 */
export const roomCheckText = (
  checkTime: string,
  differences: readonly Pick<RoomDifference, 'number' | 'isOnlyAtDesk'>[],
): string =>
  [
    checkTime,
    ...differences
      .slice(0, mostTold)
      .map(({ number, isOnlyAtDesk }) => `${isOnlyAtDesk ? '-' : '+'}${number}`),
  ].join(' ')

/** The check that `roomCheckText` kept; null for a text that was written by hand. */
export const readRoomCheckText = (
  text: string,
): { checkTime: string; differences: Pick<RoomDifference, 'number' | 'isOnlyAtDesk'>[] } | null => {
  const [checkTime = '', ...told] = text.split(' ')
  if (!/^\d{2}:\d{2}$/.test(checkTime) || !told.every((room) => /^[+-]./.test(room))) return null
  return {
    checkTime,
    differences: told.map((room) => ({ number: room.slice(1), isOnlyAtDesk: room.startsWith('-') })),
  }
}
