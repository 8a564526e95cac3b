/** What is known of the numbers of a book, or of a page of a series: first, those that are used, and the next one. */
export interface NumberProof {
  readonly first: number
  /** Distinct numbers that stand on a document or are spoiled. */
  readonly used: number
  /** Numbers used more than once. */
  readonly twice: number
  readonly next: number
}

/** `first + used = next`, and no number twice. Source: design.md, section 5. */
export const isProved = ({ first, used, twice, next }: NumberProof): boolean =>
  first + used === next && twice === 0

/** The numbers from `from` to `until` that nothing tells of. */
export const missingNumbers = (from: number, until: number, used: ReadonlySet<number>): number[] =>
  Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index).filter(
    (number) => !used.has(number),
  )
