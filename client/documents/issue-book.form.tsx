import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type DeskItem, leftOf, rangeText, type StockItem } from './number-books.api.ts'

interface IssueBookFormProps {
  readonly range: StockItem
  readonly desks: readonly DeskItem[]
  readonly onDone: (what: string) => void
}

/** A range to a desk, whole or its first numbers; the used-up books of the desk come in against it. */
export const IssueBookForm = ({ range, desks, onDone }: IssueBookFormProps) => {
  const { issue: words } = useText().numberBooks
  const issue = useCommand(trpc.documents.issueBook)
  const { documentKind: kind } = range
  const open = desks.filter(({ isActive }) => isActive)
  // Whoever has the fewest papers is who they are for.
  const [deskId, setDeskId] = useState(
    () => open.toSorted((one, other) => leftOf(one, kind) - leftOf(other, kind))[0]?.deskId ?? 0,
  )
  const [quantity, setQuantity] = useState(String(range.quantity))
  const [handedIn, setHandedIn] = useState<readonly number[]>([])
  const books = (desks.find((desk) => desk.deskId === deskId)?.books ?? []).filter(
    ({ documentKind }) => documentKind === kind,
  )
  const usedUp = books.filter(({ next }) => next === null)
  const left = books.reduce((sum, book) => sum + book.left, 0)
  const wanted = Number(quantity)
  const problem = !open.some((desk) => desk.deskId === deskId)
    ? words.deskMissing
    : wanted < 1 || wanted > range.quantity
      ? words.quantityWrong(range.quantity)
      : usedUp.some(({ bookId }) => !handedIn.includes(bookId))
        ? words.stubsMissing
        : null

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await issue.run({
      rangeId: range.rangeId,
      deskId,
      quantity: wanted,
      handedIn: usedUp.map(({ bookId }) => bookId),
    })
    if (done !== undefined) onDone(words.done({ range: rangeText(done), desk: done.deskCode }))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.desk}
          data-autofocus
          data={open.map(({ deskId: id, code, name }) => ({ value: String(id), label: `${code} ${name}` }))}
          value={String(deskId)}
          onChange={(event) => setDeskId(Number(event.currentTarget.value))}
        />
        <TextInput
          label={words.quantity}
          description={words.whole(range.quantity)}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="off"
          inputMode="numeric"
          maxLength={6}
          value={quantity}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setQuantity(event.currentTarget.value.normalize('NFKC').replace(/\D/g, ''))}
        />
        {usedUp.map((book) => (
          <Checkbox
            key={book.bookId}
            label={words.usedUp(rangeText(book))}
            checked={handedIn.includes(book.bookId)}
            onChange={(event) =>
              setHandedIn(
                event.currentTarget.checked
                  ? [...handedIn, book.bookId]
                  : handedIn.filter((id) => id !== book.bookId),
              )
            }
          />
        ))}
        {left > 0 && <Text size="sm">{words.unfinished(left)}</Text>}
        <RefusalAlert refusal={issue.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={issue.isRunning}
        />
      </Stack>
    </form>
  )
}
