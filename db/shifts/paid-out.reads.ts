import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { PaidOut, PettyCategory } from '@jiaoban/shared/shifts/drawer.types.ts'
import type { Reader } from '../kernel/tx.ts'

const paidOutsQuery = (reader: Reader) =>
  reader
    .selectFrom('paid_out')
    .innerJoin('document', 'document.id', 'paid_out.document_id')
    .leftJoin('folio_party', 'folio_party.folio_id', 'paid_out.folio_id')
    .leftJoin('paid_out as later', 'later.takes_back_id', 'paid_out.id')
    .select([
      'paid_out.id',
      'paid_out.shift_id',
      'paid_out.kind',
      'paid_out.folio_id',
      'paid_out.category_code',
      'paid_out.amount_minor',
      'paid_out.currency',
      'paid_out.approved_by',
      'paid_out.document_id',
      'document.number',
      'paid_out.entry_id',
      'folio_party.room_number',
      'paid_out.takes_back_id',
      'later.id as taken_back_by_id',
    ])
    .orderBy('paid_out.id')

type PaidOutRow = Awaited<ReturnType<ReturnType<typeof paidOutsQuery>['execute']>>[number]

const toPaidOut = (row: PaidOutRow): PaidOut => ({
  id: row.id,
  shiftId: row.shift_id,
  kind: row.kind,
  folioId: row.folio_id,
  categoryCode: row.category_code as PettyCategory | null,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  approvedBy: row.approved_by,
  documentId: row.document_id,
  documentNumber: row.number,
  entryId: row.entry_id,
  roomNumber: row.room_number ?? '',
  takesBackId: row.takes_back_id,
  takenBackById: row.taken_back_by_id,
})

export const findPaidOut = async (reader: Reader, id: number): Promise<PaidOut | undefined> => {
  const row = await paidOutsQuery(reader).where('paid_out.id', '=', id).executeTakeFirst()
  return row && toPaidOut(row)
}

/** What a shift paid out, and what it took back, in the order of the vouchers. */
export const listPaidOuts = async (reader: Reader, shiftId: number): Promise<PaidOut[]> =>
  (await paidOutsQuery(reader).where('paid_out.shift_id', '=', shiftId).execute()).map(toPaidOut)
