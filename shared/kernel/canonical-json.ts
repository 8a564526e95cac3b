/** What the journal may hold: no floats, no dates, no undefined. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical }

/**
 * The one spelling of a value that is hashed: keys sorted by UTF-16 code unit, no white space, strings in
 * NFC, numbers only safe integers. Two equal values always give the same text, on every machine. A float,
 * an undefined or a key that is not NFC is a defect and throws.
 */
export const canonicalJson = (value: Canonical): string => {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`canonical JSON takes safe integers only, got ${value}`)
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new Error(`canonical JSON cannot hold ${typeof value}`)
  const members = Object.keys(value)
    .sort()
    .map((key) => {
      const member = value[key]
      if (member === undefined) throw new Error(`canonical JSON cannot hold undefined, at ${key}`)
      return `${JSON.stringify(key.normalize('NFC'))}:${canonicalJson(member)}`
    })
  return `{${members.join(',')}}`
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value)
