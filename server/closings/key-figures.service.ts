import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listKeysOfDesk, listMovesAtDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { goneAfterCount } from '@jiaoban/shared/shifts/house-key.rules.ts'
import type { CashierShift, ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'

/** The keys of one kind at a desk, for B9. */
export interface KeyFigure {
  readonly keyCode: string
  /** What the shift before held at its count, and what was moved until the opening. */
  readonly toAccept: number
  readonly accepted: number
  /** What was accepted, and what was moved since; declared gone after the count is moved too. */
  readonly toHold: number
  readonly held: number
}

interface Counts {
  readonly opened: ShiftCount | undefined
  readonly before: ShiftCount | undefined
  readonly count: ShiftCount | null
}

type Quantities = ReadonlyMap<string, number>

/** The keys a desk shift took over, moved and holds, by kind. Source: ledger.md, B9: keys held = accepted ± moved. */
export const keyFigures = async (
  reader: Reader,
  shift: CashierShift,
  { opened, before, count }: Counts,
): Promise<KeyFigure[]> => {
  const deskId = shift.deskId ?? 0
  const atOpening = await placedAt(reader, deskId, shift.openedSeq)
  const beginning = opened ?? before
  const closing = count?.journalSeq ?? Number.MAX_SAFE_INTEGER
  const atClosing = await placedAt(reader, deskId, closing)
  const accepted = beginning ? counted(beginning) : atOpening
  const atBefore = before && (await placedAt(reader, deskId, before.journalSeq))
  const curedBefore = before && (await goneSince(reader, deskId, before))
  const cured = count ? await goneSince(reader, deskId, count) : new Map<string, number>()
  const atBeginning = opened ? atOpening : (atBefore ?? atOpening)
  const held = count ? counted(count) : new Map<string, number>()
  const codes = new Set([...atBeginning, ...atClosing, ...accepted, ...held].map(([code]) => code))
  return [...codes].map((keyCode) => {
    const of = (quantities: Quantities | undefined) => quantities?.get(keyCode) ?? 0
    return {
      keyCode,
      toAccept:
        before && opened
          ? of(counted(before)) + of(atOpening) - of(atBefore) + of(curedBefore)
          : before
            ? of(counted(before))
            : of(atOpening),
      accepted: of(accepted),
      toHold: of(accepted) + of(atClosing) - of(atBeginning) - of(cured),
      held: of(held),
    }
  })
}

const counted = ({ keys }: ShiftCount): Map<string, number> =>
  new Map(keys.map(({ keyCode, quantity }) => [keyCode, quantity]))

const placedAt = async (reader: Reader, deskId: number, seq: number): Promise<Map<string, number>> =>
  new Map((await listKeysOfDesk(reader, deskId, seq)).map(({ code, quantity }) => [code, quantity]))

const goneSince = async (
  reader: Reader,
  deskId: number,
  { shiftId, journalSeq }: ShiftCount,
): Promise<Map<string, number>> =>
  goneAfterCount(await listMovesAtDesk(reader, deskId, { after: journalSeq }), {
    shiftId,
    countSeq: journalSeq,
  })
