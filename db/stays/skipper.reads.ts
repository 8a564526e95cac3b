import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { SkipperCase, SkipperContact, SkipperMove } from '@jiaoban/shared/stays/skipper.types.ts'
import type { Reader } from '../kernel/tx.ts'

const casesQuery = (reader: Reader) =>
  reader
    .selectFrom('skipper_case')
    .innerJoin('room', 'room.id', 'skipper_case.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'skipper_case.stay_id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'skipper_case.found_by')
    .leftJoin('skipper_text', 'skipper_text.case_id', 'skipper_case.id')
    .select(({ selectFrom }) => [
      'skipper_case.id',
      'skipper_case.stay_id',
      'room.number as room_number',
      'guest_profile.name as guest_name',
      'skipper_case.matter_id',
      'skipper_case.amount_minor',
      'skipper_case.currency',
      // What was assigned is still owed; it left the case's own ledger only.
      selectFrom('skipper_move')
        .whereRef('skipper_move.case_id', '=', 'skipper_case.id')
        .where('skipper_move.kind', '<>', 'assigned')
        .select(({ fn }) => fn.sum<number | null>('skipper_move.amount_minor').as('total'))
        .as('settled_minor'),
      'skipper_case.state',
      'skipper_case.stand_in_id',
      'staff_profile.display_name as found_by',
      'skipper_case.found_at',
      'skipper_case.business_date',
      'skipper_text.remark',
    ])

type CaseRow = Awaited<ReturnType<ReturnType<typeof casesQuery>['execute']>>[number]

const toCase = (row: CaseRow): SkipperCase => {
  const currency = row.currency as Currency
  const amount = Money.fromMinor(row.amount_minor, currency)
  return {
    id: row.id,
    stayId: row.stay_id,
    roomNumber: row.room_number,
    guestName: row.guest_name ?? '',
    matterId: row.matter_id,
    amount,
    left: amount.minus(Money.fromMinor(row.settled_minor ?? 0, currency)),
    state: row.state,
    standInId: row.stand_in_id,
    foundBy: row.found_by ?? '',
    foundAt: row.found_at,
    businessDate: row.business_date,
    remark: row.remark ?? '',
  }
}

export const findSkipper = async (reader: Reader, caseId: number): Promise<SkipperCase | undefined> => {
  const row = await casesQuery(reader).where('skipper_case.id', '=', caseId).executeTakeFirst()
  return row && toCase(row)
}

export const findSkipperOfStay = async (reader: Reader, stayId: number): Promise<SkipperCase | undefined> => {
  const row = await casesQuery(reader).where('skipper_case.stay_id', '=', stayId).executeTakeFirst()
  return row && toCase(row)
}

/** Cases that somebody still owes, or those that ended; the newest first. */
export const listSkippers = async (
  reader: Reader,
  { isEnded, limit }: { isEnded: boolean; limit: number },
): Promise<SkipperCase[]> => {
  const rows = await casesQuery(reader)
    .where('skipper_case.state', 'in', isEnded ? ['recovered', 'written_off'] : ['open', 'assigned'])
    .orderBy('skipper_case.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toCase)
}

/** Every step of a case's money, in order. */
export const listSkipperMoves = async (reader: Reader, caseId: number): Promise<SkipperMove[]> => {
  const rows = await reader
    .selectFrom('skipper_move')
    .leftJoin('document', 'document.id', 'skipper_move.document_id')
    .leftJoin('staff_profile as mover', 'mover.staff_id', 'skipper_move.moved_by')
    .leftJoin('staff_profile as approver', 'approver.staff_id', 'skipper_move.approved_by')
    .where('skipper_move.case_id', '=', caseId)
    .select([
      'skipper_move.id',
      'skipper_move.kind',
      'skipper_move.amount_minor',
      'skipper_move.currency',
      'skipper_move.document_id',
      'document.number as document_number',
      'skipper_move.business_date',
      'skipper_move.moved_at',
      'mover.display_name as moved_by',
      'approver.display_name as approved_by',
    ])
    .orderBy('skipper_move.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    documentId: row.document_id,
    documentNumber: row.document_number,
    businessDate: row.business_date,
    movedAt: row.moved_at,
    movedBy: row.moved_by ?? '',
    approvedBy: row.approved_by,
  }))
}

export const listSkipperContacts = async (reader: Reader, caseId: number): Promise<SkipperContact[]> => {
  const rows = await reader
    .selectFrom('skipper_contact')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'skipper_contact.tried_by')
    .leftJoin('skipper_contact_text', 'skipper_contact_text.contact_id', 'skipper_contact.id')
    .where('skipper_contact.case_id', '=', caseId)
    .select([
      'skipper_contact.id',
      'skipper_contact.channel',
      'skipper_contact.outcome',
      'skipper_contact.tried_at',
      'staff_profile.display_name as tried_by',
      'skipper_contact_text.remark',
    ])
    .orderBy('skipper_contact.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    outcome: row.outcome,
    triedAt: row.tried_at,
    triedBy: row.tried_by ?? '',
    remark: row.remark ?? '',
  }))
}

/** Who checked the guest in: whoever ran the command that opened the first folio of the stay. */
export const findCheckedInBy = async (reader: Reader, stayId: number): Promise<string> => {
  const row = await reader
    .selectFrom('folio')
    .innerJoin('journal', 'journal.seq', 'folio.opened_seq')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'journal.actor_id')
    .where('folio.stay_id', '=', stayId)
    .orderBy('folio.window_number')
    .limit(1)
    .select('staff_profile.display_name')
    .executeTakeFirst()
  return row?.display_name ?? ''
}
