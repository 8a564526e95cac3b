import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { Group, Text, TextInput } from '@mantine/core'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { CountDraft } from './count-draft.api.ts'
import { CountSection } from './count-section.panel.tsx'
import { DigitsInput } from './digits-input.form.tsx'
import { KeysOut } from './keys/keys-out.panel.tsx'
import type { CountForm } from './shift.api.ts'

interface CountFieldsProps {
  readonly form: CountForm
  readonly draft: CountDraft
  readonly onDraft: (draft: CountDraft) => void
  readonly hasAutoFocus?: boolean
}

/** The next unused number on each paper book, and the keys in the hand. */
export const CountNumbersForm = ({ form, draft, onDraft, hasAutoFocus = false }: CountFieldsProps) => {
  const { shifts, documents } = useText()
  const { language } = useLanguage()
  const { count } = shifts
  return (
    <>
      <CountSection title={count.numbers} hint={count.numbersHint}>
        {form.books.length === 0 && <Text c="dimmed">{count.noBooks}</Text>}
        <Group align="flex-end">
          {form.books.map(({ bookId, documentKind, example }, index) => (
            <TextInput
              key={bookId}
              label={wordFor(documents.kinds, documentKind)}
              placeholder={count.like(example)}
              autoComplete="off"
              autoFocus={hasAutoFocus && index === 0}
              w={216}
              value={draft.numbers[bookId] ?? ''}
              onChange={(event) =>
                onDraft({
                  ...draft,
                  numbers: { ...draft.numbers, [bookId]: event.currentTarget.value.trim().toUpperCase() },
                })
              }
            />
          ))}
        </Group>
      </CountSection>
      <CountSection title={count.keys} hint={count.keysHint}>
        {form.keys.length === 0 && <Text c="dimmed">{count.noKeys}</Text>}
        <KeysOut form={form} />
        <Group align="flex-end">
          {form.keys.map(({ keyCode, name }) => (
            <DigitsInput
              key={keyCode}
              label={name[language]}
              value={draft.keys[keyCode] ?? ''}
              onChange={(digits) => onDraft({ ...draft, keys: { ...draft.keys, [keyCode]: digits } })}
            />
          ))}
        </Group>
      </CountSection>
    </>
  )
}

/** The papers that go to finance with the bag. */
export const CountPapersForm = ({ form, draft, onDraft }: CountFieldsProps) => {
  const { shifts, closings } = useText()
  return (
    <CountSection title={shifts.count.papers} hint={shifts.count.papersHint}>
      <Group align="flex-end">
        {form.paperKinds.map((kind) => (
          <DigitsInput
            key={kind}
            label={closings.labels.papers[kind]}
            value={draft.papers[kind] ?? ''}
            onChange={(digits) => onDraft({ ...draft, papers: { ...draft.papers, [kind]: digits } })}
          />
        ))}
      </Group>
    </CountSection>
  )
}
