import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { changeRoomRulesInput } from '@jiaoban/shared/rooms/room-rule.schema.ts'
import { earlyDepartureFees } from '@jiaoban/shared/rooms/room-rule.types.ts'
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { z } from 'zod'
import type { FieldErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import classes from '../property/settings.module.css'
import { CountInput } from '../ui/count-input.tsx'
import { MoneyInput } from '../ui/money-input.tsx'

export type RoomRulesDraft = z.output<typeof changeRoomRulesInput>

interface RoomRuleFieldsProps {
  readonly value: RoomRulesDraft
  readonly onChange: (draft: RoomRulesDraft) => void
  readonly currency: Currency
  readonly errors: FieldErrors
}

const columns = { base: 1, xs: 3 } as const

/** Hours, prices, and when housekeeping's list is held against the desk's. */
export const RoomRuleFields = (props: RoomRuleFieldsProps) => {
  const { roomRules: words } = useText().settings
  return (
    <>
      <fieldset className={classes['group']}>
        <legend>{words.hours}</legend>
        <HourFields {...props} />
      </fieldset>
      <fieldset className={classes['group']}>
        <legend>{words.hourly}</legend>
        <HourlyFields {...props} />
      </fieldset>
      <fieldset className={classes['group']}>
        <legend>{words.prices}</legend>
        <PriceFields {...props} />
      </fieldset>
    </>
  )
}

const HourFields = ({ value, onChange, errors }: RoomRuleFieldsProps) => {
  const { roomRules: words } = useText().settings
  return (
    <SimpleGrid cols={columns} spacing="md">
      <TextInput
        label={words.nightUntil}
        description={words.nightUntilHint}
        inputWrapperOrder={order}
        inputMode="numeric"
        maxLength={5}
        error={errors.get('nightUntil')}
        value={value.nightUntil}
        onChange={(event) => onChange({ ...value, nightUntil: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.earlyDepartureFee}
        data={earlyDepartureFees.map((fee) => ({ value: fee, label: words.fees[fee] }))}
        value={value.earlyDepartureFee}
        onChange={({ currentTarget }) => {
          const fee = earlyDepartureFees.find((one) => one === currentTarget.value)
          if (fee !== undefined) onChange({ ...value, earlyDepartureFee: fee })
        }}
      />
      <TextInput
        label={words.checkTimes}
        description={words.checkTimesHint}
        inputWrapperOrder={order}
        error={errors.get('checkTimes') ?? firstTimeError(errors, value.checkTimes.length)}
        value={value.checkTimes.join(' ')}
        onChange={({ currentTarget }) =>
          onChange({ ...value, checkTimes: currentTarget.value === '' ? [] : currentTarget.value.split(' ') })
        }
      />
    </SimpleGrid>
  )
}

const firstTimeError = (errors: FieldErrors, times: number): string | undefined =>
  Array.from({ length: times }, (_, index) => errors.get(`checkTimes.${index}`)).find(
    (error) => error !== undefined,
  )

const HourlyFields = ({ value, onChange }: RoomRuleFieldsProps) => {
  const { roomRules: words } = useText().settings
  const { hourly } = value
  const change = (changes: Partial<RoomRulesDraft['hourly']>) =>
    onChange({ ...value, hourly: { ...hourly, ...changes } })
  return (
    <SimpleGrid cols={columns} spacing="md">
      <CountInput
        label={words.firstHours}
        min={1}
        max={23}
        value={hourly.firstHours}
        onChange={(firstHours) => change({ firstHours })}
      />
      <CountInput
        label={words.firstPercent}
        max={100}
        value={hourly.firstPercent}
        onChange={(firstPercent) => change({ firstPercent })}
      />
      <CountInput
        label={words.furtherPercent}
        max={100}
        value={hourly.furtherPercent}
        onChange={(furtherPercent) => change({ furtherPercent })}
      />
    </SimpleGrid>
  )
}

const prices = ['extraBedPrice', 'breakfastPrice', 'keyCardPrice'] as const

const PriceFields = ({ value, onChange, currency, errors }: RoomRuleFieldsProps) => {
  const { roomRules: words } = useText().settings
  return (
    <SimpleGrid cols={columns} spacing="md">
      {prices.map((name) => (
        <MoneyInput
          key={name}
          label={words[name]}
          currency={currency}
          error={errors.get(name)}
          value={value[name]}
          onChange={(amount) => onChange({ ...value, [name]: amount })}
        />
      ))}
    </SimpleGrid>
  )
}

/** The hint stands under the field, so that the fields of a row stand in one line. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
