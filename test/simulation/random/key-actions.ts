import { findSealingKey } from '@jiaoban/db/closings/signing-key.reads.ts'
import { replaceSigningKey } from '@jiaoban/server/closings/replace-signing-key.command.ts'
import type { Action } from './action.ts'
import type { Simulation } from './simulation.ts'

/** The key is replaced; some call it lost while it is there, or saw the one before. */
const replaceKey = async (simulation: Simulation): Promise<boolean> => {
  const { hotel, random, lead } = simulation
  const key = await findSealingKey(hotel.db.reader)
  const [seenKeyId, reasonCode, refusal] = random.pick([
    [key?.id ?? 0, 'routine', null],
    [key?.id ?? 0, 'lost', 'signing_key_not_lost'],
    [1, 'routine', key?.id === 1 ? null : 'signing_key_changed'],
  ] as const)
  await simulation.expect(refusal, 'admin', (person) =>
    person.run(replaceSigningKey, { seenKeyId, reasonCode }, { approver: lead }),
  )
  return true
}

export const keyActions: readonly Action[] = [{ weight: 1, run: replaceKey }]
