import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { findProperty } from '@jiaoban/db/property/property.reads.ts'
import { findStaff, findStaffNamed } from '@jiaoban/db/staff/staff.reads.ts'
import { findOpenTraining, type Training } from '@jiaoban/db/training/training.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { trainingError } from '@jiaoban/shared/training/training.errors.ts'
import type { Hotel, TrainingPort } from '../kernel/hotel.ts'
import type { KeyRing } from '../kernel/signing-key.ts'
import { copyHouseRules } from '../training/copy-house-rules.service.ts'
import { foundTraining } from '../training/found-training.service.ts'
import { carryJournal } from '../training/training-journal.service.ts'
import { keepHouse } from './housekeeping.job.ts'

/** Where the houses of trainings are kept. */
export interface TrainingStore {
  /** The database of a training, empty when it is new. */
  readonly open: (number: number) => Promise<HotelDatabase>
  /** Keys that seal practice reports, and no others. */
  readonly keys: KeyRing
}

/** Makes a house of a training's open database. */
export type MakeHouse = (
  db: HotelDatabase,
  of: { readonly number: number; readonly carryJournal: (actorId: number) => Promise<void> },
) => Hotel

interface Opened {
  readonly trainingId: number
  readonly house: Promise<Hotel>
}

/** The house of the training that is open now: opened with the first who enters, closed with the training. */
export class TrainingHouse implements TrainingPort {
  readonly #hotel: Hotel
  readonly #store: TrainingStore
  readonly #make: MakeHouse
  #opened: Opened | undefined
  /** Rows are carried one caller after the other, so that none is carried twice. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(hotel: Hotel, store: TrainingStore, make: MakeHouse) {
    this.#hotel = hotel
    this.#store = store
    this.#make = make
  }

  async house(): Promise<Hotel> {
    const training = await findOpenTraining(this.#hotel.db.reader)
    if (this.#opened !== undefined && this.#opened.trainingId !== training?.id) await this.close()
    if (!training) throw trainingError('training_not_open')
    this.#opened ??= { trainingId: training.id, house: this.#openHouse(training) }
    try {
      return await this.#opened.house
    } catch (error) {
      this.#opened = undefined
      throw error
    }
  }

  async record(staffId: number): Promise<void> {
    const house = await this.house()
    const { trainingId } = this.#opened ?? {}
    if (trainingId === undefined) throw trainingError('training_not_open')
    await this.#carry(house, trainingId, staffId)
  }

  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    const house = await opened?.house.catch(() => undefined)
    await house?.db.close()
  }

  async #openHouse(training: Training): Promise<Hotel> {
    const { id, number, recordedSeq } = training
    const db = await this.#store.open(number).catch(explain)
    try {
      const house: Hotel = this.#make(db, {
        number,
        carryJournal: async (actorId) => this.#carry(house, id, await this.#ownIdOf(house, actorId)),
      })
      if ((await findProperty(db.reader)) === undefined) {
        if (recordedSeq > 0) throw trainingError('training_lost', { number })
        await foundTraining(this.#hotel, house, training)
      }
      // Nobody has entered yet: a server that died on the way begins with the rules once more.
      if (recordedSeq === 0) await copyHouseRules(this.#hotel, house)
      await keepHouse(house)
      return house
    } catch (error) {
      await db.close()
      throw error
    }
  }

  /** Who practises is somebody of the hotel's staff now, or practises no more. Raises `not_signed_in`. */
  async #ownIdOf(house: Hotel, actorId: number): Promise<number> {
    const trainee = await findStaff(house.db.reader, actorId)
    const own = trainee && (await findStaffNamed(this.#hotel.db.reader, trainee.username))
    if (!own?.isActive) throw kernelError('not_signed_in')
    return own.id
  }

  #carry(house: Hotel, trainingId: number, staffId: number): Promise<void> {
    const carried = this.#turn.then(() => carryJournal(this.#hotel, house, { trainingId, staffId }))
    this.#turn = carried.catch(() => undefined)
    return carried
  }
}

/** What PostgreSQL says where the hotel's own role may make no schema. */
const insufficientPrivilege = '42501'

const explain = (error: unknown): never => {
  if (error instanceof Error && 'code' in error && error.code === insufficientPrivilege)
    throw trainingError('training_unavailable')
  throw error
}
