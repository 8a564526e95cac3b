import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { ledgerError } from '@jiaoban/shared/ledger/ledger.errors.ts'
import { staffError } from '@jiaoban/shared/staff/staff.errors.ts'

/**
 * What the user is told when a constraint of the database, and not the rule before it, refused a command.
 * Commands run one after another and their rules look first, so a constraint that is not here is broken by a
 * defect alone, and answered as one. A refusal whose sentence needs facts is for the rule to make.
 */
const refusals: Readonly<Record<string, () => DomainError>> = {
  journal_command_id_once: () => kernelError('command_id_reused'),
  staff_username_once: () => staffError('username_taken'),
  posting_reversed_once: () => ledgerError('entry_already_reversed'),
  folio_line_reversed_once: () => folioError('charge_already_corrected'),
}

export const refusalOf = (constraint: string): DomainError | undefined =>
  Object.hasOwn(refusals, constraint) ? refusals[constraint]?.() : undefined
