import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type FolioView, useWindowTitle } from './folio.api.ts'
import {
  movableLines,
  movesOf,
  type Ticked,
  type TransferTarget,
  useTargetTitle,
  useTransferProblem,
  useTransferTargets,
} from './transfer.api.ts'
import { TransferLines } from './transfer-lines.form.tsx'
import { SearchSelect } from '../ui/search-select.tsx'

interface TransferFormProps {
  readonly windows: readonly FolioView[]
  /** After the transfer, with the sentence that says so. */
  readonly onMoved: (what: string) => void
}

/** Moves lines of one window, or all of it, to another window or folio. */
export const TransferForm = ({ windows, onMoved }: TransferFormProps) => {
  const { transfer: words } = useText().folioWindows
  const titleOf = useWindowTitle()
  const open = windows.filter(({ state }) => state === 'open')
  const [fromId, setFromId] = useState(() => open.find((one) => movableLines(one).length > 0)?.id)
  const from = open.find(({ id }) => id === fromId) ?? open[0]
  if (from === undefined) return <Text>{words.nothing}</Text>
  return (
    <Stack gap="md">
      {open.length > 1 && (
        <NativeSelect
          label={words.from}
          data={open.map((window) => ({ value: String(window.id), label: titleOf(window) }))}
          value={String(from.id)}
          onChange={(event) => setFromId(open.find(({ id }) => String(id) === event.currentTarget.value)?.id)}
        />
      )}
      <TransferOf key={from.id} from={from} onMoved={onMoved} />
    </Stack>
  )
}

const TransferOf = ({
  from,
  onMoved,
}: {
  readonly from: FolioView
  readonly onMoved: TransferFormProps['onMoved']
}) => {
  const { transfer: words } = useText().folioWindows
  const [isWhole, setWhole] = useState(false)
  const [ticked, setTicked] = useState<Ticked>(new Map())
  const [targetId, setTargetId] = useState<string | null>(null)
  const [remark, setRemark] = useState('')
  const targets = useTransferTargets(from)
  const target = targets.find(({ folioId }) => String(folioId) === targetId)
  const lines = movableLines(from)
  const sending = useTransfer({ from, target, isWhole, ticked, remark, onMoved })
  if (lines.length === 0) return <Text c="dimmed">{words.nothing}</Text>
  return (
    <form onSubmit={(event) => void sending.submit(event)}>
      <Stack gap="md">
        <Checkbox
          label={words.whole}
          description={words.wholeHint}
          checked={isWhole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
        {!isWhole && <TransferLines lines={lines} ticked={ticked} onChange={setTicked} />}
        <TargetSelect targets={targets} value={targetId} onChange={setTargetId} />
        {target !== undefined && !(target.stayId !== null && target.stayId === from.stayId) && (
          <Text c="dimmed">{words.crosses}</Text>
        )}
        <TextInput
          label={words.remark}
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={sending.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => sending.submit()}
          blockedReason={sending.problem}
          isRunning={sending.isRunning}
        />
      </Stack>
    </form>
  )
}

interface TransferDraft {
  readonly from: FolioView
  readonly target: TransferTarget | undefined
  readonly isWhole: boolean
  readonly ticked: Ticked
  readonly remark: string
  readonly onMoved: (what: string) => void
}

/** Lines, or everything: two commands behind one button. */
const useTransfer = ({ from, target, isWhole, ticked, remark, onMoved }: TransferDraft) => {
  const { transfer: words } = useText().folioWindows
  const { currency } = useShellStatus()
  const titleOf = useTargetTitle()
  const transferLines = useCommand(trpc.folios.transferLines)
  const merge = useCommand(trpc.folios.merge)
  const problem = useTransferProblem()({ isWhole, ticked, target })

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null || target === undefined) return
    const shared = { fromFolioId: from.id, toFolioId: target.folioId, remark }
    const done = isWhole
      ? await merge.run(shared)
      : await transferLines.run({ ...shared, moves: movesOf(ticked, from.lines, currency) })
    if (done !== undefined) onMoved(words.done(done.lines, titleOf(target)))
  }
  return {
    submit,
    problem,
    refusal: isWhole ? merge.refusal : transferLines.refusal,
    isRunning: merge.isRunning || transferLines.isRunning,
  }
}

interface TargetSelectProps {
  readonly targets: readonly TransferTarget[]
  readonly value: string | null
  readonly onChange: (folioId: string | null) => void
}

const TargetSelect = ({ targets, value, onChange }: TargetSelectProps) => {
  const { transfer: words } = useText().folioWindows
  const titleOf = useTargetTitle()
  return (
    <SearchSelect
      label={words.to}
      placeholder={words.toPlaceholder}
      nothingFoundMessage={words.nothingFound}
      data={targets.map((target) => ({ value: String(target.folioId), label: titleOf(target) }))}
      value={value}
      onChange={onChange}
    />
  )
}
