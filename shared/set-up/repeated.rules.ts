/** The first value that stands a second time in a list; undefined when each stands once. */
export const findRepeated = (values: readonly string[]): string | undefined => {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) return value
    seen.add(value)
  }
  return undefined
}
