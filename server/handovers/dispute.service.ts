import { findBook, listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { insertDispute } from '@jiaoban/db/handovers/dispute.writes.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import type { ReportDisputeLine, ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { disputeLines } from '@jiaoban/shared/handovers/dispute.rules.ts'
import type {
  DisputeLine,
  Handover,
  HandoverDispute,
  LineDecision,
} from '@jiaoban/shared/handovers/handover.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { keepCount, type readOpeningCount } from '../shifts/count.service.ts'

type Figures = Awaited<ReturnType<typeof readOpeningCount>>

/** What of a count is not as it was given: the float, the numbers of the books and the keys of the desk. */
export const findDisputeLines = async (
  ctx: CommandContext,
  handover: Handover,
  figures: Figures,
): Promise<DisputeLine[]> => {
  const books = (await listBooksOfDesk(ctx.tx, handover.deskId)).filter(
    ({ nextPrinted }) => nextPrinted !== null,
  )
  const keys = await listKeysOfDesk(ctx.tx, handover.deskId)
  return disputeLines(
    {
      cash: handover.given,
      numbers: books.map(({ id, nextNumber }) => ({ bookId: id, nextNumber })),
      keys: keys.map(({ code, quantity }) => ({ keyCode: code, quantity })),
    },
    figures,
  )
}

/** Keeps a count that is not what was given, for ever and with every line that differs. Returns its id. */
export const keepDispute = async (
  ctx: CommandContext,
  handover: Handover,
  of: { readonly figures: Figures; readonly lines: readonly DisputeLine[]; readonly isBlind: boolean },
): Promise<number> => {
  const count = await keepCount(ctx, handover.outgoingShiftId, 'disputed', {
    ...of.figures,
    isBlind: of.isBlind,
  })
  const id = ctx.nextId()
  await insertDispute(
    ctx.tx,
    { id, handover_id: handover.id, count_id: count.id, journal_seq: ctx.seq },
    of.lines,
  )
  ctx.record({
    fact: 'handover_dispute',
    disputeId: id,
    handoverId: handover.id,
    deskId: handover.deskId,
    countId: count.id,
    lines: of.lines.map((line) => ({ ...line })),
  })
  return id
}

/** The lines of a dispute as they are shown, sealed and printed. */
export const reportDisputeLines = (
  reader: Reader,
  { lines, cash: { currency } }: Pick<HandoverDispute, 'lines' | 'cash'>,
): Promise<ReportDisputeLine[]> => {
  const say = ({ unit }: DisputeLine, value: number) =>
    unit === 'money' ? Money.fromMinor(value, currency).toString() : String(value)
  return Promise.all(
    lines.map(async (line) => ({
      label: line.label,
      unit: line.unit,
      given: say(line, line.given),
      counted: say(line, line.counted),
      ...(await paperOf(reader, line)),
    })),
  )
}

/** A book may leave the desk in the very command that seals the report: its numbers are written out now. */
const paperOf = async (
  reader: Reader,
  { label, given, counted }: DisputeLine,
): Promise<Pick<ReportDisputeLine, 'paper'>> => {
  const [kind, bookId] = label.split(':')
  const book = kind === 'book' ? await findBook(reader, Number(bookId)) : undefined
  if (!book) return {}
  const print = (sequence: number) => formatNumber(book.prefix, book.digits, sequence)
  return { paper: { documentKind: book.documentKind, given: print(given), counted: print(counted) } }
}

/** What the sealed report says of the counts that did not agree. */
export const disputeSection = async (
  reader: Reader,
  disputes: readonly HandoverDispute[],
  decisions: readonly LineDecision[],
): Promise<Pick<ShiftReport, 'disputes'>> =>
  disputes.length === 0
    ? {}
    : {
        disputes: await Promise.all(
          disputes.map(async (dispute) => ({
            countedBy: dispute.countedBy,
            countedAt: dispute.countedAt,
            lines: await reportDisputeLines(reader, dispute),
            ...sectionOfDecisions(decisions.filter(({ disputeId }) => disputeId === dispute.id)),
          })),
        ),
      }

const sectionOfDecisions = (decisions: readonly LineDecision[]) =>
  decisions.length === 0
    ? {}
    : {
        decisions: decisions.map(({ label, outcome, answersId, decidedBy }) => ({
          label,
          outcome,
          answersId,
          decidedBy,
        })),
      }
