import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { readUsed, type UsedItems, useRoomItems, type WaitingInspection } from './inspections.api.ts'
import classes from './inspections.module.css'
import { UsedItemsFields, useItemName } from './used-items.form.tsx'

interface InspectionAnswerProps {
  readonly inspection: WaitingInspection
  /** False once somebody else has answered it or called it off. */
  readonly isOpen: boolean
  /** Back to the rooms, with what was done if anything was. */
  readonly onLeave: (what: string | null) => void
}

/** What was found in one room: nothing, in one tap; or what was used, broken or left behind. */
export const InspectionAnswer = ({ inspection, isOpen, onLeave }: InspectionAnswerProps) => {
  const { inspections } = useText()
  const { currency } = useShellStatus()
  const items = useRoomItems()
  const nameOf = useItemName()
  const [used, setUsed] = useState<UsedItems>({})
  const [leftItems, setLeftItems] = useState('')
  const answer = useCommand(trpc.inspections.answer)

  const { inspectionId, roomNumber: room } = inspection
  const { charges, total, unpriced } = readUsed(used, currency)
  const isClean = charges.length === 0
  const totalText = `${formatAmount(total.toString())} ${currency}`
  const missing = items.data?.find(({ code }) => code === unpriced)

  const send = async () => {
    if (missing !== undefined || answer.isRunning) return
    const input = isClean
      ? { inspectionId, outcome: 'clean' as const, leftItems }
      : { inspectionId, outcome: 'charges' as const, charges, leftItems }
    if ((await answer.run(input)) === undefined) return
    onLeave(
      isClean ? inspections.answered(room) : inspections.answeredWithCharges({ room, total: totalText }),
    )
  }
  const fine = leftItems.trim() === '' ? inspections.allFine : inspections.allFineWithItems
  return (
    <>
      <PageHeader title={inspections.roomTitle(room)} onBack={() => onLeave(null)} />
      <div className={classes['answer']}>
        {!isOpen && !answer.isRunning && <DecisionNotice>{inspections.gone}</DecisionNotice>}
        <h2 className={classes['title']}>{inspections.used}</h2>
        <Loaded query={items} lines={4}>
          {(codes) => <UsedItemsFields codes={codes} value={used} onChange={setUsed} />}
        </Loaded>
        <Textarea
          label={inspections.leftItems}
          placeholder={inspections.leftItemsHint}
          size="md"
          autosize
          minRows={2}
          maxLength={200}
          value={leftItems}
          onChange={(event) => setLeftItems(event.currentTarget.value)}
        />
      </div>
      <footer className={classes['send']}>
        <RefusalAlert refusal={answer.refusal} />
        {missing !== undefined && (
          <p className={classes['missing']} role="status">
            {inspections.priceMissing(nameOf(missing))}
          </p>
        )}
        <Button
          size="xl"
          fullWidth
          aria-disabled={missing !== undefined}
          aria-busy={answer.isRunning}
          onClick={() => void send()}
        >
          {isClean ? fine : inspections.report(totalText)}
        </Button>
      </footer>
    </>
  )
}
