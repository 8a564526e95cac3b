import type { FreeKind } from '@jiaoban/shared/rooms/room.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewRoomChange {
  readonly id: number
  readonly stayId: number
  readonly fromRoomId: number
  readonly toRoomId: number
  readonly fromRateMinor: number
  readonly toRateMinor: number
  readonly currency: string
  readonly freeKind: FreeKind | null
  readonly reasonCode: string
  readonly businessDate: string
  readonly changedAt: string
  readonly changedBy: number
  readonly approvedBy: number | null
}

/** Appends to the history of a stay. */
export const insertRoomChange = async (tx: Tx, change: NewRoomChange): Promise<void> => {
  await tx
    .insertInto('room_change')
    .values({
      id: change.id,
      stay_id: change.stayId,
      from_room_id: change.fromRoomId,
      to_room_id: change.toRoomId,
      from_rate_minor: change.fromRateMinor,
      to_rate_minor: change.toRateMinor,
      currency: change.currency,
      free_kind: change.freeKind,
      reason_code: change.reasonCode,
      business_date: change.businessDate,
      changed_at: change.changedAt,
      changed_by: change.changedBy,
      approved_by: change.approvedBy,
    })
    .execute()
}
