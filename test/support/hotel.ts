import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { listDesks } from '@jiaoban/db/property/property.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { closeHotel, hotelOn, withTraining } from '@jiaoban/server/app/hotel.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { type KeyRing, keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { hashOnce } from '@jiaoban/server/set-up/demo/hash-once.service.ts'
import { type FoundedHotel, setUpHotel } from '@jiaoban/server/set-up/set-up-hotel.service.ts'
import type { BusinessDate, Instant } from '@jiaoban/shared/kernel/dates.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { TestClock } from './clock.ts'
import { smallHotel, type Username } from './small-hotel.ts'
import { openTestDatabase, type TestDatabaseOptions } from './test-database.ts'
import { type TestTrainings, trainingStore } from './training-store.ts'

/** Nine in the morning of 1 March 2026 in Shanghai. */
const morning: Instant = '2026-03-01T01:00:00.000Z'

export interface TestHotelOptions extends TestDatabaseOptions {
  /** What differs from the small hotel. */
  readonly founding?: Partial<FoundingInput>
  readonly startAt?: Instant
  /** By default keys that live as long as the process. */
  readonly keys?: KeyRing
  /** See RunnerPorts.patience. */
  readonly patience?: number
}

/** A founded hotel on the engine of this run, whose clock stands still until a test moves it. */
export interface TestHotel extends Hotel {
  readonly clock: TestClock
  readonly trainings: TestTrainings
  /** Everybody of the small hotel, who run commands: `hotel.people.lina.run(checkIn, {...})`. */
  readonly people: Readonly<Record<Username, DemoPerson>>
  readonly deskId: (code: string) => number
  readonly roomId: (number: string) => number
  readonly businessDate: () => Promise<BusinessDate>
  /** Debits less credits of an account: `balance('cash.drawer', 'FO1')`, `balance('cash.safe')`. */
  readonly balance: (control: Control, owner?: number | string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The same secrets for every hotel of the process: a hash costs twenty milliseconds. */
const hash = hashOnce()

/** An unfounded hotel, for tests of the founding itself. */
export const openEmptyHotel = async (
  options: Omit<TestHotelOptions, 'founding'> = {},
): Promise<Hotel & { readonly clock: TestClock }> => {
  const clock = new TestClock(options.startAt ?? morning)
  const setting = { clock, dataDir: '', hasRateLimits: false, keys: options.keys ?? keysInMemory() }
  const hotel = hotelOn(await openTestDatabase(options), setting)
  const { patience = 1 } = options
  return { ...hotel, runner: { ...hotel.runner, patience }, clock }
}

/** Founds a hotel in an empty database. */
export const found = (hotel: Hotel, input: FoundingInput, commandId = uuidV7()): Promise<FoundedHotel> =>
  setUpHotel(hotel, { commandId, input, hash })

export const openTestHotel = async (options: TestHotelOptions = {}): Promise<TestHotel> => {
  const trainings = trainingStore(options)
  const empty = await openEmptyHotel(options)
  const close = async () => {
    await empty.db.close()
    await trainings.end()
  }
  const hotel = withTraining({ ...empty, db: { ...empty.db, close } }, trainings)
  const input = { ...smallHotel, ...options.founding }
  await found(hotel, input)
  const { reader } = hotel.db
  const desks = new Map((await listDesks(reader)).map(({ code, id }) => [code, id]))
  const rooms = new Map((await listRooms(reader)).map(({ number, id }) => [number, id]))
  const staff = (await listStaff(reader)).map(({ username, id }) => [username, new DemoPerson(hotel, id)])
  return {
    ...hotel,
    trainings,
    people: Object.fromEntries(staff) as Record<Username, DemoPerson>,
    deskId: (code) => idIn(desks, code),
    roomId: (number) => idIn(rooms, number),
    businessDate: () => readBusinessDate(reader),
    balance: async (control, owner = 0) => {
      const ownerId = typeof owner === 'string' ? idIn(desks, owner) : owner
      return (await readBalance(reader, { control, ownerId }, input.profile.currency)).toString()
    },
    close: () => closeHotel(hotel),
  }
}

const idIn = (ids: ReadonlyMap<string, number>, name: string): number => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the hotel has no ${name}`)
  return id
}
