import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface GroupErrors {
  group_not_found: None
  /** It has left, or never came. */
  group_not_open: { state: string }
  release_after_arrival: { releaseDate: string; arrivalDate: string }
  /** The stay belongs to no group, or to another one. */
  stay_not_of_group: None
  /** A room or a stay stands twice on the list. */
  rooming_list_twice: None
  /** Nobody of the group is expected any more. */
  nobody_to_check_in: None
  /** No room of the type is free and made for everybody. */
  group_rooms_missing: { roomType: string; missing: number }
  /** Somebody of the group still has something of their own to pay. */
  guest_folio_open: { room: string; balance: string }
  /** Somebody of the group has a deposit of their own, which is given back at their own check-out. */
  guest_deposit_held: { room: string }
  /** The group's own deposit is given back, moved or kept before the group is cancelled. */
  group_deposit_held: { slip: string }
  /** Rooms are still expected: they come, or are cancelled, before the group is settled. */
  group_still_expected: { rooms: number }
  /** Somebody of the group has come: it is settled, not cancelled. */
  group_has_guests: { rooms: number }
  /** Somebody of the group has come: its dates stand, each room leaves when it leaves. */
  group_has_come: { rooms: number }
  /** Fewer rooms of the type are without a name than shall be given back. */
  group_rooms_named: { roomType: string; free: number; asked: number }
  /** A room leaves after the house's hour, and nobody said whether it pays for it. */
  group_room_late: { room: string; amount: string }
  /** The room left with its group: the group's check-out is one and is not undone in parts. */
  left_with_group: { room: string }
  /** Something was charged to the group: it is settled, not cancelled. */
  group_owes: { balance: string }
}

export const groupError = errorsOf<GroupErrors>()
