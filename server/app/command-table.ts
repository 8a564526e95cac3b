import { approversOf, runnersOf } from '@jiaoban/shared/staff/permission.rules.ts'
import type { CommandFacts } from '../kernel/command.ts'
import { listCommands } from './command-list.ts'

const stamps: Readonly<Record<CommandFacts['shift'], string>> = {
  desk: 'own, open',
  'desk-cure': 'own, open or counting',
  'desk-given': 'own, given',
  office: 'office',
}

const approvalOf = ({ name, approval = 'never' }: CommandFacts): string =>
  approval === 'never' ? '' : `${approval}: ${approversOf(name).join(', ')}`

const rowOf = (command: CommandFacts & { readonly path: string }): readonly string[] => [
  `\`${command.path}\``,
  command.journalName,
  stamps[command.shift],
  runnersOf(command.name).join(', '),
  `${command.isSigned === true ? 'own PIN; ' : ''}${approvalOf(command)}`.replace(/; $/, ''),
  command.recipe.join(', '),
  (command.documents ?? []).join(', '),
]

const head = ['procedure', 'journal', 'shift', 'who may', 'signed, approved', 'postings', 'documents']

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** `server/COMMANDS.md`: what every command may do, taken from the commands themselves. */
export const commandTable = (): string =>
  [
    '# Commands',
    '',
    'Everything that changes a hotel, with who may run it, whose second signature it takes, which postings it may',
    'write and which numbered documents it may issue. Made from the code by `pnpm commands`; a test compares.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...listCommands()
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map((command) => line(rowOf(command))),
    '',
  ].join('\n')
