import { formatDate } from '@jiaoban/shared/i18n/format.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { queryClient } from '../kernel/query-client.ts'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { LanguageMenu } from '../ui/language-menu.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { SetUpForm } from './set-up.form.tsx'
import classes from './set-up.module.css'

interface Founded {
  readonly name: string
  readonly businessDate: BusinessDate
}

/** The first page of an empty database: a hotel in a few minutes. */
export const SetUpScreen = () => {
  const { common, setUp } = useText()
  const [founded, setFounded] = useState<Founded | null>(null)
  const state = useQuery(trpc.setUp.state.queryOptions(undefined, { staleTime: Infinity }))
  return (
    <div className={classes['page']}>
      <header className={classes['top']}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <strong>{common.appName}</strong>
        <LanguageMenu />
      </header>
      <main className={classes['main']}>
        {founded === null ? (
          <>
            <h1 className={classes['pageTitle']}>{setUp.title}</h1>
            <p className={classes['intro']}>{setUp.intro}</p>
            <Loaded query={state} lines={12}>
              {({ defaults, isCodeRequired }) =>
                defaults !== null && (
                  <SetUpForm
                    calendarDate={defaults.businessDate}
                    isCodeRequired={isCodeRequired}
                    onFounded={setFounded}
                  />
                )
              }
            </Loaded>
          </>
        ) : (
          <FoundedHotel hotel={founded} />
        )}
      </main>
    </div>
  )
}

/** The hotel stands: who goes on, and where. */
const FoundedHotel = ({ hotel }: { readonly hotel: Founded }) => {
  const { founded } = useText().setUp
  const { language } = useLanguage()
  const navigate = useNavigate()
  const leave = () => {
    // Everything that was asked before was about no hotel.
    queryClient.clear()
    void navigate({ to: '/sign-in' })
  }
  return (
    <div className={classes['founded']} role="status">
      <h1 className={classes['pageTitle']}>{founded.title(hotel.name)}</h1>
      <p>{founded.date(formatDate(hotel.businessDate, language))}</p>
      <p>{founded.next}</p>
      <ActionButton variant="primary" label={founded.signIn} onAction={leave} hasAutoFocus />
    </div>
  )
}
