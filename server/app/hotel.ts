import { join } from 'node:path'
import {
  DatabaseUrlError,
  type HotelDatabase,
  openDatabase,
  trainingUrl,
} from '@jiaoban/db/kernel/connect.ts'
import { findHouse } from '@jiaoban/db/kernel/stamp.reads.ts'
import { canSee, mayApprove, mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { type Clock, systemClock } from '../kernel/clock.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { enterOutageSlip } from '../shifts/outage-slip.service.ts'
import { LiveBus } from '../kernel/live.ts'
import { folderKeys, type KeyRing } from '../kernel/signing-key.ts'
import { verifyApproval, verifyPin } from '../staff/secret.service.ts'
import { refusalOf } from './constraint-refusals.ts'
import { type MakeHouse, TrainingHouse, type TrainingStore } from './training-house.ts'

export interface HotelSetting {
  readonly dataDir: string
  readonly clock?: Clock
  readonly hasRateLimits?: boolean
  /** See HotelSettings.setUpCode. */
  readonly setUpCode?: string | null
  /** By default those of the data folder. */
  readonly keys?: KeyRing
  /** Where trainings are kept; without it there are none. */
  readonly training?: TrainingStore
}

export interface HotelOptions extends HotelSetting {
  readonly databaseUrl: string
  /** See SqliteOptions.isDurable. */
  readonly isDurable?: boolean
}

/** Opens a hotel's database, brings it up to date, and makes a hotel of it. Raises DatabaseUrlError for a training's. */
export const openHotel = async ({
  databaseUrl,
  isDurable = true,
  ...setting
}: HotelOptions): Promise<Hotel> => {
  const training: TrainingStore = {
    open: (number) => openDatabase(trainingUrl(databaseUrl, number), { isDurable }),
    keys: folderKeys(join(setting.dataDir, 'training-keys')),
  }
  const db = await openDatabase(databaseUrl, { isDurable })
  if ((await findHouse(db.reader))?.isTraining === true) {
    await db.close()
    throw new DatabaseUrlError(
      'DATABASE_URL names the database of a training: start the server with the hotel’s',
    )
  }
  return hotelOn(db, { training, ...setting })
}

/** Ties the domains to the kernel's ports, on an open database. */
export const hotelOn = (db: HotelDatabase, setting: HotelSetting): Hotel => {
  const { training, ...own } = setting
  const hotel = houseOn(db, own)
  return training === undefined ? hotel : withTraining(hotel, training)
}

/** Gives a hotel a place for its trainings. */
export const withTraining = <Of extends Hotel>(hotel: Of, store: TrainingStore): Of => {
  const { clock, settings } = hotel
  const makeHouse: MakeHouse = (db, { number, carryJournal }) => {
    const house = houseOn(db, { ...settings, clock, keys: store.keys, setUpCode: null })
    return {
      ...house,
      settings: { ...house.settings, trainingNumber: number },
      runner: { ...house.runner, carryJournal },
    }
  }
  return { ...hotel, training: new TrainingHouse(hotel, store, makeHouse) }
}

const houseOn = (db: HotelDatabase, setting: Omit<HotelSetting, 'training'>): Hotel => {
  const { dataDir, clock = systemClock, hasRateLimits = true, setUpCode = null } = setting
  const keys = setting.keys ?? folderKeys(join(dataDir, 'keys'))
  const live = new LiveBus()
  return {
    db,
    clock,
    live,
    settings: { dataDir, hasRateLimits, setUpCode, trainingNumber: null },
    training: null,
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
      enterOutageSlip,
      refusalOf,
      afterCommit: (event) => live.publish(event),
    },
  }
}

export const closeHotel = async (hotel: Hotel): Promise<void> => {
  await hotel.training?.close()
  await hotel.db.close()
}
