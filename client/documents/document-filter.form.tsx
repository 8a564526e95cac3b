import { documentKinds } from '@jiaoban/shared/documents/document.types.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { DateInput } from '../ui/date-input.tsx'
import { type DocumentFilter, kindOf } from './document.api.ts'
import classes from './documents.module.css'

interface DocumentFilterFormProps {
  readonly filter: DocumentFilter
  readonly onChange: (filter: DocumentFilter) => void
}

/** By number, kind and business date; the list follows what is typed. */
export const DocumentFilterForm = ({ filter, onChange }: DocumentFilterFormProps) => {
  const { documents } = useText()
  const businessDate = useBusinessDate()
  const days = [
    { value: 'any', label: documents.anyDate },
    { value: 'one', label: documents.oneDate },
  ]
  return (
    <search className={classes['filter']}>
      <TextInput
        label={documents.number}
        placeholder={documents.numberPlaceholder}
        autoComplete="off"
        autoFocus
        maxLength={32}
        value={filter.number}
        onChange={(event) => onChange({ ...filter, number: plain(event.currentTarget.value) })}
      />
      <NativeSelect
        label={documents.kind}
        data={[
          { value: '', label: documents.anyKind },
          ...documentKinds.map((kind) => ({ value: kind, label: documents.kinds[kind] })),
        ]}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: kindOf(event.currentTarget.value) })}
      />
      <NativeSelect
        label={documents.dates}
        data={days}
        value={filter.businessDate === '' ? 'any' : 'one'}
        onChange={(event) =>
          onChange({ ...filter, businessDate: event.currentTarget.value === 'one' ? businessDate : '' })
        }
      />
      {filter.businessDate !== '' && (
        <DateInput
          label={documents.date}
          reference={businessDate}
          value={filter.businessDate}
          onChange={(date) => onChange({ ...filter, businessDate: date })}
        />
      )}
    </search>
  )
}

/** A number as it is printed: capital letters, digits, dashes; a scanned slip code without its prefix. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z-]/g, '')
