import { cancelReasonCodes } from '@jiaoban/shared/stays/stay.schema.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { TakeDepositForm } from '../../deposits/take-deposit.form.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { ChangeGroupForm } from './change-group.form.tsx'
import { CheckOutGroup } from './check-out-group.form.tsx'
import type { GroupView } from './groups.api.ts'

export type GroupDialog = 'change' | 'checkOut' | 'cancel' | 'deposit'

export interface GroupDone {
  readonly what: string
  readonly numbers?: readonly { readonly label: string; readonly value: string }[]
  /** Documents to print, one after the other. */
  readonly documentIds?: readonly number[]
}

interface GroupDialogsProps {
  readonly group: GroupView
  readonly opened: GroupDialog | null
  readonly onClose: () => void
  readonly onDone: (done: GroupDone) => void
}

/** What is done to a whole group and asks something first. */
export const GroupDialogs = ({ group, opened, onClose, onDone }: GroupDialogsProps) => {
  const { groups: words, deposits } = useText()
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === 'deposit' ? deposits.group.take : words[opened ?? 'checkOut'].title}
      width={opened === 'cancel' ? 440 : 600}
    >
      {opened === 'deposit' && <GroupDepositForm group={group} onDone={onDone} />}
      {opened === 'cancel' && <CancelGroupForm group={group} onDone={onDone} />}
      {opened === 'checkOut' && <CheckOutGroup group={group} onDone={onDone} />}
      {opened === 'change' && <ChangeGroupForm group={group} onDone={onDone} />}
    </Dialog>
  )
}

type FormProps = Pick<GroupDialogsProps, 'group' | 'onDone'>

/** The payer of the group leaves a deposit for all of it: a slip a tender, on the master. */
const GroupDepositForm = ({ group, onDone }: FormProps) => {
  const { folios } = useText()
  return (
    <TakeDepositForm
      folioId={group.folioId}
      onTaken={({ what, slips, change }) => {
        onDone({
          what,
          numbers: [
            ...slips.map(({ number }) => ({ label: folios.deposit.slip, value: number })),
            ...(change === null ? [] : [{ label: folios.payment.change, value: change }]),
          ],
          documentIds: slips.map(({ documentId }) => documentId),
        })
      }}
    />
  )
}

const CancelGroupForm = ({ group, onDone }: FormProps) => {
  const { groups, stayView } = useText()
  const { cancel: words } = groups
  const cancel = useCommand(trpc.groups.cancel)
  const [reasonCode, setReasonCode] = useState<(typeof cancelReasonCodes)[number]>('guest_cancelled')
  const submit = async () => {
    const done = await cancel.run({ groupId: group.groupId, reasonCode })
    if (done !== undefined) onDone({ what: words.done })
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.hint}</Text>
      <NativeSelect
        label={stayView.cancel.reason}
        data-autofocus
        data={cancelReasonCodes.map((code) => ({ value: code, label: stayView.cancel.reasons[code] }))}
        value={reasonCode}
        onChange={(event) =>
          setReasonCode(cancelReasonCodes.find((code) => code === event.currentTarget.value) ?? reasonCode)
        }
      />
      <RefusalAlert refusal={cancel.refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        label={words.submit}
        onAction={submit}
        isRunning={cancel.isRunning}
      />
    </Stack>
  )
}
