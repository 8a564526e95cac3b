import { useQuery } from '@tanstack/react-query'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { type client, trpc } from '../../kernel/trpc.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { SettingsList } from '../../ui/settings-list.tsx'
import { PlanRatesForm } from './plan-rates.form.tsx'
import { RatePlanForm } from './rate-plan.form.tsx'

export type RatePlanItem = Awaited<ReturnType<typeof client.ratePlans.list.query>>[number]

/** The house's rate plans, their terms, and the prices set for them. */
export const RatePlansPanel = () => {
  const { ratePlans: words, common } = useText()
  const plans = useQuery(trpc.ratePlans.list.queryOptions())
  const blockedReason = useBlockedReason()
  const columnsFor = useColumns()
  return (
    <SettingsList
      label={words.title}
      query={plans}
      columns={(open) =>
        columnsFor(({ code }) =>
          open({
            title: `${words.setRates} ${code}`,
            form: (onSaved) => <PlanRatesForm code={code} onSaved={onSaved} />,
          }),
        )
      }
      rowKey={({ code }) => code}
      isDimmed={({ isActive }) => !isActive}
      words={words}
      blockedReason={blockedReason('addRatePlan', 'office')}
      saved={common.codes.saved}
      width={640}
      form={(plan, onSaved) => <RatePlanForm plan={plan} onSaved={onSaved} />}
    />
  )
}

const useColumns = () => {
  const { ratePlans: words, common } = useText()
  const { language } = useLanguage()
  const mark = (isSo: boolean) => (isSo ? '✓' : '')
  return (onRates: (plan: RatePlanItem) => void): Column<RatePlanItem>[] => [
    { key: 'code', header: common.codes.code, cell: ({ code }) => <strong>{code}</strong> },
    { key: 'name', header: words.plan, cell: ({ name }) => name[language] },
    { key: 'minNights', header: words.minNights, align: 'right', cell: ({ minNights }) => minNights },
    {
      key: 'breakfasts',
      header: words.breakfasts,
      align: 'center',
      cell: ({ breakfastsPerAdult }) => mark(breakfastsPerAdult > 0),
    },
    { key: 'walkIn', header: words.walkIn, align: 'center', cell: ({ isWalkIn }) => mark(isWalkIn) },
    { key: 'state', header: words.isActive, cell: ({ isActive }) => words.state(isActive) },
    {
      key: 'rates',
      header: words.rates,
      cell: (plan) => (
        <ActionButton
          label={words.setRates}
          spokenLabel={`${words.setRates} ${plan.code}`}
          isCompact
          onAction={() => onRates(plan)}
        />
      ),
    },
  ]
}
