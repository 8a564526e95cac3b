import { Select, Text, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { RowList } from './row-list.form.tsx'
import { newBook, type SetUpDraft } from './set-up-draft.api.ts'
import { type SetUpPartProps, SetUpSection } from './set-up-section.panel.tsx'

/** The pre-printed books in the hands of the desks, by their first and last paper. */
export const BooksPart = ({ draft, onChange, check }: SetUpPartProps<SetUpDraft>) => {
  const { book } = useText().setUp
  const { books, desks } = draft
  return (
    <SetUpSection name="books" check={check}>
      {books.length === 0 && <Text c="dimmed">{book.none}</Text>}
      <RowList
        rows={books}
        onChange={(next) => onChange({ books: next })}
        addLabel={book.add}
        makeRow={() => newBook(books.at(-1)?.deskKey ?? desks[0]?.key ?? '')}
        removeLabel={({ first }) => book.remove(first)}
      >
        {(row, change, index) => (
          <>
            <Select
              label={book.desk}
              data={desks.map(({ key, name, code }) => ({ value: key, label: name || code || '–' }))}
              value={row.deskKey}
              onChange={(chosen) => change({ deskKey: chosen ?? row.deskKey })}
              allowDeselect={false}
            />
            <TextInput
              label={book.first}
              placeholder={book.hint}
              autoComplete="off"
              value={row.first}
              onChange={(event) => change({ first: event.currentTarget.value })}
            />
            <TextInput
              label={book.last}
              autoComplete="off"
              value={row.last}
              onChange={(event) => change({ last: event.currentTarget.value })}
              error={check.fields.get(`books.${index}.last`)}
            />
          </>
        )}
      </RowList>
    </SetUpSection>
  )
}
