import { insertOutageSlip } from '@jiaoban/db/shifts/outage-slip.writes.ts'
import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import type { OutageSlipBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import { refusalOfOutageSlip } from '@jiaoban/shared/documents/outage-slip.rules.ts'
import { type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import type { CommandFacts } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import type { Fact } from '../kernel/journal-row.ts'

/** The command that was entered, and what it made. */
interface Ran {
  readonly command: Pick<CommandFacts, 'shift' | 'journalName'>
  readonly facts: readonly Fact[]
}

/**
 * Accounts for the paper that a command of a desk was written on while there was no power: the next number of the desk's
 * outage book, with when it was written. One paper stands for one command. Raises `outage_slip_not_here`,
 * `outage_slip_in_future`, `outage_slip_too_early` and what `takeNumber` raises for a book. Source: ledger.md, section 4.
 */
export const enterOutageSlip = async (
  ctx: CommandContext,
  slip: OutageSlip,
  { command, facts }: Ran,
): Promise<void> => {
  if (command.shift !== 'desk') {
    throw documentError('outage_slip_not_here', { command: ctx.commandName })
  }
  const drawerSince = await readDrawerSince(ctx.tx, ctx.shift.id)
  const refusal = refusalOfOutageSlip(slip, { drawerSince, now: ctx.at }, ctx.timeZone)
  if (refusal) throw refusal
  const written = wallClock(slip.occurredAt, ctx.timeZone)
  const { id } = await issueDocument(ctx, {
    body: {
      kind: 'outage_slip',
      entered: command.journalName,
      writtenDate: written.date,
      writtenTime: written.time,
      documents: documentsOf(facts),
    },
    numbering: { source: 'book', number: slip.number },
    total: Money.zero(ctx.currency),
    lines: [],
  })
  await insertOutageSlip(ctx.tx, {
    document_id: id,
    command_name: command.journalName,
    occurred_at: slip.occurredAt,
    drawer_since: drawerSince,
    entered_at: ctx.at,
    shift_id: ctx.shift.id,
    business_date: ctx.businessDate,
    journal_seq: ctx.seq,
  })
}

const documentsOf = (facts: readonly Fact[]): OutageSlipBody['documents'] =>
  facts
    .filter(({ fact }) => fact === 'document')
    .map(({ kind, number, totalMinor, currency }) => ({
      kind: kind as DocumentKind,
      number: number as string,
      amount: Money.fromMinor(Number(totalMinor), currency as Currency).toString(),
      currency: currency as Currency,
    }))

/** Since when (UTC) the drawer is in the same hands: a shift that was turned at the roll goes on with what it had. */
export const readDrawerSince = async (reader: Reader, shiftId: number): Promise<Instant> => {
  const shift = await findShift(reader, shiftId)
  if (!shift) throw new Error(`shift ${shiftId} does not exist`)
  const isTurned = shift.opening === 'turn' && shift.previousShiftId !== null
  return isTurned ? readDrawerSince(reader, shift.previousShiftId ?? 0) : shift.openedAt
}
