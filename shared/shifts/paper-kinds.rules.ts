import { type PaperKind, paperKinds } from './shift.types.ts'

/** What makes a desk one that may have papers of the rarer kinds. */
export interface DeskPapers {
  /** It has a book of outage slips, or entered one of them in this shift. */
  readonly hasOutageSlips: boolean
  /** The house takes foreign cash, or the desk still holds some of it or of its memos. */
  readonly dealsInForeignCash: boolean
}

/**
 * The kinds of papers to count at the end of a shift. It goes by what a desk deals in, so whoever counts blind learns
 * nothing of what it made. Only where the house gave the thing up meanwhile is a kind asked for because there were some,
 * never saying how many.
 */
export const kindsToCount = ({ hasOutageSlips, dealsInForeignCash }: DeskPapers): PaperKind[] => {
  const rarer: Partial<Record<PaperKind, boolean>> = {
    outage_slip: hasOutageSlips,
    exchange_memo: dealsInForeignCash,
  }
  return paperKinds.filter((kind) => rarer[kind] ?? true)
}

/** Kinds that most houses never make: an equation has a line of them only where there are some. */
export const isRarerPaper = (kind: PaperKind): boolean => kind === 'outage_slip' || kind === 'exchange_memo'
