import type { CommandSource } from '../kernel/command-source.ts'

/** The night audit by its name, in the command box. */
export const auditCommand: CommandSource = {
  id: 'night-audit',
  area: 'reports',
  title: ({ desk }) => desk.found.commands,
  find: async (query, { nightAudit }) =>
    nightAudit.title.toLowerCase().includes(query.toLowerCase())
      ? [{ id: 'night-audit', title: nightAudit.title, detail: nightAudit.hint, to: '/night-audit' }]
      : [],
}
