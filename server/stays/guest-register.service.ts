import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { insertGuestRecordReadings } from '@jiaoban/db/stays/guest-record.writes.ts'
import {
  listMembersWhoCame,
  listMembersWhoLeft,
  type RegisterMember,
} from '@jiaoban/db/stays/guest-register.reads.ts'
import { listMovesOfStays } from '@jiaoban/db/stays/room-change.reads.ts'
import { insertRegisterExport } from '@jiaoban/db/stays/guest-register.writes.ts'
import { addDays, type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { trainingMark } from '@jiaoban/shared/kernel/training-mark.ts'
import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import {
  registerFile,
  type RegisterRow,
  type RoomMove,
  roomsOf,
} from '@jiaoban/shared/stays/guest-register.rules.ts'
import type { RegisterKind } from '@jiaoban/shared/stays/guest-register.schema.ts'
import type { Hotel } from '../kernel/hotel.ts'
import type { SessionView } from '../kernel/request-context.ts'

/**
 * The list of those who came, or who left, for the police register: ID numbers whole, hence only for those who
 * may see them. Who took it is written down, and so is that they read each guest. Raises `not_permitted`.
 */
export const exportGuestRegister = async (
  { hotel, session }: { readonly hotel: Hotel; readonly session: SessionView },
  request: { kind: RegisterKind; from: string; until: string },
): Promise<{ fileName: string; content: string; guests: number }> => {
  if (!mayReadGuestIds(session.role)) throw kernelError('not_permitted', { command: 'exportGuestRegister' })
  const { kind, from, until } = request
  const { timeZone } = await readProperty(hotel.db.reader)
  // Whoever joined or left alone did it at an instant: a day on either side covers every time zone.
  const range = { from, until, after: addDays(from, -1), before: addDays(until, 2) }
  const isArrival = kind === 'arrivals'
  const members = await (isArrival ? listMembersWhoCame : listMembersWhoLeft)(hotel.db.reader, range)
  const within = (at: Instant | null): boolean => {
    if (at === null) return true
    const { date } = wallClock(at, timeZone)
    return date >= from && date <= until
  }
  const listed = members.filter(({ joinedAt, leftAt }) => within(isArrival ? joinedAt : leftAt))
  const moves = await listMovesOfStays(hotel.db.reader, [...new Set(listed.map(({ stayId }) => stayId))])
  const movesOf = Map.groupBy(moves, ({ stayId }) => stayId)
  const rows = listed.map((member) => toRow(member, movesOf.get(member.stayId) ?? [], timeZone))
  const at = hotel.clock.now()
  await hotel.db.writer.transaction().execute(async (tx) => {
    const guestIds = [...new Set(rows.map(({ guestId }) => guestId))]
    await insertGuestRecordReadings(tx, guestIds, { staffId: session.staffId, at })
    await insertRegisterExport(tx, { staffId: session.staffId, at, ...request, guests: rows.length })
  })
  const isTraining = hotel.settings.trainingNumber !== null
  return {
    fileName: `${isTraining ? 'TRAINING-' : ''}${kind}-${from}-${until}.csv`,
    content: registerFile(isTraining ? rows.map(asPractice) : rows),
    guests: rows.length,
  }
}

/** No program and no officer takes a practice guest for one who slept in the house. */
const asPractice = (row: RegisterRow): RegisterRow => ({ ...row, name: `${trainingMark.zh} ${row.name}` })

const toRow = (member: RegisterMember, moves: readonly RoomMove[], timeZone: string): RegisterRow => {
  const { guestId, name, idKind, idNumber, nationality, roomNumber } = member
  const say = (at: Instant | null): string => {
    if (at === null) return ''
    const { date, time } = wallClock(at, timeZone)
    return `${date} ${time}`
  }
  const cameAt = member.joinedAt ?? member.checkedInAt ?? ''
  const leftAt = member.leftAt ?? member.checkedOutAt
  const dateOf = (at: Instant | null) => (at === null ? '' : wallClock(at, timeZone).date)
  const rooms = roomsOf({ cameAt, leftAt, lastRoom: roomNumber ?? '', moves })
  return {
    guestId,
    name,
    idKind,
    idNumber,
    nationality,
    roomNumber: roomNumber ?? '',
    arrived: say(cameAt),
    left: say(leftAt),
    rooms: rooms.map(({ number, from, until }) => `${number} ${dateOf(from)}–${dateOf(until)}`).join('; '),
  }
}
