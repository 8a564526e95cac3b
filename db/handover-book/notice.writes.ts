import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewNotice {
  readonly id: number
  readonly authorId: number
  readonly writtenAt: string
  readonly businessDate: string
  readonly validUntil: string
  readonly roomId: number | null
  readonly text: string
  readonly salt: string
}

export const insertNotice = async (tx: Tx, notice: NewNotice): Promise<void> => {
  await tx
    .insertInto('notice')
    .values({
      id: notice.id,
      author_id: notice.authorId,
      written_at: notice.writtenAt,
      business_date: notice.businessDate,
      valid_until: notice.validUntil,
      room_id: notice.roomId,
    })
    .execute()
  await tx
    .insertInto('notice_text')
    .values({
      notice_id: notice.id,
      body: notice.text,
      salt: notice.salt,
      search_text: searchTextOf(notice.text),
    })
    .execute()
}

export interface NewReading {
  readonly noticeId: number
  readonly staffId: number
  readonly shiftId: number | null
  readonly readAt: string
}

/** The first reading counts: who reads a notice again has read it then. */
export const insertReading = async (tx: Tx, reading: NewReading): Promise<void> => {
  await tx
    .insertInto('notice_reading')
    .values({
      notice_id: reading.noticeId,
      staff_id: reading.staffId,
      shift_id: reading.shiftId,
      read_at: reading.readAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
