import type { FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { FolioLineTable } from './folio.table.ts'

export interface NewFolio {
  readonly id: number
  readonly stayId: number | null
  readonly windowNumber: number
  readonly payer: 'guest' | 'company'
  readonly accountId: number
  readonly openedSeq: number
  readonly party: FolioParty
}

/** Opens a folio window without lines; its version is 0. */
export const insertFolio = async (tx: Tx, folio: NewFolio): Promise<void> => {
  await tx
    .insertInto('folio')
    .values({
      id: folio.id,
      stay_id: folio.stayId,
      window_number: folio.windowNumber,
      payer: folio.payer,
      account_id: folio.accountId,
      state: 'open',
      version: 0,
      opened_seq: folio.openedSeq,
      closed_seq: null,
      closed_shift_id: null,
    })
    .execute()
  await tx.insertInto('folio_party').values(toPartyRow(folio.id, folio.party)).execute()
}

/** Follows a room move, an extension or a corrected name: later documents are made out to the new party. */
export const updateFolioParty = async (tx: Tx, folioId: number, party: FolioParty): Promise<void> => {
  await tx
    .updateTable('folio_party')
    .set(toPartyRow(folioId, party))
    .where('folio_id', '=', folioId)
    .execute()
}

const toPartyRow = (folioId: number, party: FolioParty) => ({
  folio_id: folioId,
  guest_name: party.guestName,
  room_number: party.roomNumber,
  arrival_date: party.arrivalDate,
  departure_date: party.departureDate,
})

/** Appends a line and raises the folio's version to its number. */
export const insertFolioLine = async (
  tx: Tx,
  line: Insertable<FolioLineTable>,
  remark: string,
): Promise<void> => {
  await tx.insertInto('folio_line').values(line).execute()
  await tx.updateTable('folio').set({ version: line.line_number }).where('id', '=', line.folio_id).execute()
  if (remark !== '')
    await tx.insertInto('folio_line_text').values({ folio_line_id: line.id, remark }).execute()
}

/** Closes a folio for good: it never reopens after its business date. */
export const closeFolio = async (
  tx: Tx,
  folioId: number,
  closing: { seq: number; shiftId: number },
): Promise<void> => {
  await tx
    .updateTable('folio')
    .set({ state: 'closed', closed_seq: closing.seq, closed_shift_id: closing.shiftId })
    .where('id', '=', folioId)
    .execute()
}
