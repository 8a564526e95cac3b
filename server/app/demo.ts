import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { findProperty, listDesks } from '@jiaoban/db/property/property.reads.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
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
  say('What lies at the desks, for whoever opens a shift or takes one over:')
  for (const line of await thingsAtDesks(hotel)) say(line)
}

/** Papers and keys are counted with the eyes; a demonstration has none to look at, so it tells of them. */
const thingsAtDesks = async ({ db: { reader } }: Hotel): Promise<string[]> => {
  const lines: string[] = []
  for (const { id, code, floatAmount } of await listDesks(reader)) {
    const books = (await listBooksOfDesk(reader, id)).flatMap(({ nextPrinted }) => nextPrinted ?? [])
    const keys = (await listKeysOfDesk(reader, id)).map(({ name, quantity }) => `${name.zh} ${quantity}`)
    const things = [`float ${floatAmount}`, `next invoice paper ${books[0] ?? 'none'}`, ...keys]
    lines.push(`  ${pad(code, 15)}${things.join(', ')}`)
  }
  return lines
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
