/** The longest chunk: wide rows still stay far below the bound variables that an engine allows. */
const longest = 128

/**
 * The items in chunks whose sizes are powers of two: however many there are, a statement that is made from a
 * chunk has one of eight texts, and stays prepared.
 */
export const chunksOf = <Item>(items: readonly Item[]): Item[][] => {
  const chunks: Item[][] = []
  for (let from = 0; from < items.length; ) {
    const left = items.length - from
    const size = Math.min(longest, 2 ** Math.floor(Math.log2(left)))
    chunks.push(items.slice(from, from + size))
    from += size
  }
  return chunks
}
