import type { QueryClient } from '@tanstack/react-query'

/** The queries an event makes stale: procedure paths such as `stays.board`, or whole domains such as `stays`. */
const described = new Map<string, readonly string[]>()

/**
 * Narrows what a live event makes stale: `describeEvent('notice_written', 'handoverBook')`. An event that
 * nobody described makes everything on the screen stale, which is right, if not thrifty.
 */
export const describeEvent = (name: string, ...paths: string[]): void => {
  described.set(name, paths)
}

/** The paths these events make stale, or `everything`. */
export const stalePaths = (names: Iterable<string>): readonly string[] | 'everything' => {
  const paths = new Set<string>()
  for (const name of names) {
    const found = described.get(name)
    if (found === undefined) return 'everything'
    for (const path of found) paths.add(path)
  }
  return [...paths]
}

/** Marks queries stale; those on the screen are asked again at once. */
export const refresh = (queryClient: QueryClient, paths: readonly string[] | 'everything'): void => {
  if (paths === 'everything') void queryClient.invalidateQueries()
  else for (const path of paths) void queryClient.invalidateQueries({ queryKey: [path.split('.')] })
}
