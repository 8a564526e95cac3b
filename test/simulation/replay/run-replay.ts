import type { BookingRow } from './bookings-file.ts'
import { liveDay } from './day.ts'
import { type DayPlan, planDays } from './day-plan.ts'
import type { DirtyRows } from './dirty-row.ts'
import { addSealedDay, type Figures, lostFigures } from './figures.ts'
import { type FileSums, sumFile } from './file-sums.ts'
import { planHotel } from './hotel-plan.ts'
import { Meter } from './meter.ts'
import type { House } from './person.ts'
import { foundReplayHotel, type ReplayHotel } from './replay-hotel.ts'
import type { ReplayServer } from './replay-server.ts'
import { checkReports, type SealedDay } from './report-check.ts'
import { type RoomPlan, planRooms } from './room-plan.ts'
import { bookingsIn, windowOf } from './window.ts'

const desks = 2

export interface Replay {
  readonly rows: readonly BookingRow[]
  readonly from: string
  readonly days: number
  /** Starts the server of a hotel that is not founded yet. */
  readonly serve: () => Promise<ReplayServer>
  readonly onPlan?: (planned: Planned) => void
  readonly onDay?: (lived: LivedDay) => void
}

export interface Planned {
  readonly dirty: DirtyRows
  readonly file: FileSums
  readonly rooms: number
}

export interface LivedDay {
  readonly plan: DayPlan
  readonly inHouse: number
  readonly nights: number
  readonly sealed: SealedDay
  readonly commands: number
  readonly seconds: number
}

export interface Outcome {
  readonly figures: Figures
  readonly inHouse: number
  readonly commands: number
  readonly seconds: number
  readonly meter: Meter
  /** Equations that do not hold and figures that were lost; empty when all is well. */
  readonly faults: readonly string[]
}

/** Replays a window of bookings on a server of its own, from the founding of the hotel to its last roll. */
export const runReplay = async (replay: Replay): Promise<Outcome> => {
  const window = windowOf(replay.from, replay.days)
  const { bookings, dirty } = bookingsIn(replay.rows, window)
  const roomPlan = planRooms(bookings)
  if (roomPlan.rooms.length === 0) throw new Error('nobody of the file arrives on these dates')
  const file = sumFile(replay.rows, window, dirty.get('unreadable') ?? [])
  replay.onPlan?.({ dirty, file, rooms: roomPlan.rooms.length })
  const server = await replay.serve()
  try {
    const house: House = { url: server.url, meter: new Meter(), businessDate: replay.from, commands: 0 }
    const begun = performance.now()
    const { rooms } = roomPlan
    const hotel = await foundReplayHotel(
      house,
      planHotel({ businessDate: replay.from, bookings, rooms, desks }),
    )
    const days = planDays(bookings, { window, roomOf: roomPlan.roomOf, desks })
    const broken = await liveDays(replay, hotel, { days, roomPlan })
    return {
      figures: hotel.figures,
      inHouse: hotel.inHouse.size,
      commands: house.commands,
      seconds: (performance.now() - begun) / 1000,
      meter: house.meter,
      faults: [...broken, ...lostFigures(hotel.figures, file)],
    }
  } finally {
    await server.close()
  }
}

/** Day after day; after each its sealed reports are read. Returns the equations that do not hold. */
const liveDays = async (
  replay: Replay,
  hotel: ReplayHotel,
  { days, roomPlan }: { days: readonly DayPlan[]; roomPlan: RoomPlan },
): Promise<string[]> => {
  const { house, figures } = hotel
  const broken: string[] = []
  for (const [index, plan] of days.entries()) {
    const begun = { at: performance.now(), commands: house.commands }
    house.meter.startDay()
    const place = { isFirst: index === 0, isLast: index === days.length - 1, roomOf: roomPlan.roomOf }
    const { nights } = await liveDay(hotel, plan, place)
    const sealed = await checkReports(hotel, plan.date)
    addSealedDay(figures, sealed, nights)
    broken.push(...sealed.broken)
    replay.onDay?.({
      plan,
      inHouse: hotel.inHouse.size,
      nights,
      sealed,
      commands: house.commands - begun.commands,
      seconds: (performance.now() - begun.at) / 1000,
    })
  }
  return broken
}
