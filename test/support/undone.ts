import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { hotelOn } from '@jiaoban/server/app/hotel.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { sql } from 'kysely'
import type { TestHotel } from './hotel.ts'
import type { Username } from './small-hotel.ts'

const undo = new Error('undone')

/**
 * Everything that `work` does to a hotel, and to its very tables, is undone when it ends: one hotel serves
 * many tests that break it. Its commands run as ever, each between savepoints of one open transaction.
 */
export const undone = async (hotel: TestHotel, work: (inside: TestHotel) => Promise<void>): Promise<void> => {
  const now = hotel.clock.now()
  try {
    await hotel.db.writer.transaction().execute(async (tx) => {
      await work(within(hotel, tx))
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  } finally {
    hotel.clock.set(now)
  }
}

const within = (hotel: TestHotel, tx: Tx): TestHotel => {
  const db: HotelDatabase = { ...hotel.db, reader: tx, writer: savepointsOf(tx) }
  const { clock, settings, runner } = hotel
  const inside = { ...hotel, ...hotelOn(db, { ...settings, clock, keys: runner.keys }), clock }
  const people = Object.entries(hotel.people).map(([name, { staffId }]) => [
    name,
    new DemoPerson(inside, staffId),
  ])
  return {
    ...inside,
    // Asked outside of the open transaction they would wait for it.
    balance: async (control, owner = 0) => {
      const ownerId = typeof owner === 'string' ? hotel.deskId(owner) : owner
      return (await readBalance(tx, { control, ownerId }, await readCurrency(tx))).toString()
    },
    businessDate: () => readBusinessDate(tx),
    people: Object.fromEntries(people) as Record<Username, DemoPerson>,
  }
}

/** A writer whose transactions are savepoints of `tx`. Statements outside of one run in `tx` itself. */
const savepointsOf = (tx: Tx): HotelDatabase['writer'] => {
  const transaction = () => ({
    execute: async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      await sql`savepoint command`.execute(tx)
      try {
        const result = await work(tx)
        await sql`release savepoint command`.execute(tx)
        return result
      } catch (error) {
        await sql`rollback to savepoint command`.execute(tx)
        throw error
      }
    },
  })
  return new Proxy(tx, {
    get: (target, name): unknown => {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
