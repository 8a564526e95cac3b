import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { stayListKinds } from '@jiaoban/shared/stays/stay-list.types.ts'
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
    const scanned = slipNumberOf(query)
    const slip = scanned === undefined ? undefined : await findSlip(scanned)
    if (slip?.state === 'redeemed') {
      const of = slip.groupId === null ? `/stays/${slip.stayId}` : `/groups/${slip.groupId}`
      const to = `${of}?slip=${slip.slip}`
      return hits.slice(0, 1).map((hit) => ({ ...toCommandHit(hit, true, text), to }))
    }
    return hits.map((hit) => toCommandHit(hit, scanned !== undefined, text))
  },
}

/** The slip of a scan; undefined when no slip has the number. */
const findSlip = async (code: string) => {
  try {
    return await client.stays.findBySlip.query({ code })
  } catch {
    return undefined
  }
}

/** Who brings a slip back while in house is about to leave: the scan goes to check-out at once. */
const toCommandHit = (
  hit: Hit,
  isScan: boolean,
  { desk, stayView, groups, deposits }: Dictionary,
): CommandHit => {
  if (hit.kind === 'room') {
    return {
      id: `room:${hit.roomId}`,
      title: `${hit.number} ${desk.letters.vacant}${desk.states[hit.housekeepingState]}`,
      detail: `${hit.typeCode} · ${desk.actions.checkIn}`,
      to: `/check-in?roomId=${hit.roomId}`,
    }
  }
  if (hit.kind === 'group') {
    return {
      id: `group:${hit.groupId}`,
      title: deposits.move.group(hit.name),
      detail: `${groups.states[hit.state]} · ${hit.arrivalDate} – ${hit.departureDate}`,
      to: `/groups/${hit.groupId}`,
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
  find: async (
    query,
    {
      houseAccounts,
      houseKeys,
      keys,
      passerBy,
      reservations,
      skippers,
      debts,
      openAccounts,
      deposits,
      stayLists,
      vips,
      meals,
    },
  ) => {
    const commands = [
      { id: 'check-in', title: keys.checkIn, detail: 'F2', to: '/check-in' },
      { id: 'availability', title: reservations.availability.title, detail: 'Shift+F4', to: '/availability' },
      ...stayListKinds.map((kind) => ({
        id: `list:${kind}`,
        title: stayLists.titles[kind],
        detail: '',
        to: `/in-house?list=${kind}`,
      })),
      { id: 'breakfasts', title: meals.title, detail: '', to: '/breakfasts' },
      { id: 'preparations', title: vips.preparations.title, detail: '', to: '/preparations' },
      { id: 'passer-by', title: passerBy.title, detail: 'Shift+F9', to: '/passer-by' },
      { id: 'hand-over', title: keys.handOver, detail: 'F10', to: '/hand-over' },
      { id: 'keys', title: houseKeys.title, detail: '', to: '/keys' },
      { id: 'house-accounts', title: houseAccounts.title, detail: '', to: '/house-accounts' },
      { id: 'shortfalls', title: deposits.shortfalls.title, detail: 'Shift+F8', to: '/shortfalls' },
      { id: 'skippers', title: skippers.title, detail: '', to: '/skippers' },
      { id: 'debts', title: debts.title, detail: '', to: '/debts' },
      { id: 'suspended', title: openAccounts.title, detail: '', to: '/suspended' },
    ]
    const wanted = query.toLowerCase()
    return commands.filter(({ title }) => title.toLowerCase().includes(wanted))
  },
}
