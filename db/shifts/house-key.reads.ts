import { type KeysAtDesk, keysAtDesk, stateAfter } from '@jiaoban/shared/shifts/house-key.rules.ts'
import type { HouseKey, KeyMove, KeyTag } from '@jiaoban/shared/shifts/house-key.types.ts'
import type { Selectable } from 'kysely'
import type { Reader } from '../kernel/tx.ts'
import type { KeyMoveTable } from './house-key.table.ts'

/** Every command there will ever be. */
const always = Number.MAX_SAFE_INTEGER

/** The keys with their last move up to a command of the journal. */
const keysAsOf = (reader: Reader, seq: number) =>
  reader
    .selectFrom('house_key')
    .innerJoin('key_kind', 'key_kind.code', 'house_key.key_code')
    .leftJoin('key_move', (join) =>
      join
        .onRef('key_move.key_code', '=', 'house_key.key_code')
        .onRef('key_move.number', '=', 'house_key.number')
        .on(({ eb, selectFrom }) =>
          eb(
            'key_move.step',
            '=',
            selectFrom('key_move as last')
              .whereRef('last.key_code', '=', 'house_key.key_code')
              .whereRef('last.number', '=', 'house_key.number')
              .where('last.journal_seq', '<=', seq)
              .select(({ fn }) => fn.max('last.step').as('step')),
          ),
        ),
    )
    .select([
      'house_key.key_code',
      'house_key.number',
      'house_key.desk_id as first_desk_id',
      'key_kind.name_zh',
      'key_kind.name_en',
      'key_move.step',
      'key_move.kind',
      'key_move.desk_id',
      'key_move.holder_id',
      'key_move.reason_code',
      'key_move.moved_at',
      'key_move.matter_id',
    ])
    .orderBy('key_kind.sort_order')
    .orderBy('house_key.key_code')
    .orderBy('house_key.number')

type KeyRow = Awaited<ReturnType<ReturnType<typeof keysAsOf>['execute']>>[number]

const toKey = (row: KeyRow): HouseKey => ({
  keyCode: row.key_code,
  number: row.number,
  name: { zh: row.name_zh, en: row.name_en },
  deskId: row.step === null ? row.first_desk_id : row.desk_id,
  state: stateAfter(row.kind),
  holderId: row.holder_id,
  goneReason: row.reason_code,
  step: row.step ?? 0,
  lastKind: row.kind,
  since: row.moved_at,
  matterId: row.matter_id,
})

/** Every key of the house and where it is, or where it was when a command of the journal had run. */
export const listHouseKeys = async (reader: Reader, asOfSeq = always): Promise<HouseKey[]> =>
  (await keysAsOf(reader, asOfSeq).execute()).map(toKey)

export const findHouseKey = async (
  reader: Reader,
  { keyCode, number }: KeyTag,
): Promise<HouseKey | undefined> => {
  const row = await keysAsOf(reader, always)
    .where('house_key.key_code', '=', keyCode)
    .where('house_key.number', '=', number)
    .executeTakeFirst()
  return row && toKey(row)
}

/** The kinds of keys a desk must count, with how many lie there, or lay there when a command of the journal had run. */
export const listKeysOfDesk = async (
  reader: Reader,
  deskId: number,
  asOfSeq = always,
): Promise<KeysAtDesk[]> => keysAtDesk(await listHouseKeys(reader, asOfSeq), deskId)

/** The highest number of a kind; 0 when there is none. */
export const findLastKeyNumber = async (reader: Reader, keyCode: string): Promise<number> => {
  const row = await reader
    .selectFrom('house_key')
    .where('key_code', '=', keyCode)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

const toMove = (row: Selectable<KeyMoveTable>): KeyMove => ({
  keyCode: row.key_code,
  number: row.number,
  step: row.step,
  kind: row.kind,
  previousKind: row.previous_kind,
  deskId: row.desk_id,
  holderId: row.holder_id,
  reasonCode: row.reason_code,
  shiftId: row.shift_id,
  movedBy: row.moved_by,
  signedBy: row.signed_by,
  movedAt: row.moved_at,
  journalSeq: row.journal_seq,
  disputeId: row.dispute_id,
})

/** The moves of one key, the first first. */
export const listMovesOfKey = async (reader: Reader, { keyCode, number }: KeyTag): Promise<KeyMove[]> => {
  const rows = await reader
    .selectFrom('key_move')
    .selectAll()
    .where('key_code', '=', keyCode)
    .where('number', '=', number)
    .orderBy('step')
    .execute()
  return rows.map(toMove)
}

/** What happened to the keys of a desk after one command of the journal and up to another. */
export const listMovesAtDesk = async (
  reader: Reader,
  deskId: number,
  { after, until = always }: { readonly after: number; readonly until?: number | undefined },
): Promise<KeyMove[]> => {
  const rows = await reader
    .selectFrom('key_move')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('journal_seq', '>', after)
    .where('journal_seq', '<=', until)
    .orderBy('journal_seq')
    .execute()
  return rows.map(toMove)
}

export interface DeskCustody {
  readonly shiftId: number
  readonly shiftNumber: string
  readonly cashierId: number | null
  readonly from: string
  readonly until: string | null
}

/** Who held a desk in a stretch of time, the newest first and no more than the last hundred. */
export const listDeskCustody = async (
  reader: Reader,
  deskId: number,
  { from, until }: { readonly from: string | null; readonly until: string | null },
): Promise<DeskCustody[]> => {
  let shifts = reader
    .selectFrom('cashier_shift')
    .where('desk_id', '=', deskId)
    .select([
      'id as shiftId',
      'number as shiftNumber',
      'cashier_id as cashierId',
      'opened_at as from',
      'sealed_at as until',
    ])
    .orderBy('business_date', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
  if (until !== null) shifts = shifts.where('opened_at', '<', until)
  if (from !== null) {
    shifts = shifts.where(({ eb, or }) => or([eb('sealed_at', 'is', null), eb('sealed_at', '>', from)]))
  }
  return shifts.execute()
}
