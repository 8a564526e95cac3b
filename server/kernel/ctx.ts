import type { Dialect } from '@jiaoban/db/kernel/dialect.ts'
import type { ShiftStamp } from '@jiaoban/db/kernel/stamp.reads.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { BusinessDate, Instant } from '@jiaoban/shared/kernel/dates.ts'
import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { Fact } from './journal-row.ts'
import type { KeyRing } from './signing-key.ts'

export interface Actor {
  readonly id: number
  readonly username: string
  readonly role: Role
}

/**
 * What a command and the services it calls work with. Everything is of one transaction: `seq` is the
 * number its journal row will get, `shift` and `businessDate` are stamped on every posting and document.
 */
export interface CommandContext {
  readonly tx: Tx
  readonly dialect: Dialect
  readonly commandName: string
  readonly seq: number
  readonly previousHash: string
  readonly at: Instant
  /** When it happened at the desk: `at`, unless it was written on paper while there was no power. */
  readonly occurredAt: Instant
  /** The paper it was written on then; null with power. */
  readonly outageSlip: OutageSlip | null
  readonly businessDate: BusinessDate
  readonly currency: Currency
  readonly timeZone: string
  /** Whether the whole house is practice: its numbers and names say so. */
  readonly isTraining: boolean
  readonly actor: Actor
  readonly approver: Actor | null
  /** The other side, where something changes hands and both sign. */
  readonly counterSigner: Actor | null
  readonly shift: ShiftStamp
  readonly keys: KeyRing
  /** The next id of the hotel; ids are given out in order and never by the database. */
  readonly nextId: () => number
  /** Adds a fact to the command's journal row. */
  readonly record: (fact: Fact) => void
}

/** The same command, stamping another shift: the one it opens, or the one it seals. */
export const withShift = (ctx: Omit<CommandContext, 'shift'>, shift: ShiftStamp): CommandContext => ({
  ...ctx,
  shift,
})
