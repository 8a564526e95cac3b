import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { client } from '../kernel/trpc.ts'
import { SearchSelect } from '../ui/search-select.tsx'

export type ChargeCode = Awaited<ReturnType<typeof client.folios.chargeCodes.query>>[number]

interface ChargeCodeProps {
  /** Said instead of “item”. The focus of the dialog then lies elsewhere. */
  readonly label?: string
  readonly codes: readonly ChargeCode[]
  readonly value: string | null
  readonly onChange: (code: string | null) => void
}

/** What is charged, found by typing its code or its name in any language; leaving the field takes the first. */
export const ChargeCodeSelect = ({ codes, value, onChange, label }: ChargeCodeProps) => {
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
    <SearchSelect
      label={label ?? words.code}
      placeholder={words.codePlaceholder}
      autoFocus={label === undefined}
      data-autofocus={label === undefined || undefined}
      nothingFoundMessage={words.nothingFound}
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
