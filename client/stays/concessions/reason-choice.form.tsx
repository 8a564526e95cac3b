import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'

interface ReasonChoiceProps {
  readonly value: string | null
  readonly onChange: (reasonCode: string | null) => void
  /** What the list asks, and how far below it the price lies. */
  readonly description?: string
}

/** The house's reasons for prices below the list; one that is offered no more stays where it was chosen. */
export const ReasonChoice = ({ value, onChange, description }: ReasonChoiceProps) => {
  const { concessions: words } = useText()
  const { language } = useLanguage()
  const { data: reasons = [] } = useQuery(trpc.concessions.reasons.queryOptions())
  return (
    <NativeSelect
      label={words.reason}
      name="concessionReasonCode"
      required
      {...(description !== undefined && { description })}
      data={[
        { value: '', label: words.chooseReason },
        ...reasons
          .filter(({ isActive, code }) => isActive || code === value)
          .map(({ code, name }) => ({ value: code, label: name[language] })),
      ]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}
