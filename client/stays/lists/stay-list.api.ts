import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { longestStayList, reservationStates, stayListKinds } from '@jiaoban/shared/stays/stay-list.types.ts'
import { stayListQuery, type StayListQuery } from '@jiaoban/shared/stays/stay-list.schema.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { trpc } from '../../kernel/trpc.ts'
import { fits, type HouseItem } from '../desk.api.ts'

/** Which list is on the screen: it stands in the address, so that a link or the way back leads to it again. */
export const stayListSearch = z.object({
  list: z.enum(stayListKinds).optional().catch(undefined),
  date: z.string().optional().catch(undefined),
  until: z.string().optional().catch(undefined),
  state: z.enum(reservationStates).optional().catch(undefined),
})

export type StayListSearch = z.output<typeof stayListSearch>

/** The list that an address asks for; who is in house today, if it asks for none. Null for a range that is none. */
export const queryOf = (
  { list = 'inHouse', date, until, state }: StayListSearch,
  businessDate: BusinessDate,
): StayListQuery | null => {
  const asked =
    list === 'reservations'
      ? {
          kind: list,
          from: date ?? businessDate,
          until: until ?? date ?? businessDate,
          ...(state === undefined ? {} : { state }),
        }
      : { kind: list, date: date ?? businessDate }
  const read = stayListQuery.safeParse(asked)
  return read.success ? read.data : null
}

/**
 * The stays of a list that fit what is typed. What the list itself shows is found at once; of those in house a slip,
 * another guest of the room or an ID number is found by the server when the typing rests.
 */
export const useStayList = (query: StayListQuery | null, typed: string) => {
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const all = useQuery({
    ...trpc.stays.list.queryOptions(query ?? { kind: 'inHouse', date: '2000-01-01' }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })
  const { data: hits = [] } = useQuery({
    ...trpc.stays.search.queryOptions({ text: settled }),
    enabled: settled !== '' && query?.kind === 'inHouse',
    placeholderData: keepPreviousData,
  })
  const ids = new Set(settled === '' ? [] : hits.flatMap((hit) => (hit.kind === 'stay' ? [hit.stayId] : [])))
  const isFound = ({ stayId, roomNumber, guestName, phone, plate }: HouseItem) =>
    ids.has(stayId) || typed.trim() === String(stayId) || fits(typed, roomNumber, [guestName, phone, plate])
  return {
    ...all,
    data: all.data?.items.filter(isFound),
    /** How many rows are shown of a list that holds more. */
    cutAt: all.data?.isCut === true ? longestStayList : null,
  }
}
