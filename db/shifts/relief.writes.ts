import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { ReliefCountTable, ReliefTable } from './relief.table.ts'

/** A drawer goes to a reliever; refused by constraint while another relief of the shift or of the person runs. */
export const insertRelief = async (
  tx: Tx,
  relief: Omit<Insertable<ReliefTable>, 'state' | 'ended_at' | 'ended_seq'>,
): Promise<void> => {
  await tx
    .insertInto('relief')
    .values({ ...relief, state: 'running', ended_at: null, ended_seq: null })
    .execute()
}

/** What was counted on the way out or back, a row a currency. */
export const insertReliefCounts = async (
  tx: Tx,
  counts: readonly Insertable<ReliefCountTable>[],
): Promise<void> => {
  await tx
    .insertInto('relief_count')
    .values([...counts])
    .execute()
}

export const endReliefRow = async (
  tx: Tx,
  id: number,
  end: { readonly at: string; readonly seq: number },
): Promise<void> => {
  await tx
    .updateTable('relief')
    .set({ state: 'ended', ended_at: end.at, ended_seq: end.seq })
    .where('id', '=', id)
    .execute()
}
