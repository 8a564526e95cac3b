/** What a value of an input is, as its form and its name tell. */
export type LeafKind = 'amount' | 'date' | 'id' | 'number' | 'flag' | 'text'

export interface Leaf {
  /** Where it stands: `deposit.tenders.0.amount`. */
  readonly path: string
  readonly name: string
  readonly kind: LeafKind
  readonly value: unknown
  /** The input with another value in this place. */
  readonly replace: (value: unknown) => unknown
}

/** Every single value of an input. */
export const leavesOf = (input: unknown, path: readonly string[] = []): readonly Leaf[] => {
  if (typeof input !== 'object' || input === null) {
    const place = { path: path.join('.'), name: nameOf(path), kind: kindOf(input, path) }
    return [{ ...place, value: input, replace: (value) => value }]
  }
  return Object.entries(input).flatMap(([key, value]) =>
    leavesOf(value, [...path, key]).map((leaf) => ({
      ...leaf,
      replace: (other: unknown) => {
        const inner = leaf.replace(other)
        return Array.isArray(input)
          ? input.map((one: unknown, index) => (String(index) === key ? inner : one))
          : { ...input, [key]: inner }
      },
    })),
  )
}

/** The last name that is no index. */
const nameOf = (path: readonly string[]): string => path.findLast((part) => !/^\d+$/.test(part)) ?? ''

const kindOf = (value: unknown, path: readonly string[]): LeafKind => {
  if (typeof value === 'boolean') return 'flag'
  if (typeof value === 'number') return /Ids?$/.test(nameOf(path)) ? 'id' : 'number'
  if (/^\d+\.\d{2}$/.test(String(value))) return 'amount'
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? 'date' : 'text'
}
