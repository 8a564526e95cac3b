import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { canSee } from '@jiaoban/shared/staff/permission.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isTrainingPage } from '../kernel/base-path.ts'
import { useText } from '../kernel/i18n.tsx'
import { useLiveUpdates } from '../kernel/live-updates.ts'
import { type Session, sessionQuery } from '../kernel/session.ts'
import { TrainingBand } from '../training/training-band.panel.tsx'
import { CannotSealNotice } from './cannot-seal-notice.tsx'
import { OutageNotice } from './outage-notice.tsx'
import { CommandBox } from './command-box.tsx'
import { Rail } from './rail.tsx'
import { ShellKeys } from './shell-keys.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'

/** The frame of every screen behind the sign-in. When the session ends, whatever it showed is gone at once. */
export const Shell = () => {
  const { data: session } = useQuery(sessionQuery())
  const router = useRouter()
  const isSignedIn = session !== null && session !== undefined

  useEffect(() => {
    // The route asks again who is signed in, and leads to the sign-in page.
    if (!isSignedIn) void router.invalidate()
  }, [isSignedIn, router])

  return isSignedIn ? <Frame session={session} /> : null
}

const Frame = ({ session }: { readonly session: Session }) => {
  const text = useText()
  const isVisible = (area: Area) => canSee(session.role, area)
  useLiveUpdates()
  return (
    <div className={classes['frame']} data-training={isTrainingPage || undefined}>
      <a className={classes['skip']} href="#content">
        {text.shell.skipToContent}
      </a>
      <TrainingBand />
      <Rail canSee={isVisible} />
      <TopBar session={session} />
      <main id="content" className={classes['content']} tabIndex={-1}>
        <CannotSealNotice canSee={isVisible} />
        <OutageNotice />
        <Outlet />
      </main>
      <CommandBox canSee={isVisible} />
      <ShellKeys canSee={isVisible} />
    </div>
  )
}
