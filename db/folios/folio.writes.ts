import type { FolioKind, FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Insertable } from 'kysely'
import { chunksOf } from '../kernel/chunks.ts'
import type { Tx } from '../kernel/tx.ts'
import type { FolioLineTable } from './folio.table.ts'

export interface NewFolio {
  readonly id: number
  readonly kind: FolioKind
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
      kind: folio.kind,
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
  await tx
    .insertInto('folio_party')
    .values({ folio_id: folio.id, ...toPartyColumns(folio.party) })
    .execute()
}

/** Whom one folio is made out to, and for when. */
export const updatePartyOfFolio = async (tx: Tx, folioId: number, party: FolioParty): Promise<void> => {
  await tx.updateTable('folio_party').set(toPartyColumns(party)).where('folio_id', '=', folioId).execute()
}

/**
 * Follows a room move, an extension or a corrected name: later documents of the stay's open windows are made out
 * to the new party. Only the first window is the guest's own: who pays another one keeps their name.
 */
export const updatePartyOfStay = async (tx: Tx, stayId: number, party: FolioParty): Promise<void> => {
  const { guest_name: guestName, ...whereAndWhen } = toPartyColumns(party)
  const openWindows = tx
    .selectFrom('folio')
    .where('folio.stay_id', '=', stayId)
    .where('folio.state', '=', 'open')
    .select('folio.id')
  await tx.updateTable('folio_party').set(whereAndWhen).where('folio_id', 'in', openWindows).execute()
  await tx
    .updateTable('folio_party')
    .set({ guest_name: guestName })
    .where('folio_id', 'in', openWindows.where('folio.window_number', '=', 1))
    .execute()
}

const toPartyColumns = (party: FolioParty) => ({
  guest_name: party.guestName,
  room_number: party.roomNumber,
  arrival_date: party.arrivalDate,
  departure_date: party.departureDate,
})

export interface NewFolioLine {
  readonly row: Insertable<FolioLineTable>
  /** Kept beside the line, where it can be blanked. */
  readonly remark: string
}

/** Appends lines and raises the version of each folio by the number of its lines. */
export const insertFolioLines = async (tx: Tx, lines: readonly NewFolioLine[]): Promise<void> => {
  for (const chunk of chunksOf(lines)) {
    await tx
      .insertInto('folio_line')
      .values(chunk.map(({ row }) => row))
      .execute()
  }
  const added = new Map<number, number>()
  for (const { row } of lines) added.set(row.folio_id, (added.get(row.folio_id) ?? 0) + 1)
  for (const count of new Set(added.values())) {
    const folioIds = [...added].filter(([, its]) => its === count).map(([folioId]) => folioId)
    for (const chunk of chunksOf(folioIds)) {
      await tx
        .updateTable('folio')
        .set(({ eb }) => ({ version: eb('version', '+', count) }))
        .where('id', 'in', chunk)
        .execute()
    }
  }
  const remarks = lines
    .filter(({ remark }) => remark !== '')
    .map(({ row, remark }) => ({ folio_line_id: row.id, remark }))
  for (const chunk of chunksOf(remarks)) await tx.insertInto('folio_line_text').values(chunk).execute()
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

/** Makes what is charged from now on free of tax, or taxed again. */
export const setTaxExemption = async (
  tx: Tx,
  folioId: number,
  exemption: { reasonCode: string; certificateNumber: string } | null,
): Promise<void> => {
  await tx
    .updateTable('folio')
    .set({ is_tax_exempt: exemption === null ? 0 : 1 })
    .where('id', '=', folioId)
    .execute()
  await tx.deleteFrom('folio_exemption_text').where('folio_id', '=', folioId).execute()
  if (exemption === null) return
  await tx
    .insertInto('folio_exemption_text')
    .values({
      folio_id: folioId,
      reason_code: exemption.reasonCode,
      certificate_number: exemption.certificateNumber,
    })
    .execute()
}

/** Opens a folio again whose check-out was undone on its business date. */
export const reopenFolio = async (tx: Tx, folioId: number): Promise<void> => {
  await tx
    .updateTable('folio')
    .set({ state: 'open', closed_seq: null, closed_shift_id: null })
    .where('id', '=', folioId)
    .execute()
}
