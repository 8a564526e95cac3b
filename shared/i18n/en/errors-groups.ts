import type { GroupErrors } from '../../stays/group.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { groups } from './groups.ts'

export const groupErrors: ErrorSentences<GroupErrors> = {
  group_not_found: () => 'There is no such group. Nothing was done. Reload and look again.',
  group_not_open: ({ state }) =>
    `This group is ${wordFor(groups.states, state).toLowerCase()}. Nothing was done. Reload and look again.`,
  release_after_arrival: ({ releaseDate, arrivalDate }) =>
    `The release date ${releaseDate} is after the arrival ${arrivalDate}. Nothing was saved. Change the release date.`,
  stay_not_of_group: () =>
    'One of the rooms is not of this group, or has come already. Nothing was done. Reload and try again.',
  rooming_list_twice: () => 'A room stands on the list twice. Nothing was saved. Change one of them.',
  nobody_to_check_in: () => 'Nobody of this group is expected any more. Nothing was done.',
  group_rooms_missing: ({ roomType, missing }) =>
    `${missing} more clean ${missing === 1 ? 'room' : 'rooms'} of type ${roomType} would be needed. Nobody was checked in. Wait until rooms are made, accept them as they are, or check in a part of the group.`,
  guest_folio_open: ({ room, balance }) =>
    `The guest of room ${room} still owes ${balance} of their own. Nobody was checked out. Check that room out by itself first.`,
  guest_deposit_held: ({ room }) =>
    `The guest of room ${room} has a deposit of their own. Nobody was checked out. Check that room out by itself first.`,
  group_deposit_held: ({ slip }) =>
    `The group’s slip ${slip} still holds money. Nothing was cancelled. Refund, move or keep the deposit first.`,
  group_still_expected: ({ rooms }) =>
    `${rooms} ${rooms === 1 ? 'room is' : 'rooms are'} still expected. The group was not settled. Check them in, or cancel them, first.`,
  group_has_guests: ({ rooms }) =>
    `${rooms} ${rooms === 1 ? 'room' : 'rooms'} of this group came. It was not cancelled. Check the group out instead.`,
  group_has_come: ({ rooms }) =>
    `${rooms} rooms of the group have come; its dates were not changed. Change the departure of each room.`,
  group_rooms_named: ({ roomType, free, asked }) =>
    `Only ${free} rooms of type ${roomType} have no guest’s name; ${asked} cannot be given back. Nothing was changed. Give back fewer, or cancel rooms one by one.`,
  group_room_late: ({ room, amount }) =>
    `Room ${room} leaves after the check-out time; the house rule asks ${amount}. The group did not leave. Choose whether late rooms pay.`,
  left_with_group: ({ room }) =>
    `Room ${room} left with its group, which is not undone in parts. Nothing was done. Charge what was forgotten as a late charge.`,
  group_owes: ({ balance }) =>
    `The master folio was used; its balance is ${balance}. The group was not cancelled. Check it out instead.`,
}
