import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import type { CommandHit, CommandSource } from '../kernel/command-source.ts'
import { client } from '../kernel/trpc.ts'

type Hit = Awaited<ReturnType<typeof client.stays.search.query>>[number]

/** Rooms, guests, phones, plates, slip and bill numbers. */
export const houseSource: CommandSource = {
  id: 'house',
  area: 'desk',
  title: ({ desk }) => desk.found.title,
  find: async (query, text) => {
    const hits = await client.stays.search.query({ text: query })
    const isScan = slipNumberOf(query) !== undefined
    return hits.map((hit) => toCommandHit(hit, isScan, text))
  },
}

/** Who brings a slip back while in house is about to leave: the scan goes to check-out at once. */
const toCommandHit = (hit: Hit, isScan: boolean, { desk, stayView }: Dictionary): CommandHit => {
  if (hit.kind === 'room') {
    return {
      id: `room:${hit.roomId}`,
      title: `${hit.number} ${desk.letters.vacant}${desk.states[hit.housekeepingState]}`,
      detail: `${hit.typeCode} · ${desk.actions.checkIn}`,
      to: `/check-in?roomId=${hit.roomId}`,
    }
  }
  const facts = [
    stayView.states[hit.state],
    `${hit.arrivalDate} – ${hit.departureDate}`,
    hit.phone,
    hit.plate,
  ]
  const leaves = isScan && hit.state === 'in_house'
  return {
    id: `stay:${hit.stayId}`,
    title: `${hit.roomNumber} ${hit.guestName}`.trim(),
    detail: facts.filter((fact) => fact !== '').join(' · '),
    to: `/stays/${hit.stayId}${leaves ? '/check-out' : ''}`,
  }
}

/** What the desk does, by its name: for hands that do not know the F-key yet. */
export const deskCommands: CommandSource = {
  id: 'desk-commands',
  area: 'desk',
  title: ({ desk }) => desk.found.commands,
  find: async (query, { keys }) => {
    const commands = [
      { id: 'check-in', title: keys.checkIn, detail: 'F2', to: '/check-in' },
      { id: 'hand-over', title: keys.handOver, detail: 'F10', to: '/hand-over' },
    ]
    const wanted = query.toLowerCase()
    return commands.filter(({ title }) => title.toLowerCase().includes(wanted))
  },
}
