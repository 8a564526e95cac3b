import { type KeyGoneReason, keyGoneReasons, type KeyTag } from '@jiaoban/shared/shifts/house-key.types.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import type { Signature } from '../../kernel/signer.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type KeyAct, type KeyItem, useKeyName } from './house-keys.api.ts'
import { useBothSign } from './key-signatures.api.ts'

interface MoveKeyFormProps {
  readonly act: Exclude<KeyAct, 'placing'>
  readonly houseKey: KeyItem
  readonly onDone: (what: string) => void
}

/** What is said about a move: its words, what to do, and who else signs. */
const useWords = (act: MoveKeyFormProps['act'], holder: string) => {
  const { houseKeys } = useText()
  switch (act) {
    case 'issue':
      return { ...houseKeys.issue, other: houseKeys.issue.takerSigns }
    case 'return':
      return {
        ...houseKeys.return,
        hint: houseKeys.return.hint(holder),
        other: houseKeys.return.holderSigns(holder),
      }
    case 'restore':
      return { ...houseKeys.restore, other: undefined }
    default:
      return { ...houseKeys.gone, other: undefined }
  }
}

/** The five commands, each with what it takes. */
const useMove = (act: MoveKeyFormProps['act']) => {
  const issue = useCommand(trpc.houseKeys.issue)
  const giveBack = useCommand(trpc.houseKeys.return)
  const lost = useCommand(trpc.houseKeys.declareLost)
  const writeOff = useCommand(trpc.houseKeys.writeOff)
  const restore = useCommand(trpc.houseKeys.restore)
  const running = { issue, return: giveBack, lost, writeOff, restore }[act]
  const run = (tag: KeyTag, reasonCode: KeyGoneReason, signed: Signature) => {
    switch (act) {
      case 'issue':
        return issue.run(tag, signed)
      case 'return':
        return giveBack.run(tag, signed)
      case 'restore':
        return restore.run(tag, signed)
      case 'lost':
        return lost.run({ ...tag, reasonCode }, signed)
      case 'writeOff':
        return writeOff.run({ ...tag, reasonCode }, signed)
    }
  }
  return { run, isRunning: running.isRunning, refusal: running.refusal }
}

/** A key goes out, comes back, is gone or was found; both sides sign. */
export const MoveKeyForm = ({ act, houseKey: key, onDone }: MoveKeyFormProps) => {
  const { houseKeys } = useText()
  const nameOf = useKeyName()
  const bothSign = useBothSign()
  const [reasonCode, setReason] = useState<KeyGoneReason>('lost')
  const move = useMove(act)
  const words = useWords(act, key.holderName ?? '')
  const isGone = act === 'lost' || act === 'writeOff'

  const submit = async () => {
    const signed = await bothSign(words.title(nameOf(key)), words.other)
    if (signed === null) return
    const done = await move.run({ keyCode: key.keyCode, number: key.number }, reasonCode, signed)
    if (done !== undefined) onDone(words.done(nameOf(key)))
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      {isGone && (
        <NativeSelect
          label={houseKeys.reason}
          data-autofocus
          data={keyGoneReasons.map((value) => ({ value, label: houseKeys.reasons[value] }))}
          value={reasonCode}
          onChange={(event) =>
            setReason(keyGoneReasons.find((one) => one === event.currentTarget.value) ?? reasonCode)
          }
        />
      )}
      <RefusalAlert refusal={move.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        isDangerous={isGone}
        label={words.submit}
        isRunning={move.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
