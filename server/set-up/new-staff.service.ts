import { insertStaff } from '@jiaoban/db/staff/staff.writes.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { Actor } from '../kernel/ctx.ts'
import type { FoundingContext } from '../kernel/found-hotel.ts'
import type { NewSecrets } from '../staff/add-staff.command.ts'

export type HashedStaff = Omit<FoundingInput['staff'][number], 'password' | 'pin'> & NewSecrets

/** Writes the staff. The first administrator is the founder, who signs the first row of the journal. */
export const writeStaff = async (ctx: FoundingContext, staff: readonly HashedStaff[]): Promise<Actor> => {
  const people = staff.map((person) => ({ ...person, id: ctx.nextId() }))
  for (const person of people) {
    await insertStaff(ctx.tx, person)
    ctx.record({ fact: 'staff', staffId: person.id, role: person.role, isActive: true })
  }
  const founder = people.find(({ role }) => role === 'administrator')
  if (!founder) throw new Error('a hotel without an administrator')
  return { id: founder.id, username: founder.username, role: founder.role }
}
