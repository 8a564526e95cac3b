import { openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { canSee, mayApprove, mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { type Clock, systemClock } from '../kernel/clock.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { LiveBus } from '../kernel/live.ts'
import { verifyApproval, verifyPin } from '../staff/secret.service.ts'
import { refusalOf } from './constraint-refusals.ts'

export interface HotelOptions {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly clock?: Clock
  /** See SqliteOptions.isDurable. */
  readonly isDurable?: boolean
  readonly hasRateLimits?: boolean
}

/** Opens a hotel's database, brings it up to date, and ties the domains to the kernel's ports. */
export const openHotel = async (options: HotelOptions): Promise<Hotel> => {
  const { databaseUrl, dataDir, clock = systemClock, isDurable = true, hasRateLimits = true } = options
  const db = await openDatabase(databaseUrl, { isDurable })
  const live = new LiveBus()
  return {
    db,
    clock,
    live,
    settings: { dataDir, hasRateLimits },
    access: {
      canSee,
      verifyPin: (staffId, pin) => verifyPin({ db, clock }, staffId, pin),
      verifyApproval: (approval) => verifyApproval({ db, clock }, approval),
    },
    runner: { db, clock, mayRun, mayApprove, refusalOf, afterCommit: (event) => live.publish(event) },
  }
}

export const closeHotel = (hotel: Hotel): Promise<void> => hotel.db.close()
