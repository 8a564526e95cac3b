import type { LateFinding, SuspensionState } from '@jiaoban/shared/stays/open-account.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { SuspendedAccountTable } from './open-account.table.ts'

/** Leaves a stay's account open. Refused by `suspended_account_one_open_per_stay`. */
export const insertSuspension = async (
  tx: Tx,
  row: Insertable<SuspendedAccountTable>,
  reason: string,
): Promise<void> => {
  await tx.insertInto('suspended_account').values(row).execute()
  if (reason !== '') {
    await tx.insertInto('suspended_account_text').values({ account_id: row.id, reason }).execute()
  }
}

export const endSuspension = async (
  tx: Tx,
  accountId: number,
  end: { state: Exclude<SuspensionState, 'open'>; seq: number },
): Promise<void> => {
  await tx
    .updateTable('suspended_account')
    .set({ state: end.state, ended_seq: end.seq })
    .where('id', '=', accountId)
    .execute()
}

export const insertLateFinding = async (
  tx: Tx,
  finding: LateFinding & { inspectionId: number },
): Promise<void> => {
  await tx
    .insertInto('late_finding')
    .values({
      id: finding.id,
      stay_id: finding.stayId,
      inspection_id: finding.inspectionId,
      matter_id: finding.matterId,
    })
    .execute()
  await tx
    .insertInto('late_finding_line')
    .values(
      finding.lines.map(({ code, quantity, amount }, index) => ({
        finding_id: finding.id,
        line_number: index + 1,
        transaction_code: code,
        quantity,
        amount_minor: amount.toMinor(),
        currency: amount.currency,
      })),
    )
    .execute()
}
