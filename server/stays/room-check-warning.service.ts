import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { listRoomChecks } from '@jiaoban/db/rooms/room-check.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { missedChecks, uncuredDifferences } from '@jiaoban/shared/rooms/room-check.rules.ts'

/**
 * What the desk must be told of the room checks of the date: hours that passed without one, and what the last one found that
 * still stands, each room with the stay the desk has in it.
 */
export const readRoomCheckWarning = async (reader: Reader, now: string) => {
  const businessDate = await readBusinessDate(reader)
  const [{ timeZone }, { checkTimes }, checks, inHouse] = await Promise.all([
    readProperty(reader),
    readRoomRules(reader),
    listRoomChecks(reader, businessDate),
    listInHouse(reader),
  ])
  const stayIn = new Map(inHouse.flatMap((stay) => (stay.roomId === null ? [] : [[stay.roomId, stay.id]])))
  const last = checks.at(-1)
  return {
    missed: missedChecks(
      checkTimes,
      checks.map(({ checkTime }) => checkTime),
      { businessDate, ...wallClock(now, timeZone) },
    ),
    last: last ? { checkTime: last.checkTime, takenBy: last.takenBy } : null,
    differences: uncuredDifferences(last?.differences ?? [], new Set(stayIn.keys())).map((difference) => ({
      ...difference,
      stayId: stayIn.get(difference.roomId) ?? null,
    })),
  }
}
