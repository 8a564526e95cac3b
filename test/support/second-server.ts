import { hotelOn } from '@jiaoban/server/app/hotel.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import type { TestHotel } from './hotel.ts'
import { runSql } from './raw-sql.ts'
import { connectToDatabase } from './server-database.ts'
import type { Username } from './small-hotel.ts'

/**
 * The same hotel as a second server process sees it: connections of its own, and nothing shared in memory. On
 * SQLite, where two connections of one process would wait for each other for ever, and on PGlite, which has
 * one, it is the first server once more, which takes its commands in turns.
 */
export const openSecondServer = async (hotel: TestHotel): Promise<TestHotel> => {
  const url = process.env['TEST_DATABASE_URL'] ?? ''
  if (hotel.db.dialect === 'sqlite' || url === '') return { ...hotel, close: () => Promise.resolve() }
  const [row] = await runSql(hotel.db, 'select current_database() as name')
  const db = await connectToDatabase(url, (row as { name: string }).name)
  const { clock, settings, runner } = hotel
  const second = { ...hotel, ...hotelOn(db, { ...settings, clock, keys: runner.keys }), clock }
  const people = Object.entries(hotel.people).map(([name, { staffId }]) => [
    name,
    new DemoPerson(second, staffId),
  ])
  return {
    ...second,
    people: Object.fromEntries(people) as Record<Username, DemoPerson>,
    close: () => db.close(),
  }
}
