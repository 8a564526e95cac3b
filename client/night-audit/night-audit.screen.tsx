import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { explainFailure } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { AuditNights } from './audit-nights.panel.tsx'
import { AuditStepRow } from './audit-step.panel.tsx'
import { type AuditStepView, type Checklist, useChecklist } from './night-audit.api.ts'
import classes from './night-audit.module.css'
import { LastPack } from './last-pack.panel.tsx'
import { NoShowsForm, type NoShowsDone } from './no-shows.form.tsx'
import { RollForm } from './roll.form.tsx'
import { SignStepForm } from './sign-step.form.tsx'

/** What is asked of the person at the screen: a signature, who did not come, or the roll. */
type Asked = 'no_shows' | 'roll' | AuditStepView | null

/** The night audit: a step a line, what it found under it, and the roll as the screen's one deed. */
export const NightAuditScreen = () => {
  const { nightAudit } = useText()
  const { role } = useSession()
  const navigate = useNavigate()
  const checklist = useChecklist()
  const [asked, setAsked] = useState<Asked>(null)
  const blockedReason = useBlockedReason(checklist.data)
  return (
    <>
      <PageHeader
        title={nightAudit.title}
        detail={checklist.data && nightAudit.intro(datesOf(checklist.data))}
        onBack={() => void navigate({ to: '/reports' })}
        {...(mayRun(role, 'rollBusinessDate') && {
          primary: { label: nightAudit.action, blockedReason, onAction: () => setAsked('roll') },
        })}
      />
      <PageBody aside={<AuditNights nights={checklist.data?.nights ?? []} />}>
        <Loaded query={checklist} lines={8}>
          {(loaded) => <Steps checklist={loaded} asked={asked} onAsk={setAsked} />}
        </Loaded>
      </PageBody>
    </>
  )
}

/** What stands in the way of the roll: the key that seals is not here, or the first step that must be cured. */
const useBlockedReason = (checklist: Checklist | undefined): string | null => {
  const text = useText()
  const { nightAudit } = text
  if (checklist === undefined) return nightAudit.loading
  if (checklist.keyRefusal !== null)
    return explainFailure({ kind: 'refused', refusal: checklist.keyRefusal }, text)
  const blocked = checklist.steps.find(({ state }) => state === 'blocked')
  return blocked === undefined ? null : nightAudit.blockedBy(nightAudit.steps[blocked.step])
}

const datesOf = ({ businessDate }: Checklist) => ({ current: businessDate, next: addDays(businessDate, 1) })

interface StepsProps {
  readonly checklist: Checklist
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
}

const Steps = ({ checklist, asked, onAsk }: StepsProps) => {
  const { nightAudit } = useText()
  const navigate = useNavigate()
  const [ended, setEnded] = useState<NoShowsDone | null>(null)
  const close = () => onAsk(null)
  const arrivals = checklist.steps.find(({ step }) => step === 'arrivals')
  const signing = asked !== null && typeof asked === 'object' ? asked : null
  return (
    <div className={classes['list']}>
      <p className={classes['hint']}>{nightAudit.hint}</p>
      <LastPack nights={checklist.nights} />
      {ended !== null && (
        <DoneNotice
          what={nightAudit.noShows.done(ended.noShows)}
          numbers={[
            { label: nightAudit.noShows.kept, value: ended.kept },
            { label: nightAudit.noShows.left, value: ended.leftOnSlips },
          ]}
        />
      )}
      <ol className={classes['steps']}>
        {checklist.steps.map((step, index) => (
          <AuditStepRow
            key={step.step}
            number={index + 1}
            step={step}
            onSign={() => onAsk(step)}
            onNoShows={() => onAsk('no_shows')}
          />
        ))}
      </ol>
      <Dialog
        isOpen={signing !== null}
        onClose={close}
        title={signing === null ? '' : nightAudit.sign.of(nightAudit.steps[signing.step])}
      >
        {signing !== null && <SignStepForm step={signing} onSigned={close} />}
      </Dialog>
      <Dialog isOpen={asked === 'no_shows'} onClose={close} title={nightAudit.noShows.action} width={640}>
        <NoShowsForm
          expected={arrivals?.findings ?? []}
          onDone={(done) => {
            setEnded(done)
            close()
          }}
        />
      </Dialog>
      <Dialog isOpen={asked === 'roll'} onClose={close} title={nightAudit.confirmTitle}>
        <RollForm
          businessDate={checklist.businessDate}
          steps={checklist.steps}
          onRolled={({ closedDate }) =>
            void navigate({ to: '/night-audit/$businessDate', params: { businessDate: closedDate } })
          }
        />
      </Dialog>
    </div>
  )
}
