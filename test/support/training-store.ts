import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import type { TrainingStore } from '@jiaoban/server/app/training-house.ts'
import { keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { openTestDatabase, type TestDatabaseOptions } from './test-database.ts'

/** The databases of a test hotel's trainings: one that is closed can be opened again, until the hotel ends. */
export interface TestTrainings extends TrainingStore {
  readonly database: (number: number) => HotelDatabase
  /** As when somebody removes the file: what is opened next is empty. */
  readonly lose: (number: number) => void
  readonly end: () => Promise<void>
}

export const trainingStore = (options: TestDatabaseOptions): TestTrainings => {
  const open = new Map<number, HotelDatabase>()
  const all: HotelDatabase[] = []
  return {
    keys: keysInMemory(),
    open: async (number) => {
      const db = open.get(number) ?? (await openTestDatabase(options))
      if (!open.has(number)) all.push(db)
      open.set(number, db)
      return { ...db, close: async () => undefined }
    },
    database: (number) => {
      const db = open.get(number)
      if (!db) throw new Error(`training ${number} was never entered`)
      return db
    },
    lose: (number) => {
      open.delete(number)
    },
    end: async () => {
      for (const db of all) await db.close()
    },
  }
}
