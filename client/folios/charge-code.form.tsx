import { Select } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { client } from '../kernel/trpc.ts'

export type ChargeCode = Awaited<ReturnType<typeof client.folios.chargeCodes.query>>[number]

interface ChargeCodeProps {
  readonly codes: readonly ChargeCode[]
  readonly value: string | null
  readonly onChange: (code: string | null) => void
}

/** What is charged, found by typing its code or its name in any language; leaving the field takes the first. */
export const ChargeCodeSelect = ({ codes, value, onChange }: ChargeCodeProps) => {
  const { charge: words } = useText().folios
  const { language } = useLanguage()
  const [search, setSearch] = useState('')
  const labelOf = ({ name, code }: ChargeCode) => `${name[language]} · ${code}`
  const found = codes.filter((code) => isFound(code, search) || labelOf(code) === search)
  const takeFirst = () => {
    const [first] = found
    if (value === null && search.trim() !== '' && first !== undefined) onChange(first.code)
  }
  return (
    <Select
      label={words.code}
      placeholder={words.codePlaceholder}
      autoFocus
      data-autofocus
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      nothingFoundMessage={words.nothingFound}
      comboboxProps={{ withinPortal: false }}
      data={codes.map((code) => ({ value: code.code, label: labelOf(code) }))}
      filter={({ options }) =>
        options.filter((option) => 'value' in option && found.some(({ code }) => code === option.value))
      }
      searchValue={search}
      onSearchChange={setSearch}
      value={value}
      onChange={onChange}
      onBlur={takeFirst}
    />
  )
}

const isFound = ({ code, name }: ChargeCode, search: string): boolean => {
  const wanted = search.trim().toLowerCase()
  return [code, name.zh, name.en].some((word) => word.toLowerCase().includes(wanted))
}
