import { changeRoomRulesInput } from '@jiaoban/shared/rooms/room-rule.schema.ts'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import classes from '../property/settings.module.css'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type RoomRulesDraft, RoomRuleFields } from './room-rule-fields.form.tsx'

type Rules = Awaited<ReturnType<typeof client.roomRules.current.query>>

/** How the house sells and watches its rooms, to be changed. */
export const RoomRulesPanel = () => {
  const rules = useQuery(trpc.roomRules.current.queryOptions())
  return <Loaded query={rules}>{(loaded) => <RoomRulesForm rules={loaded} />}</Loaded>
}

const RoomRulesForm = ({ rules }: { readonly rules: Rules }) => {
  const text = useText()
  const { currency } = useShellStatus()
  const words = text.settings.roomRules
  const [draft, setDraft] = useState<RoomRulesDraft>({ ...rules, checkTimes: [...rules.checkTimes] })
  const [isTried, setTried] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const save = useCommand(trpc.roomRules.change)
  const errors = isTried ? fieldErrorsOf(changeRoomRulesInput, draft, text) : noErrors

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!changeRoomRulesInput.safeParse(draft).success) return
    setSaved((await save.run(draft)) !== undefined)
  }
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        {isSaved && <DoneNotice what={words.saved} />}
        <RoomRuleFields
          value={draft}
          currency={currency}
          errors={errors}
          onChange={(next) => {
            setSaved(false)
            setDraft(next)
          }}
        />
        <RefusalAlert refusal={save.refusal} />
        <Group>
          <ActionButton
            variant="primary"
            label={text.common.save}
            hotkey="Ctrl+Enter"
            isRunning={save.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
