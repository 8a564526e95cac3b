import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
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

/** What was done about a difference or the takings, and the slip that says so. */
export interface Done {
  readonly what: string
  readonly number: string
  readonly slip: string
  readonly documentId: number
}

interface CountedStepProps {
  readonly view: ShiftView
  readonly onRecount: () => void
}

/** Steps three and four: every equation with both sides, the cures of what differs, then the bag and the signature. */
export const CountedStep = ({ view, onRecount }: CountedStepProps) => {
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
            {done !== null && <DoneWithSlip key={done.documentId} done={done} />}
            {broken.length > 0 && (
              <DecisionNotice>{handovers.equations.differ(broken.length)}</DecisionNotice>
            )}
            <div className={classes['columns']}>
              <EquationsPanel equations={data} view={view} onDone={setDone} />
              <div className={classes['side']}>
                {broken.length === 0 && <SignStep view={view} onDone={setDone} />}
                <WayBack onRecount={onRecount} isForced={view.forcedNames !== null} />
              </div>
            </div>
          </>
        )
      }}
    </Loaded>
  )
}

const DoneWithSlip = ({ done }: { readonly done: Done }) => {
  const [isPrinting, setPrinting] = useState(false)
  return (
    <>
      <DoneNotice
        what={done.what}
        numbers={[{ label: done.slip, value: done.number }]}
        onPrint={() => setPrinting(true)}
      />
      {isPrinting && <DocumentPrint documentId={done.documentId} onClose={() => setPrinting(false)} />}
    </>
  )
}

/** Counted wrong: count again before a lead. Something is missing in the books: back to work, where it is mended. */
const WayBack = ({
  onRecount,
  isForced,
}: Pick<CountedStepProps, 'onRecount'> & { readonly isForced: boolean }) => {
  const { handovers } = useText()
  const words = handovers.equations
  const resume = useCommand(trpc.shifts.resume)
  return (
    <div className={classes['drop']}>
      <RefusalAlert refusal={resume.refusal} />
      <ActionButton label={words.recount} isFullWidth onAction={onRecount} />
      <p className={classes['hint']}>{words.recountHint}</p>
      <ActionButton
        label={isForced ? handovers.forced.giveBack : words.resume}
        isFullWidth
        isRunning={resume.isRunning}
        onAction={() => resume.run({})}
      />
      <p className={classes['hint']}>{isForced ? handovers.forced.giveBackHint : words.resumeHint}</p>
    </div>
  )
}
