import { formatAmount, formatTime } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import classes from '../shift.module.css'
import { EndReliefForm } from './end-relief.form.tsx'
import { StartReliefForm } from './start-relief.form.tsx'

/** Hands the drawer to a colleague for a while, and shows to both that it is away until it comes back. */
export const ReliefPanel = () => {
  const { relief: words, common } = useText()
  const { language } = useLanguage()
  const { relief, shift, timeZone } = useShellStatus()
  const blockedReason = useBlockedReason()
  const [isOpen, setOpen] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const finish = (what: string) => {
    setOpen(false)
    setDone(what)
  }
  const form = relief === null ? words.start : words.end
  // Somebody without a drawer, such as a lead, has none to hand over.
  if (relief === null && shift === null && done === null) return null
  return (
    <div className={classes['section']}>
      {done !== null && (
        <DoneNotice what={done} next={{ label: common.dismiss, onAction: () => setDone(null) }} />
      )}
      {relief !== null && (
        <DecisionNotice action={{ label: words.end.action, onAction: () => setOpen(true) }}>
          {words.running({
            owner: relief.ownerName,
            reliever: relief.relieverName,
            since: formatTime(relief.startedAt, language, timeZone),
          })}
        </DecisionNotice>
      )}
      {relief === null && shift !== null && (
        <ActionButton
          label={words.start.action}
          hotkey="L"
          blockedReason={blockedReason('startRelief', 'desk')}
          onAction={() => setOpen(true)}
        />
      )}
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={form.title} width={480}>
        {isOpen && relief === null && (
          <StartReliefForm onDone={(counted) => finish(words.start.done(formatAmount(counted)))} />
        )}
        {isOpen && relief !== null && (
          <EndReliefForm
            relief={relief}
            onDone={(counted) => finish(words.end.done(formatAmount(counted)))}
          />
        )}
      </Dialog>
    </div>
  )
}
