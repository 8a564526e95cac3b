import { defaultKeyKinds } from '@jiaoban/shared/set-up/defaults.rules.ts'
import { Checkbox, Group, TextInput } from '@mantine/core'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RowList } from './row-list.form.tsx'
import { type DeskRow, newDesk, type SetUpDraft, terminalMethods } from './set-up-draft.api.ts'
import { type SetUpPartProps, SetUpSection } from './set-up-section.panel.tsx'
import classes from './set-up.module.css'

/** The desks with what lies in their drawers and hangs on their hooks, and the safe behind them. */
export const DesksPart = ({ draft, onChange, check }: SetUpPartProps<SetUpDraft>) => {
  const { desk: words } = useText().setUp
  const { desks, books, safeCash, profile } = draft
  const { currency } = profile
  const changeDesks = (next: readonly DeskRow[]) => {
    const isKept = new Set(next.map(({ key }) => key))
    onChange({ desks: next, books: books.filter(({ deskKey }) => isKept.has(deskKey)) })
  }
  return (
    <SetUpSection name="desks" check={check}>
      <MoneyInput
        className={classes['middle'] ?? ''}
        label={`${words.safeCash} ${currency}`}
        description={words.safeHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        currency={currency}
        value={safeCash}
        onChange={(amount) => onChange({ safeCash: amount })}
        error={check.fields.get('safeCash')}
      />
      <RowList
        rows={desks}
        onChange={changeDesks}
        addLabel={words.add}
        makeRow={() => newDesk(desks.length + 1, `${words.defaultName} ${desks.length + 1}`)}
        removeLabel={({ name, code }) => words.remove(name || code)}
        least={1}
      >
        {(row, change, index) => {
          const errorOf = (field: string) => check.fields.get(`desks.${index}.${field}`)
          return (
            <>
              <TextInput
                className={classes['short'] ?? ''}
                label={words.code}
                autoComplete="off"
                value={row.code}
                onChange={(event) => change({ code: event.currentTarget.value })}
                error={errorOf('code')}
              />
              <TextInput
                label={words.name}
                autoComplete="off"
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
                error={errorOf('name')}
              />
              <MoneyInput
                label={`${words.floatAmount} ${currency}`}
                currency={currency}
                value={row.floatAmount}
                onChange={(floatAmount) => change({ floatAmount })}
                error={errorOf('floatAmount')}
              />
              <DeskTerminals row={row} onChange={change} />
              <DeskKeys row={row} onChange={change} />
            </>
          )
        }}
      </RowList>
    </SetUpSection>
  )
}

interface DeskFieldsProps {
  readonly row: DeskRow
  readonly onChange: (changes: Partial<DeskRow>) => void
}

const DeskTerminals = ({ row, onChange }: DeskFieldsProps) => {
  const { desk } = useText().setUp
  const { language } = useLanguage()
  return (
    <Checkbox.Group
      className={classes['wide'] ?? ''}
      label={desk.terminals}
      value={[...row.terminals]}
      onChange={(terminals) => onChange({ terminals })}
    >
      <Group gap="md" mt={4}>
        {terminalMethods.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={name[language]} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

const DeskKeys = ({ row, onChange }: DeskFieldsProps) => {
  const { desk } = useText().setUp
  const { language } = useLanguage()
  return (
    <fieldset className={classes['keys']}>
      <legend>{desk.keys}</legend>
      {defaultKeyKinds.map(({ code, name }) => (
        <CountInput
          key={code}
          label={name[language]}
          max={999}
          value={row.keys[code] ?? 0}
          onChange={(quantity) => onChange({ keys: { ...row.keys, [code]: quantity } })}
        />
      ))}
    </fieldset>
  )
}
