import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { useRouter } from '@tanstack/react-router'
import { basePath } from '../kernel/base-path.ts'
import { type AreaEntry, areaEntries } from './areas.ts'

/** The areas this person sees and this program has a screen for. */
export const useAreas = (canSee: (area: Area) => boolean): readonly AreaEntry[] => {
  const hasScreen = useHasScreen()
  return areaEntries.filter(({ area, path }) => canSee(area) && hasScreen(path))
}

/** Whether a path has a screen, so that no button leads nowhere. */
export const useHasScreen = (): ((path: string) => boolean) => {
  const { routesByPath } = useRouter()
  return (path) => Object.hasOwn(routesByPath, path)
}

/** Goes to an address that is known only when it runs, search part included: a hit of the command box, a key. */
export const useGoTo = (): ((path: string) => void) => {
  const { history } = useRouter()
  return (path) => history.push(`${basePath}${path}`)
}
