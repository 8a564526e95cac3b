import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import type { Instant } from '@jiaoban/shared/kernel/dates.ts'
import type { Reader } from '../kernel/tx.ts'

export interface EnteredSlip {
  readonly documentId: number
  readonly number: string
  readonly occurredAt: Instant
  readonly enteredAt: Instant
  /** What the command that was entered by it issued. */
  readonly made: readonly { readonly id: number; readonly kind: DocumentKind; readonly number: string }[]
}

export const hasOutageSlips = async (reader: Reader, shiftId: number): Promise<boolean> =>
  (await reader
    .selectFrom('outage_slip')
    .where('shift_id', '=', shiftId)
    .select('document_id')
    .executeTakeFirst()) !== undefined

/** The outage slips a shift entered, the last first. */
export const listOutageSlips = async (reader: Reader, shiftId: number): Promise<EnteredSlip[]> => {
  const slips = await reader
    .selectFrom('outage_slip')
    .innerJoin('document', 'document.id', 'outage_slip.document_id')
    .where('outage_slip.shift_id', '=', shiftId)
    .select(['document.id', 'document.number', 'occurred_at', 'entered_at', 'outage_slip.journal_seq as seq'])
    .orderBy('document.id', 'desc')
    .execute()
  if (slips.length === 0) return []
  const made = await reader
    .selectFrom('document')
    .where(
      'journal_seq',
      'in',
      slips.map(({ seq }) => seq),
    )
    .where('kind', '<>', 'outage_slip')
    .select(['id', 'kind', 'number', 'journal_seq as seq'])
    .orderBy('id')
    .execute()
  return slips.map((slip) => ({
    documentId: slip.id,
    number: slip.number,
    occurredAt: slip.occurred_at,
    enteredAt: slip.entered_at,
    made: made
      .filter(({ seq }) => seq === slip.seq)
      .map(({ id, kind, number }) => ({ id, kind: kind as DocumentKind, number })),
  }))
}
