import { tellError } from './api.ts'
import type { BookingRow } from './bookings-file.ts'
import { type DayPlace, guestsIn, liveDay } from './day.ts'
import { type DayPlan, planDays } from './day-plan.ts'
import type { DirtyRows } from './dirty-row.ts'
import { addSealedDay, type Figures, lostFigures } from './figures.ts'
import { type FileSums, sumFile } from './file-sums.ts'
import { planHotel } from './hotel-plan.ts'
import { Meter } from './meter.ts'
import { type MistakeKind, Mistakes } from './mistakes.ts'
import { closePeriods } from './period-closing.ts'
import type { House } from './person.ts'
import { foundReplayHotel, type ReplayHotel } from './replay-hotel.ts'
import type { ReplayServer } from './replay-server.ts'
import { checkReports, type SealedDay } from './report-check.ts'
import { planRooms } from './room-plan.ts'
import { UsageError } from './usage-error.ts'
import { bookingsIn, windowOf } from './window.ts'

const desks = 2

export interface Replay {
  readonly rows: readonly BookingRow[]
  readonly from: string
  readonly days: number
  /** The seed of what people do wrong; null when nobody does. */
  readonly mistakes?: number | null
  /** Months and years are closed as they end. */
  readonly closesPeriods?: boolean
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
  /** What driver and server computed; the rest of the time they waited, for the disk above all. */
  readonly cpuSeconds: number
  readonly meter: Meter
  readonly closedPeriods: readonly string[]
  /** How many of each kind were made; each was found in a sealed report, or is a fault. */
  readonly mistakes: ReadonlyMap<MistakeKind, number>
  /** Equations that do not hold and figures that were lost; empty when all is well. */
  readonly faults: readonly string[]
}

/** Replays a window of bookings on a server of its own, from the founding of the hotel to its last roll. */
export const runReplay = async (replay: Replay): Promise<Outcome> => {
  const window = windowOf(replay.from, replay.days)
  const { bookings, dirty } = bookingsIn(replay.rows, window)
  const roomPlan = planRooms(bookings)
  if (roomPlan.rooms.length === 0) throw new UsageError('nobody of the file arrives on these dates')
  const file = sumFile(replay.rows, window, dirty.get('unreadable') ?? [])
  replay.onPlan?.({ dirty, file, rooms: roomPlan.rooms.length })
  const server = await replay.serve()
  try {
    const meter = new Meter(server.answered)
    const house: House = { browse: () => server.browse(meter), businessDate: replay.from, commands: 0 }
    const begun = { at: performance.now(), cpu: process.cpuUsage() }
    const { rooms } = roomPlan
    const hotel = await foundReplayHotel(
      house,
      planHotel({ businessDate: replay.from, bookings, rooms, desks }),
      { mistakes: new Mistakes(replay.mistakes ?? null), roomOf: roomPlan.roomOf },
    )
    const days = planDays(bookings, { window, rooms: roomPlan, desks })
    const broken: string[] = []
    const isWhole = await liveDays(replay, hotel, { days, broken, meter })
    return {
      figures: hotel.figures,
      inHouse: guestsIn(hotel),
      commands: house.commands,
      seconds: (performance.now() - begun.at) / 1000,
      cpuSeconds: cpuSecondsSince(begun.cpu),
      meter,
      closedPeriods: hotel.periods.closed,
      mistakes: hotel.mistakes.counts,
      faults: isWhole
        ? [...broken, ...lostFigures(hotel.figures, file), ...hotel.mistakes.disagreements()]
        : broken,
    }
  } finally {
    await server.close()
  }
}

const cpuSecondsSince = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000_000
}

interface DaysToLive {
  readonly days: readonly DayPlan[]
  /** Takes the equations that do not hold, and what brought the hotel to a stop. */
  readonly broken: string[]
  readonly meter: Meter
}

/** Lives day after day, until the last or until something cannot be done. True when all were lived. */
const liveDays = async (replay: Replay, hotel: ReplayHotel, toLive: DaysToLive): Promise<boolean> => {
  const { days, broken, meter } = toLive
  for (const [index, plan] of days.entries()) {
    const place = { isFirst: index === 0, isLast: index === days.length - 1 }
    meter.startDay()
    try {
      const lived = await liveAndCheck(hotel, plan, place)
      broken.push(...lived.sealed.broken)
      if (replay.closesPeriods) broken.push(...(await closePeriods(hotel, plan.date)))
      replay.onDay?.(lived)
    } catch (error) {
      broken.push(`${plan.date}: ${tellError(error)}`)
      return false
    }
  }
  return true
}

/** Lives a day, then reads its sealed reports. */
const liveAndCheck = async (hotel: ReplayHotel, plan: DayPlan, place: DayPlace): Promise<LivedDay> => {
  const { house, figures } = hotel
  const begun = { at: performance.now(), commands: house.commands }
  const nights = await liveDay(hotel, plan, place)
  const sealed = await checkReports(hotel, plan.date)
  addSealedDay(figures, sealed, nights)
  hotel.periods.addDay(sealed)
  const commands = house.commands - begun.commands
  return {
    plan,
    inHouse: guestsIn(hotel),
    nights,
    sealed,
    commands,
    seconds: (performance.now() - begun.at) / 1000,
  }
}
