import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type KnownGuest = Awaited<ReturnType<typeof client.guests.suggest.query>>[number]
export type Expected = Awaited<ReturnType<typeof client.stays.arrivals.query>>[number]

/** One Latin letter fits half of all guests; one Chinese character is a family name. */
const isEnough = (folded: string): boolean => folded.length > 1 || /\p{Script=Han}/u.test(folded)

/** Who was here before and fits what is typed: name, phone or ID number. Asked when the typing rests. */
export const useKnownGuests = (typed: string, isWanted: boolean): readonly KnownGuest[] => {
  const [text] = useDebouncedValue(typed.trim(), 150)
  const isAsked = isWanted && isEnough(foldText(text))
  const { data } = useQuery({
    ...trpc.guests.suggest.queryOptions({ text }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  return isAsked ? (data ?? []) : []
}

/** Who has reserved and fits what is typed. */
export const useExpectedGuests = (typed: string, isWanted: boolean): readonly Expected[] => {
  const { data } = useQuery({ ...trpc.stays.arrivals.queryOptions(), enabled: isWanted })
  const folded = foldText(typed)
  if (!isWanted || data === undefined || folded === '') return []
  return data.filter(({ guestName, phone }) => foldText(`${guestName} ${phone}`).includes(folded)).slice(0, 6)
}
