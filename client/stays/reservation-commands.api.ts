import type { CommandSource } from '../kernel/command-source.ts'

/** The pages of reservations, by their names. */
export const reservationCommands: CommandSource = {
  id: 'reservation-commands',
  area: 'desk',
  title: ({ desk }) => desk.found.commands,
  find: async (query, { groups }) => {
    const commands = [{ id: 'groups', title: groups.title, detail: 'Shift+F7', to: '/groups' }]
    const wanted = query.toLowerCase()
    return commands.filter(({ title }) => title.toLowerCase().includes(wanted))
  },
}
