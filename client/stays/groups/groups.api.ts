import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { useQuery } from '@tanstack/react-query'
import { describeEvent } from '../../kernel/live-refresh.ts'
import { useOccurredAt } from '../../kernel/outage-mode.ts'
import { type client, trpc } from '../../kernel/trpc.ts'
import type { RoomTypeItem } from '../reservation.api.ts'

export type GroupItem = Awaited<ReturnType<typeof client.groups.list.query>>[number]
export type GroupView = Awaited<ReturnType<typeof client.groups.byId.query>>
export type GroupLeaving = Awaited<ReturnType<typeof client.groups.leaving.query>>
export type GroupStayView = GroupView['stays'][number]

for (const name of ['group_opened', 'group_changed', 'rooming_list_written', 'group_cancelled'])
  describeEvent(name, 'groups', 'rooms', 'stays', 'guests')

export const useGroups = (isOver: boolean) => useQuery(trpc.groups.list.queryOptions({ isOver }))

export const useGroup = (groupId: number) => useQuery(trpc.groups.byId.queryOptions({ groupId }))

/** What keeps the group that would leave now: late hours, rooms that are looked at, cards that are out. */
export const useGroupLeaving = (groupId: number) =>
  useQuery(trpc.groups.leaving.queryOptions({ groupId, at: useOccurredAt() }))

/** Rooms of one type in a group that is typed. */
export interface BlockDraft {
  readonly rowId: number
  readonly roomTypeId: number
  readonly quantity: number
  readonly rate: string
  readonly adults: number
  readonly breakfasts: number
}

export interface GroupDraft {
  readonly name: string
  readonly contact: string
  readonly remarks: string
  /** Undefined while nobody chose: groups are a segment of their own. */
  readonly segmentCode: string | null | undefined
  readonly companyId: number | null
  readonly arrivalDate: BusinessDate
  readonly nights: number
  readonly releaseDate: BusinessDate
  /** Why rooms are sold below the list; not asked for while none is. */
  readonly concessionReasonCode: string | null
  readonly blocks: readonly BlockDraft[]
}

export const newBlock = (rowId: number, type: RoomTypeItem): BlockDraft => ({
  rowId,
  roomTypeId: type.id,
  quantity: 10,
  rate: type.rate,
  adults: 2,
  breakfasts: 2,
})

export const newGroup = (businessDate: BusinessDate, first: RoomTypeItem): GroupDraft => ({
  name: '',
  contact: '',
  remarks: '',
  segmentCode: undefined,
  companyId: null,
  arrivalDate: addDays(businessDate, 1),
  nights: 1,
  releaseDate: businessDate,
  concessionReasonCode: 'group',
  blocks: [newBlock(1, first)],
})

/** A line of the rooming list while it is typed; null follows what is known. */
export interface ListDraft {
  readonly guestName: string | null
  readonly roomId: number | null | undefined
}

/** What is typed on the list and differs from what is known. */
export const changedRows = (
  stays: readonly GroupStayView[],
  drafts: ReadonlyMap<number, ListDraft>,
): { stayId: number; guestName: string; roomId: number | null }[] =>
  stays.flatMap(({ stayId, guestName, roomId }) => {
    const draft = drafts.get(stayId)
    const name = draft?.guestName?.trim() ?? guestName
    const room = draft?.roomId === undefined ? roomId : draft.roomId
    return name === guestName && room === roomId ? [] : [{ stayId, guestName: name, roomId: room }]
  })
