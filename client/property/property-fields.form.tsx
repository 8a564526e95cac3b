import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { cashRoundings } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import type { changePropertyInput } from '@jiaoban/shared/property/property.schema.ts'
import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { z } from 'zod'
import type { FieldErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import { MoneyInput } from '../ui/money-input.tsx'

export type PropertyDraft = z.output<typeof changePropertyInput>

interface PropertyFieldsProps {
  readonly value: PropertyDraft
  readonly onChange: (draft: PropertyDraft) => void
  readonly currency: Currency
  readonly errors: FieldErrors
  /** Where the fields stand in the whole form: `profile.`. */
  readonly prefix?: string
  readonly hasAutoFocus?: boolean
}

/** What stands at the head of every document. */
export const PropertyHeadFields = ({
  value,
  onChange,
  errors,
  prefix = '',
  hasAutoFocus = false,
}: PropertyFieldsProps) => {
  const { property } = useText().settings
  const field = (name: 'name' | 'nameEn' | 'address' | 'phone' | 'taxNumber') => ({
    label: property[name],
    value: value[name],
    error: errors.get(`${prefix}${name}`),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  })
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          {...field('name')}
          autoComplete="organization"
          autoFocus={hasAutoFocus}
          required
          withAsterisk={false}
        />
        <TextInput {...field('nameEn')} autoComplete="off" />
      </SimpleGrid>
      <TextInput {...field('address')} autoComplete="street-address" />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput {...field('phone')} autoComplete="tel" />
        <TextInput {...field('taxNumber')} autoComplete="off" />
      </SimpleGrid>
    </Stack>
  )
}

/** How the house charges and counts. */
export const HouseRuleFields = ({ value, onChange, currency, errors, prefix = '' }: PropertyFieldsProps) => {
  const { property } = useText().settings
  const time = (name: 'checkOutTime' | 'halfDayUntil') => ({
    label: property[name],
    inputMode: 'numeric' as const,
    maxLength: 5,
    value: value[name],
    error: errors.get(`${prefix}${name}`),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  })
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <TextInput {...time('checkOutTime')} />
        <TextInput {...time('halfDayUntil')} description={property.halfDayHint} inputWrapperOrder={order} />
        <MoneyInput
          label={property.depositStep}
          description={property.depositStepHint}
          inputWrapperOrder={order}
          currency={currency}
          error={errors.get(`${prefix}depositStep`)}
          value={value.depositStep}
          onChange={(depositStep) => onChange({ ...value, depositStep })}
        />
      </SimpleGrid>
      <NativeSelect
        label={property.cashRounding}
        description={property.cashRoundingHint}
        inputWrapperOrder={order}
        data={cashRoundings.map((step) => ({
          value: step,
          label: step === '0.00' ? property.noRounding : step,
        }))}
        value={value.cashRounding}
        onChange={(event) =>
          onChange({
            ...value,
            cashRounding:
              cashRoundings.find((step) => step === event.currentTarget.value) ?? value.cashRounding,
          })
        }
      />
      <Checkbox
        label={property.isCountBlind}
        checked={value.isCountBlind}
        onChange={(event) => onChange({ ...value, isCountBlind: event.currentTarget.checked })}
      />
    </Stack>
  )
}

/** The hint stands under the field, so that the fields of a row stand in one line. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
