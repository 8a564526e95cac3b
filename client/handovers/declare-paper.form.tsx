import { missingPaperReasons } from '@jiaoban/shared/shifts/count.schema.ts'
import type { PaperKind } from '@jiaoban/shared/shifts/shift.types.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface DeclarePaperProps {
  readonly paper: PaperKind
  readonly missing: number
  readonly onDone: (declaration: { readonly number: string; readonly documentId: number }) => void
}

/** Why papers are missing from the pack; numbered, and approved by a lead. */
export const DeclarePaperForm = ({ paper, missing, onDone }: DeclarePaperProps) => {
  const { handovers } = useText()
  const words = handovers.equations
  const [reasonCode, setReason] = useState<(typeof missingPaperReasons)[number]>('lost')
  const declare = useCommand(trpc.shifts.declareMissingPaper)
  const submit = async () => {
    const result = await declare.run({ kind: paper, quantity: missing, reasonCode })
    if (result !== undefined) onDone(result)
  }
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.declareHint(missing)}</Text>
      <NativeSelect
        label={words.reason}
        data-autofocus
        data={missingPaperReasons.map((code) => ({ value: code, label: words.reasons[code] }))}
        value={reasonCode}
        onChange={(event) =>
          setReason(missingPaperReasons.find((code) => code === event.currentTarget.value) ?? reasonCode)
        }
      />
      <RefusalAlert refusal={declare.refusal} />
      <ActionButton
        label={words.declare}
        variant="primary"
        hotkey="Ctrl+Enter"
        isRunning={declare.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
