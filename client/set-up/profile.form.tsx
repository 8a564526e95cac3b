import { currencies } from '@jiaoban/shared/kernel/currency.ts'
import { Select, SimpleGrid } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { HouseRuleFields, PropertyHeadFields } from '../property/property-fields.form.tsx'
import { DateInput } from '../ui/date-input.tsx'
import type { SetUpDraft } from './set-up-draft.api.ts'
import { type SetUpPartProps, SetUpSection } from './set-up-section.panel.tsx'

const timeZones = Intl.supportedValuesOf('timeZone')

/** The head of the documents, the house rules, and what can never change. */
export const ProfilePart = ({ draft, onChange, check }: SetUpPartProps<SetUpDraft>) => {
  const { settings, setUp } = useText()
  const { profile, businessDate } = draft
  const { currency, timeZone, ...head } = profile
  const change = (changes: Partial<SetUpDraft['profile']>) =>
    onChange({ profile: { ...profile, ...changes } })
  const fields = { value: head, onChange: change, currency, errors: check.fields, prefix: 'profile.' }
  return (
    <SetUpSection name="profile" check={check}>
      <PropertyHeadFields {...fields} hasAutoFocus />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <Select
          label={settings.property.currency}
          data={currencies}
          value={currency}
          onChange={(chosen) => change({ currency: currencies.find((one) => one === chosen) ?? currency })}
          allowDeselect={false}
        />
        <Select
          label={settings.property.timeZone}
          data={timeZones}
          value={timeZone}
          onChange={(chosen) => change({ timeZone: chosen ?? timeZone })}
          allowDeselect={false}
          searchable
          limit={50}
        />
        <DateInput
          label={setUp.firstDate}
          reference={businessDate}
          value={businessDate}
          onChange={(next) => onChange({ businessDate: next })}
          error={check.fields.get('businessDate')}
        />
      </SimpleGrid>
      <HouseRuleFields {...fields} />
    </SetUpSection>
  )
}
