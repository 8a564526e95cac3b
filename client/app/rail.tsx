import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { Link } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useAreas } from './navigation.ts'
import classes from './shell.module.css'

/** The areas of the house, one under the other: icon and word. */
export const Rail = ({ canSee }: { readonly canSee: (area: Area) => boolean }) => {
  const { shell } = useText()
  const areas = useAreas(canSee)
  return (
    <nav className={classes['rail']} aria-label={shell.mainNavigation}>
      {areas.map(({ area, path, icon: Icon, badge: Badge }) => (
        <Link key={area} to={path} className={classes['area']} activeOptions={{ exact: path === '/' }}>
          <Icon size={20} stroke={1.6} aria-hidden />
          <span>{shell.sections[area]}</span>
          {Badge !== undefined && <Badge />}
        </Link>
      ))}
    </nav>
  )
}
