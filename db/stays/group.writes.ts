import type { Market } from '@jiaoban/shared/stays/market.types.ts'
import type { GroupState } from '@jiaoban/shared/stays/group.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewGroup extends Market {
  readonly id: number
  readonly folioId: number
  readonly arrivalDate: string
  readonly departureDate: string
  readonly releaseDate: string
  readonly openedSeq: number
  readonly text: {
    readonly name: string
    readonly contact: string
    readonly remarks: string
    readonly searchText: string
  }
}

export const insertGroup = async (tx: Tx, group: NewGroup): Promise<void> => {
  await tx
    .insertInto('group_block')
    .values({
      id: group.id,
      state: 'open',
      folio_id: group.folioId,
      arrival_date: group.arrivalDate,
      departure_date: group.departureDate,
      release_date: group.releaseDate,
      opened_seq: group.openedSeq,
      segment_code: group.segmentCode,
      company_id: group.companyId,
    })
    .execute()
  const { name, contact, remarks, searchText } = group.text
  await tx
    .insertInto('group_block_text')
    .values({ group_id: group.id, name, contact, remarks, search_text: searchText })
    .execute()
}

export const setGroupState = async (tx: Tx, groupId: number, state: GroupState): Promise<void> => {
  await tx.updateTable('group_block').set({ state }).where('id', '=', groupId).execute()
}

/** Gives the block other dates. */
export const setGroupDates = async (
  tx: Tx,
  {
    id,
    arrivalDate,
    departureDate,
    releaseDate,
  }: Omit<NewGroup, 'folioId' | 'openedSeq' | 'text' | keyof Market>,
): Promise<void> => {
  await tx
    .updateTable('group_block')
    .set({ arrival_date: arrivalDate, departure_date: departureDate, release_date: releaseDate })
    .where('id', '=', id)
    .execute()
}
