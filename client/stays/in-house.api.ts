import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { trpc } from '../kernel/trpc.ts'
import { fits, type HouseItem } from './desk.api.ts'

/**
 * Who is in house and fits what is typed. What the list itself shows is found at once; a slip, another guest of
 * the room or an ID number is found by the server when the typing rests.
 */
export const useFoundInHouse = (typed: string) => {
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const all = useQuery(trpc.stays.inHouse.queryOptions())
  const { data: hits = [] } = useQuery({
    ...trpc.stays.search.queryOptions({ text: settled }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  })
  const ids = new Set(settled === '' ? [] : hits.flatMap((hit) => (hit.kind === 'stay' ? [hit.stayId] : [])))
  const isFound = ({ stayId, roomNumber, guestName, phone, plate }: HouseItem) =>
    ids.has(stayId) || fits(typed, roomNumber, [guestName, phone, plate])
  return { ...all, data: all.data?.filter(isFound) }
}
