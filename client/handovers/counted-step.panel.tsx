import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import type { ShiftView } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { EquationsPanel } from './equations.panel.tsx'
import classes from './hand-over.module.css'
import { SignStep } from './sign-step.panel.tsx'
import { StepList } from './step-list.panel.tsx'

export type CountedEquations = Awaited<ReturnType<typeof client.closings.countedEquations.query>>

export interface Done {
  readonly what: string
  readonly number: string
  readonly slip: string
}

interface CountedStepProps {
  readonly view: ShiftView
  readonly onEnded: (closingId: number) => void
}

/** Steps three and four: every equation with both sides, the cures of what differs, then the bag and the signature. */
export const CountedStep = ({ view, onEnded }: CountedStepProps) => {
  const { handovers } = useText()
  const [done, setDone] = useState<Done | null>(null)
  const equations = useQuery(trpc.closings.countedEquations.queryOptions())
  return (
    <Loaded query={equations} lines={14}>
      {(data) => {
        const broken = data.lines.filter(({ isBalanced }) => !isBalanced)
        return (
          <>
            <StepList current={broken.length > 0 ? 'equations' : 'sign'} />
            {done !== null && (
              <DoneNotice what={done.what} numbers={[{ label: done.slip, value: done.number }]} />
            )}
            {broken.length > 0 && (
              <DecisionNotice>{handovers.equations.differ(broken.length)}</DecisionNotice>
            )}
            <div className={classes['columns']}>
              <EquationsPanel equations={data} view={view} onDone={setDone} />
              <div>
                {broken.length === 0 && <SignStep view={view} onDone={setDone} onEnded={onEnded} />}
                <ResumeButton />
              </div>
            </div>
          </>
        )
      }}
    </Loaded>
  )
}

/** Back to work, where what is missing is mended by ordinary commands; the drawer is then counted anew. */
const ResumeButton = () => {
  const { handovers } = useText()
  const resume = useCommand(trpc.shifts.resume)
  return (
    <div className={classes['drop']}>
      <RefusalAlert refusal={resume.refusal} />
      <ActionButton
        label={handovers.equations.resume}
        isRunning={resume.isRunning}
        onAction={() => resume.run({})}
      />
      <p className={classes['hint']}>{handovers.equations.resumeHint}</p>
    </div>
  )
}
