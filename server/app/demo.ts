import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { findProperty } from '@jiaoban/db/property/property.reads.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { demoName } from '../set-up/demo/demo-house.service.ts'
import { demoAccounts, demoPassword, demoPin } from '../set-up/demo/demo-staff.service.ts'
import { loadDemo } from '../set-up/demo/load-demo.service.ts'

/** Loads the demonstration into an empty database, and says who may sign in. Any other hotel stays as it is. */
export const prepareDemo = async (hotel: Hotel, say: (line: string) => void): Promise<void> => {
  const property = await findProperty(hotel.db.reader)
  if (property === undefined) await loadDemo(hotel)
  else if (property.name !== demoName) {
    say('This database holds another hotel. It was left as it is; the demonstration needs an empty one.')
    return
  } else if (
    (await readBusinessDate(hotel.db.reader)) < wallClock(hotel.clock.now(), property.timeZone).date
  ) {
    say('The demonstration was begun on an earlier day. Remove its database to begin anew.')
  }
  say('The demonstration hotel. Everybody has the same password and PIN; it is no place for real guests.')
  for (const line of accountsTable()) say(line)
}

const columns = ['user', 'name', 'role', 'password', 'PIN'] as const

const accountsTable = (): string[] => {
  const rows = demoAccounts.map(({ username, displayName, role }) => [
    username,
    displayName,
    role,
    demoPassword,
    demoPin,
  ])
  return [columns, ...rows].map((cells) => `  ${cells.map((cell) => pad(cell, 15)).join('')}`.trimEnd())
}

/** Chinese characters take two places on a terminal. */
const pad = (text: string, places: number): string => {
  const wide = Array.from(text).filter((character) => /\p{Script=Han}/u.test(character)).length
  return text + ' '.repeat(Math.max(1, places - text.length - wide))
}
