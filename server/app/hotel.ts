import { join } from 'node:path'
import { type HotelDatabase, openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { canSee, mayApprove, mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { type Clock, systemClock } from '../kernel/clock.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { LiveBus } from '../kernel/live.ts'
import { folderKeys, type KeyRing } from '../kernel/signing-key.ts'
import { verifyApproval, verifyPin } from '../staff/secret.service.ts'
import { refusalOf } from './constraint-refusals.ts'

export interface HotelSetting {
  readonly dataDir: string
  readonly clock?: Clock
  readonly hasRateLimits?: boolean
  /** See HotelSettings.setUpCode. */
  readonly setUpCode?: string | null
  /** By default those of the data folder. */
  readonly keys?: KeyRing
}

export interface HotelOptions extends HotelSetting {
  readonly databaseUrl: string
  /** See SqliteOptions.isDurable. */
  readonly isDurable?: boolean
}

/** Opens a hotel's database, brings it up to date, and makes a hotel of it. */
export const openHotel = async ({
  databaseUrl,
  isDurable = true,
  ...setting
}: HotelOptions): Promise<Hotel> => hotelOn(await openDatabase(databaseUrl, { isDurable }), setting)

/** Ties the domains to the kernel's ports, on an open database. */
export const hotelOn = (db: HotelDatabase, setting: HotelSetting): Hotel => {
  const { dataDir, clock = systemClock, hasRateLimits = true, setUpCode = null } = setting
  const keys = setting.keys ?? folderKeys(join(dataDir, 'keys'))
  const live = new LiveBus()
  return {
    db,
    clock,
    live,
    settings: { dataDir, hasRateLimits, setUpCode },
    access: {
      canSee,
      verifyPin: (staffId, pin) => verifyPin({ db, clock }, staffId, pin),
      verifyApproval: (approval) => verifyApproval({ db, clock }, approval),
    },
    runner: {
      db,
      clock,
      keys,
      mayRun,
      mayApprove,
      refusalOf,
      afterCommit: (event) => live.publish(event),
    },
  }
}

export const closeHotel = (hotel: Hotel): Promise<void> => hotel.db.close()
