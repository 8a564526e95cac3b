import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import type { client } from '../../kernel/trpc.ts'
import { SearchSelect } from '../../ui/search-select.tsx'

export type OpenFolio = Awaited<ReturnType<typeof client.folios.targets.query>>[number]

export const nameOfFolio = ({ roomNumber, payerName }: OpenFolio): string =>
  `${roomNumber} ${payerName}`.trim()

interface FolioChoiceProps {
  readonly folios: readonly OpenFolio[]
  readonly value: OpenFolio | null
  readonly onChange: (folio: OpenFolio | null) => void
}

/** Whose folio, found by typing the room or the name; leaving the field takes the first. */
export const FolioChoice = ({ folios, value, onChange }: FolioChoiceProps) => {
  const { payOut: words } = useText().otherCash
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = folios.filter((folio) => nameOfFolio(folio).toLowerCase().includes(wanted))
  const choose = (folioId: string | null) =>
    onChange(folios.find((folio) => String(folio.folioId) === folioId) ?? null)
  const takeFirst = () => {
    const [first] = found
    if (value === null && wanted !== '' && first !== undefined) onChange(first)
  }
  return (
    <SearchSelect
      label={words.folio}
      placeholder={words.folioPlaceholder}
      autoFocus
      data-autofocus
      nothingFoundMessage={words.nothingFound}
      data={folios.map((folio) => ({ value: String(folio.folioId), label: nameOfFolio(folio) }))}
      searchValue={search}
      onSearchChange={setSearch}
      value={value === null ? null : String(value.folioId)}
      onChange={choose}
      onBlur={takeFirst}
    />
  )
}
