import { Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type BookItem, plainNumber, rangeText } from './number-books.api.ts'

interface ReturnBookFormProps {
  readonly book: BookItem
  readonly onDone: (what: string) => void
}

/** The unused rest of a book back to the stock; the next number is read off the paper, not shown. */
export const ReturnBookForm = ({ book, onDone }: ReturnBookFormProps) => {
  const { return: words } = useText().numberBooks
  const giveBack = useCommand(trpc.documents.returnBook)
  const [number, setNumber] = useState('')
  const problem = number === '' ? words.numberMissing : null
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await giveBack.run({ bookId: book.bookId, number })
    if (done !== undefined) onDone(words.done(rangeText(done)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <TextInput
          label={words.number}
          data-autofocus
          autoComplete="off"
          maxLength={32}
          value={number}
          onChange={(event) => setNumber(plainNumber(event.currentTarget.value))}
        />
        <RefusalAlert refusal={giveBack.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={giveBack.isRunning}
        />
      </Stack>
    </form>
  )
}
