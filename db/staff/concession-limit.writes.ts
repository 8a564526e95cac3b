import type { ConcessionLimit } from '@jiaoban/shared/staff/concession-limit.rules.ts'
import type { Tx } from '../kernel/tx.ts'

/** Gives the house these limits in place of those it had. */
export const replaceConcessionLimits = async (tx: Tx, limits: readonly ConcessionLimit[]): Promise<void> => {
  await tx.deleteFrom('concession_limit').execute()
  if (limits.length > 0)
    await tx
      .insertInto('concession_limit')
      .values([...limits])
      .execute()
}
