import { formatAmount, formatWeekday } from '@jiaoban/shared/i18n/format.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Checkbox, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { RoomTypeItem } from '../reservation.api.ts'
import classes from './rate-plans.module.css'

interface PlanRatesFormProps {
  readonly code: string
  readonly onSaved: (code: string) => void
}

/** Prices for some dates, days of the week and room types; under them what was set before. */
export const PlanRatesForm = (props: PlanRatesFormProps) => {
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return <Loaded query={types}>{(items) => <Fields {...props} types={items} />}</Loaded>
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** The first of March 2027 is a Monday: its week names the days. */
const dayNames = (language: 'zh' | 'en') =>
  everyDay.map((day) => formatWeekday(addDays('2027-03-01', day - 1), language))

const Fields = ({
  code,
  types,
  onSaved,
}: PlanRatesFormProps & { readonly types: readonly RoomTypeItem[] }) => {
  const { ratePlans: words, common } = useText()
  const { language } = useLanguage()
  const { businessDate, currency } = useShellStatus()
  const [fromDate, setFromDate] = useState(businessDate)
  const [untilDate, setUntilDate] = useState(addDays(businessDate, 30))
  const [weekdays, setWeekdays] = useState<readonly number[]>(everyDay)
  const [amounts, setAmounts] = useState<Readonly<Record<number, string>>>({})
  const setRates = useCommand(trpc.ratePlans.setRates)
  const rates = types.flatMap(({ id }) => {
    const rate = amounts[id] ?? ''
    return rate === '' ? [] : [{ roomTypeId: id, rate }]
  })
  const submit = async () => {
    const done = await setRates.run({ code, fromDate, untilDate, weekdays: [...weekdays], rates })
    if (done !== undefined) onSaved(done.code)
  }
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.ratesHint}</Text>
      <div className={classes['dates']}>
        <DateInput
          label={words.from}
          autoFocus
          reference={businessDate}
          value={fromDate}
          onChange={setFromDate}
        />
        <DateInput label={words.until} reference={fromDate} value={untilDate} onChange={setUntilDate} />
      </div>
      <fieldset className={classes['days']}>
        <legend>{words.weekdays}</legend>
        {dayNames(language).map((name, index) => (
          <Checkbox
            key={name}
            label={name}
            checked={weekdays.includes(index + 1)}
            onChange={(event) =>
              setWeekdays(
                event.currentTarget.checked
                  ? [...weekdays, index + 1]
                  : weekdays.filter((day) => day !== index + 1),
              )
            }
          />
        ))}
      </fieldset>
      <div className={classes['rates']}>
        {types.map(({ id, name, rate }) => (
          <MoneyInput
            key={id}
            label={words.rateOf(name[language])}
            placeholder={formatAmount(rate)}
            currency={currency}
            value={amounts[id] ?? ''}
            onChange={(amount) => setAmounts({ ...amounts, [id]: amount })}
          />
        ))}
      </div>
      <RefusalAlert refusal={setRates.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={common.save}
        onAction={submit}
        blockedReason={rates.length === 0 || weekdays.length === 0 ? words.ratesMissing : null}
        isRunning={setRates.isRunning}
      />
      <SetRates code={code} types={types} />
    </Stack>
  )
}

const SetRates = ({ code, types }: { readonly code: string; readonly types: readonly RoomTypeItem[] }) => {
  const { ratePlans: words } = useText()
  const { language } = useLanguage()
  const { data = [] } = useQuery(trpc.ratePlans.rates.queryOptions({ code }))
  const names = dayNames(language)
  if (data.length === 0) return <Text c="dimmed">{words.noRates}</Text>
  return (
    <ul className={classes['set']} aria-label={words.rates}>
      {data.map(({ id, roomTypeId, fromDate, untilDate, weekdays, rate }) => (
        <li key={id}>
          <span>
            {types.find((type) => type.id === roomTypeId)?.name[language]} {fromDate} – {untilDate}{' '}
            {weekdays.length < 7 && weekdays.map((day) => names[day - 1]).join(' ')}
          </span>
          <span>{formatAmount(rate)}</span>
        </li>
      ))}
    </ul>
  )
}
