import type { Snapshot, SnapshotTender } from './snapshot.types.ts'

/** The memos of foreign cash that a paper names: they are printed and signed beside it. */
export const memoNumbersOf = (paper: Snapshot): string[] =>
  tendersOf(paper).flatMap(({ foreign }) => (foreign ? [foreign.memoNumber] : []))

const tendersOf = (paper: Snapshot): readonly SnapshotTender[] => {
  switch (paper.kind) {
    case 'bill':
      return paper.received
    case 'receipt':
      return paper.tenders
    case 'deposit_slip':
      return [paper.tender]
    default:
      return []
  }
}
