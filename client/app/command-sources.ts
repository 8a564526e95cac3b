import { client } from '../kernel/trpc.ts'
import type { CommandSource } from '../kernel/command-source.ts'

/** Rooms, guests, phones, plates, slip and bill numbers: whoever is in house opens at once. */
const house: CommandSource = {
  id: 'house',
  title: ({ desk }) => desk.found.title,
  find: async (query) => {
    const hits = await client.stays.search.query({ text: query })
    return hits.map((hit) =>
      hit.kind === 'room'
        ? {
            id: `room:${hit.roomId}`,
            title: hit.number,
            detail: hit.typeCode,
            to: `/check-in?roomId=${hit.roomId}`,
          }
        : {
            id: `stay:${hit.stayId}`,
            title: `${hit.roomNumber} ${hit.guestName}`.trim(),
            detail: `${hit.arrivalDate} – ${hit.departureDate}`,
            to: `/stays/${hit.stayId}`,
          },
    )
  },
}

/** What the command box and the scanner look through, in the order of the answers. */
export const commandSources: readonly CommandSource[] = [house]
