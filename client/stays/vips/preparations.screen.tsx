import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate } from '../../kernel/shell-status.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useGoBack } from '../go-back.api.ts'
import { Preparations } from './preparations.panel.tsx'
import { PreparationsPrint } from './preparations-print.panel.tsx'
import { usePreparations } from './vips.api.ts'
import classes from './vips.module.css'

/** The preparations of any date, for a phone upstairs and for the printer. */
export const PreparationsScreen = () => {
  const { preparations: words } = useText().vips
  const navigate = useNavigate()
  const goBack = useGoBack()
  const businessDate = useBusinessDate()
  const { date = businessDate } = useSearch({ from: '/shell/preparations' })
  const { data: items = [] } = usePreparations(date)
  const [isPrinting, setPrinting] = useState(false)
  const done = items.filter((item) => item.done !== null).length
  return (
    <>
      <PageHeader title={words.title} detail={words.count({ done, all: items.length })} onBack={goBack}>
        <ActionButton
          label={words.print}
          hotkey="Alt+P"
          blockedReason={items.length === 0 ? words.none : null}
          onAction={() => setPrinting(true)}
        />
      </PageHeader>
      <PageBody>
        <div className={classes['narrow']}>
          <DateInput
            label={words.date}
            w={160}
            autoFocus
            reference={businessDate}
            value={date}
            onChange={(next) => void navigate({ to: '/preparations', search: { date: next }, replace: true })}
          />
          <Preparations date={date} />
        </div>
      </PageBody>
      {isPrinting && <PreparationsPrint date={date} items={items} onClose={() => setPrinting(false)} />}
    </>
  )
}
