import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate } from '../../kernel/shell-status.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useSorted } from '../../ui/sort-button.tsx'
import { useGoBack } from '../go-back.api.ts'
import { useBreakfastColumns } from './breakfast-columns.panel.tsx'
import { BreakfastsPrint } from './breakfasts-print.panel.tsx'
import { type BreakfastItem, useBreakfasts } from './meals.api.ts'
import { UseCouponsForm } from './use-coupons.form.tsx'

const noRows: readonly BreakfastItem[] = []

/** Who is expected at breakfast on a date; the restaurant's coupons are entered by their numbers. */
export const BreakfastsScreen = () => {
  const { meals: words } = useText()
  const navigate = useNavigate()
  const goBack = useGoBack()
  const businessDate = useBusinessDate()
  const { date = businessDate } = useSearch({ from: '/shell/breakfasts' })
  const breakfasts = useBreakfasts(date)
  const [isPrinting, setPrinting] = useState(false)
  const columns = useBreakfastColumns(breakfasts.data ?? noRows)
  const [rows, sorting] = useSorted(columns, breakfasts.data ?? noRows)
  return (
    <>
      <PageHeader title={words.title} detail={words.stays(rows.length)} onBack={goBack}>
        <DateInput
          aria-label={words.date}
          w={160}
          reference={businessDate}
          value={date}
          onChange={(next) => void navigate({ to: '/breakfasts', search: { date: next }, replace: true })}
        />
        <ActionButton
          label={words.printList}
          hotkey="Alt+P"
          blockedReason={rows.length === 0 ? words.nobody : null}
          onAction={() => setPrinting(true)}
        />
      </PageHeader>
      <PageBody>
        {date <= businessDate && <UseCouponsForm key={date} date={date} />}
        <Loaded query={breakfasts} lines={10}>
          {() => (
            <DataTable
              label={words.title}
              columns={columns}
              rows={rows}
              rowKey={({ stayId }) => stayId}
              sorting={sorting}
              onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
              empty={{ title: words.nobody }}
            />
          )}
        </Loaded>
      </PageBody>
      {isPrinting && <BreakfastsPrint date={date} rows={rows} onClose={() => setPrinting(false)} />}
    </>
  )
}
