import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { insertDispute } from '@jiaoban/db/handovers/dispute.writes.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import type { ReportDisputeLine, ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { disputeLines } from '@jiaoban/shared/handovers/dispute.rules.ts'
import type {
  DisputeLine,
  Handover,
  HandoverDispute,
  LineDecision,
} from '@jiaoban/shared/handovers/handover.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
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

/** A line as it is shown, sealed and printed. */
export const reportDisputeLine = (line: DisputeLine, currency: Currency): ReportDisputeLine => {
  const say = (value: number) =>
    line.unit === 'money' ? Money.fromMinor(value, currency).toString() : String(value)
  return { label: line.label, unit: line.unit, given: say(line.given), counted: say(line.counted) }
}

/** What the sealed report says of the counts that did not agree. */
export const disputeSection = (
  disputes: readonly HandoverDispute[],
  decisions: readonly LineDecision[],
): Pick<ShiftReport, 'disputes'> =>
  disputes.length === 0
    ? {}
    : {
        disputes: disputes.map(({ id, countedBy, countedAt, cash, lines }) => ({
          countedBy,
          countedAt,
          lines: lines.map((line) => reportDisputeLine(line, cash.currency)),
          ...sectionOfDecisions(decisions.filter(({ disputeId }) => disputeId === id)),
        })),
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
