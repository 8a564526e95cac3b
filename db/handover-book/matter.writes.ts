import type { MatterKind } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewMatter {
  readonly id: number
  readonly kind: MatterKind
  readonly openedBy: number
  readonly openedAt: string
  readonly businessDate: string
  readonly ownerId: number | null
  readonly roomId: number | null
  readonly dueDate: string | null
  readonly text: string
  readonly salt: string
}

export const insertMatter = async (tx: Tx, matter: NewMatter): Promise<void> => {
  await tx
    .insertInto('open_matter')
    .values({
      id: matter.id,
      kind: matter.kind,
      opened_by: matter.openedBy,
      opened_at: matter.openedAt,
      business_date: matter.businessDate,
      owner_id: matter.ownerId,
      room_id: matter.roomId,
      due_date: matter.dueDate,
      state: 'open',
      closed_by: null,
      closed_at: null,
    })
    .execute()
  await tx
    .insertInto('open_matter_text')
    .values({
      matter_id: matter.id,
      body: matter.text,
      salt: matter.salt,
      search_text: searchTextOf(matter.text),
    })
    .execute()
}

export const markMatterClosed = async (
  tx: Tx,
  matterId: number,
  closing: { readonly by: number; readonly at: string },
): Promise<void> => {
  await tx
    .updateTable('open_matter')
    .set({ state: 'closed', closed_by: closing.by, closed_at: closing.at })
    .where('id', '=', matterId)
    .execute()
}
