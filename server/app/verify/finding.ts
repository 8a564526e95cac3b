/** The first thing that is wrong with a hotel's evidence: where, and what. */
export class Finding extends Error {
  readonly table: string
  /** The journal's sequence number it was found at; null for what belongs to no command. */
  readonly seq: number | null

  constructor(table: string, seq: number | null, what: string) {
    super(what)
    this.table = table
    this.seq = seq
  }
}

/** Raises a Finding unless both are the same. */
export const demandEqual = (
  where: { readonly table: string; readonly seq: number | null },
  what: string,
  found: unknown,
  expected: unknown,
): void => {
  if (found === expected) return
  throw new Finding(where.table, where.seq, `${what} is ${String(found)}, and should be ${String(expected)}`)
}
