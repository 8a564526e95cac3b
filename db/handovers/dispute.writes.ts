import type { DisputeLine } from '@jiaoban/shared/handovers/handover.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type {
  HandoverDecisionTable,
  HandoverDisputeShowingTable,
  HandoverDisputeTable,
} from './dispute.table.ts'

export const insertDispute = async (
  tx: Tx,
  row: Insertable<HandoverDisputeTable>,
  lines: readonly DisputeLine[],
): Promise<void> => {
  await tx.insertInto('handover_dispute').values(row).execute()
  const rows = lines.map(({ label, unit, given, counted }) => ({
    dispute_id: row.id,
    label,
    unit,
    given_value: given,
    counted_value: counted,
  }))
  await tx.insertInto('handover_dispute_line').values(rows).execute()
}

/** What was decided on one number or kind of key. */
export const insertLineDecision = async (tx: Tx, row: Insertable<HandoverDecisionTable>): Promise<void> => {
  await tx.insertInto('handover_decision').values(row).execute()
}

/** From here on the incoming cashier knows the figures. */
export const insertShowing = async (tx: Tx, row: Insertable<HandoverDisputeShowingTable>): Promise<void> => {
  await tx.insertInto('handover_dispute_showing').values(row).execute()
}
