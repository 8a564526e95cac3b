import { Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate } from '../../kernel/shell-status.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useSorted } from '../../ui/sort-button.tsx'
import type { HouseItem } from '../desk.api.ts'
import { GuestRegister } from '../guest-register.panel.tsx'
import { queryOf, type StayListSearch, useStayList } from './stay-list.api.ts'
import { useStayColumns } from './stay-list-columns.panel.tsx'
import { StayListFilter } from './stay-list-filter.form.tsx'
import { StayListPrint } from './stay-list-print.panel.tsx'
import classes from './stay-lists.module.css'

const noRows: readonly HouseItem[] = []

/** In house, arrivals, departures, reservations. Enter in the field opens the first that fits, Down goes to the list. */
export const StayListsScreen = () => {
  const { desk, houseAccounts, stayLists: words, meals, vips } = useText()
  const navigate = useNavigate()
  const search = useSearch({ from: '/shell/in-house' })
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [isPrinting, setPrinting] = useState(false)
  const query = queryOf(search, useBusinessDate())
  const found = useStayList(query, typed)
  const kind = search.list ?? 'inHouse'
  const columns = useStayColumns(kind, found.data ?? noRows)
  const [rows, sorting] = useSorted(columns, found.data ?? noRows)
  const open = ({ stayId }: HouseItem) => void navigate({ to: '/stays/$stayId', params: { stayId } })
  const onSearch = (next: StayListSearch) => void navigate({ to: '/in-house', search: next, replace: true })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const [first] = rows
    if (event.key === 'Enter' && first !== undefined && typed.trim() !== '') open(first)
    else if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('tbody tr')?.focus()
    else if (event.key === 'Escape') setTyped('')
    else return
    event.preventDefault()
  }
  const isNobody = kind === 'inHouse' && typed.trim() === ''
  return (
    <>
      <PageHeader title={words.kinds[kind]} detail={found.data === undefined ? '' : words.count(rows.length)}>
        <GuestRegister />
        {kind === 'inHouse' && (
          <ActionButton
            label={meals.title}
            hotkey="Alt+B"
            onAction={() => void navigate({ to: '/breakfasts', search: { date: search.date } })}
          />
        )}
        {kind === 'arrivals' && (
          <ActionButton
            label={vips.preparations.title}
            hotkey="Alt+V"
            onAction={() => void navigate({ to: '/preparations', search: { date: search.date } })}
          />
        )}
        <ActionButton
          label={houseAccounts.title}
          hotkey="Alt+H"
          onAction={() => void navigate({ to: '/house-accounts' })}
        />
        <ActionButton
          label={words.print}
          hotkey="Alt+P"
          blockedReason={rows.length === 0 ? words.empty : null}
          onAction={() => setPrinting(true)}
        />
      </PageHeader>
      <PageBody>
        <StayListFilter
          search={search}
          onSearch={onSearch}
          typed={typed}
          onType={setTyped}
          onKeyDown={onKeyDown}
        />
        {found.cutAt !== null && <DecisionNotice>{words.cut(found.cutAt)}</DecisionNotice>}
        {query === null ? (
          <Text>{words.rangeWrong}</Text>
        ) : (
          <Loaded query={found} lines={12}>
            {() => (
              <div ref={list} className={classes['list']}>
                <DataTable
                  label={words.titles[kind]}
                  columns={columns}
                  rows={rows}
                  rowKey={({ stayId }) => stayId}
                  onOpen={open}
                  sorting={sorting}
                  isDimmed={({ state }) => state === 'cancelled' || state === 'no_show'}
                  empty={{ title: isNobody ? desk.inHouse.nobody : words.empty }}
                />
              </div>
            )}
          </Loaded>
        )}
      </PageBody>
      {isPrinting && query !== null && (
        <StayListPrint query={query} rows={rows} onClose={() => setPrinting(false)} />
      )}
    </>
  )
}
