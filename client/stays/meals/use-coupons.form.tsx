import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import classes from './meals.module.css'

/** The coupons the restaurant collected: numbers with anything between them, Enter enters them all or none. */
export const UseCouponsForm = ({ date }: { readonly date: BusinessDate }) => {
  const { use: words } = useText().meals
  const blockedReason = useBlockedReason()
  const command = useCommand(trpc.meals.use)
  const [typed, setTyped] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const numbers = typed.split(/[\s,，、;；]+/).filter((number) => number !== '')
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setDone(null)
    if (numbers.length === 0) return
    const entered = await command.run({ mealDate: date, numbers })
    if (entered === undefined) return
    setTyped('')
    setDone(words.done(entered.used))
  }
  return (
    <>
      <form className={classes['entry']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={words.numbers}
          placeholder={words.placeholder}
          autoFocus
          autoComplete="off"
          w={360}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionButton
          type="submit"
          variant="primary"
          label={words.submit(numbers.length)}
          blockedReason={
            blockedReason('useMealCoupons', 'office') ?? (numbers.length === 0 ? words.missing : null)
          }
          isRunning={command.isRunning}
          onAction={() => submit()}
        />
      </form>
      <RefusalAlert refusal={command.refusal} />
      {done !== null && <DoneNotice what={done} />}
    </>
  )
}
