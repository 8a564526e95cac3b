import { type RegisterKind, registerKinds } from '@jiaoban/shared/stays/guest-register.schema.ts'
import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { explainReadError } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { client } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

/** The lists for the police register, as a file. Only for those who may read whole ID numbers. */
export const GuestRegister = () => {
  const { register: words } = useText().inHouse
  const { role } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!mayReadGuestIds(role)) return null
  return (
    <div>
      <ActionButton label={words.title} onAction={() => setOpen(true)} />
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.title} width={440}>
        <Download />
      </Dialog>
    </div>
  )
}

const Download = () => {
  const text = useText()
  const { register: words } = text.inHouse
  const businessDate = useBusinessDate()
  const [kind, setKind] = useState<RegisterKind>('arrivals')
  const [from, setFrom] = useState(businessDate)
  const [until, setUntil] = useState(businessDate)
  const taken = useMutation({
    mutationFn: () => client.guests.register.query({ kind, from, until }),
    onSuccess: ({ fileName, content }) => save(fileName, content),
  })
  return (
    <Stack gap="md">
      {taken.data !== undefined && (
        <DoneNotice what={words.done({ file: taken.data.fileName, guests: taken.data.guests })} />
      )}
      <NativeSelect
        label={words.kind}
        data-autofocus
        data={registerKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(registerKinds.find((one) => one === currentTarget.value) ?? kind)
        }
      />
      <DateInput label={words.from} reference={businessDate} value={from} onChange={setFrom} />
      <DateInput label={words.until} reference={businessDate} value={until} onChange={setUntil} />
      <Text c="dimmed">{words.audited}</Text>
      <RefusalAlert refusal={taken.error === null ? null : explainReadError(taken.error, text)} />
      <ActionButton
        variant="primary"
        isFullWidth
        label={words.download}
        isRunning={taken.isPending}
        onAction={() => taken.mutate()}
      />
    </Stack>
  )
}

/** Hands a text to the browser as a file. */
const save = (fileName: string, content: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
