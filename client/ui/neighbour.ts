/** Where something stands on the screen. */
export interface Place {
  readonly left: number
  readonly top: number
}

/**
 * The next of some tiles in the direction of an arrow key, by what the eye sees: left and right go along the
 * order, up and down to the nearest of the next row. Null at an edge and for other keys.
 */
export const neighbour = (places: readonly Place[], from: number, key: string): number | null => {
  if (key === 'ArrowRight') return from + 1 < places.length ? from + 1 : null
  if (key === 'ArrowLeft') return from > 0 ? from - 1 : null
  if (key === 'Home') return places.length > 0 ? 0 : null
  if (key === 'End') return places.length > 0 ? places.length - 1 : null
  const here = places[from]
  if (here === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null
  const isDown = key === 'ArrowDown'
  const beyond = places.filter(({ top }) => (isDown ? top > here.top : top < here.top))
  const row = isDown ? Math.min(...beyond.map(({ top }) => top)) : Math.max(...beyond.map(({ top }) => top))
  const away = ({ left }: Place): number => Math.abs(left - here.left)
  const [nearest] = beyond.filter(({ top }) => top === row).toSorted((a, b) => away(a) - away(b))
  return nearest === undefined ? null : places.indexOf(nearest)
}
