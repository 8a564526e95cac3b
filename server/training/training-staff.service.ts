import { listStaffWithSecrets, type StaffWithSecrets } from '@jiaoban/db/staff/staff.reads.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { runCommand } from '../kernel/run-command.ts'
import { copyStaff } from './copy-staff.command.ts'

const isSame = (one: StaffWithSecrets, other: StaffWithSecrets | undefined): boolean =>
  other !== undefined &&
  one.displayName === other.displayName &&
  one.role === other.role &&
  one.isActive === other.isActive &&
  one.passwordHash === other.passwordHash &&
  one.pinHash === other.pinHash

/**
 * Makes the staff of the training that of the hotel as it is now: who came is there, who left is not, everybody signs
 * with the own PIN. People whom nobody of the hotel knows, added for practice, stay.
 */
export const takeOverStaff = async (hotel: Pick<Hotel, 'db'>, house: Hotel): Promise<void> => {
  const own = await listStaffWithSecrets(hotel.db.reader)
  const known = new Map((await listStaffWithSecrets(house.db.reader)).map((one) => [one.username, one]))
  const changed = own.filter(
    (one) => (one.isActive || known.has(one.username)) && !isSame(one, known.get(one.username)),
  )
  if (changed.length === 0) return
  const clerk = [...known.values()].find(({ role, isActive }) => role === 'administrator' && isActive)
  if (!clerk) throw new Error('a training without an administrator')
  const secrets = new Map(
    changed.map(({ username, passwordHash, pinHash }) => [username, { passwordHash, pinHash }]),
  )
  // What the hotel's own journal says of its staff it says itself: the row is carried there with the next command.
  const { carryJournal: _, ...runner } = house.runner
  await runCommand(runner, copyStaff(secrets), {
    commandId: uuidV7(),
    businessDate: null,
    input: {
      people: changed.map(({ username, displayName, role, isActive }) => ({
        username,
        displayName,
        role,
        isActive,
      })),
    },
    actorId: clerk.id,
    isSigned: false,
    approverId: null,
  })
}
