import { type Currency, currencies } from '@jiaoban/shared/kernel/currency.ts'
import {
  type ExchangeLimitCode,
  exchangeLimitCodes,
} from '@jiaoban/shared/property/foreign-currency.types.ts'
import { Group, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { ExchangeRates } from './exchange-rates.panel.tsx'
import classes from './settings.module.css'

export type ForeignSettings = Awaited<ReturnType<typeof client.property.foreignCash.query>>

interface SettingsProps {
  readonly settings: ForeignSettings
}

/** What the house takes beside its own currency, at which rates, and how much of it. */
export const ForeignCashSettings = () => {
  const settings = useQuery(trpc.property.foreignCash.queryOptions())
  return (
    <Loaded query={settings}>
      {(loaded) => (
        <Stack gap="xl">
          <Currencies settings={loaded} />
          {loaded.currencies.length > 0 && <ExchangeRates settings={loaded} />}
          {loaded.currencies.length > 0 && <Limits settings={loaded} />}
        </Stack>
      )}
    </Loaded>
  )
}

const Currencies = ({ settings }: SettingsProps) => {
  const { settings: words } = useText().exchange
  const set = useCommand(trpc.property.setCurrency)
  const [done, setDone] = useState<string | null>(null)
  const left = currencies.filter(
    (code) => code !== settings.home && !settings.currencies.some(({ currency }) => currency === code),
  )
  const [chosen, setChosen] = useState<Currency | ''>('')
  const change = async (currency: Currency, isActive: boolean) => {
    if ((await set.run({ currency, isActive })) === undefined) return
    setChosen('')
    setDone(isActive ? words.added(currency) : words.stopped(currency))
  }
  return (
    <Stack gap="md">
      {done !== null && <DoneNotice what={done} />}
      <p className={classes['hint']}>{words.hint}</p>
      <DataTable
        label={words.currencies}
        rows={settings.currencies}
        rowKey={({ currency }) => currency}
        empty={{ title: words.none }}
        isDimmed={({ isActive }) => !isActive}
        columns={[
          { key: 'currency', header: words.currencies, cell: ({ currency }) => currency },
          {
            key: 'state',
            header: words.state,
            cell: ({ isActive }) => (isActive ? words.active : words.stoppedState),
          },
          {
            key: 'action',
            header: '',
            align: 'right',
            cell: ({ currency, isActive }) => (
              <ActionButton
                label={isActive ? words.stop : words.start}
                spokenLabel={`${isActive ? words.stop : words.start} ${currency}`}
                isCompact
                onAction={() => change(currency, !isActive)}
              />
            ),
          },
        ]}
      />
      <RefusalAlert refusal={set.refusal} />
      <Group align="end">
        <NativeSelect
          label={words.add}
          data={[{ value: '', label: words.choose }, ...left.map((code) => ({ value: code, label: code }))]}
          value={chosen}
          onChange={(event) => setChosen(left.find((code) => code === event.currentTarget.value) ?? '')}
        />
        <ActionButton
          label={words.add}
          isRunning={set.isRunning}
          blockedReason={chosen === '' ? words.choose : null}
          onAction={() => chosen !== '' && change(chosen, true)}
        />
      </Group>
    </Stack>
  )
}

const Limits = ({ settings }: SettingsProps) => {
  const { exchange, common, otherCash } = useText()
  const { limits: words } = exchange
  const save = useCommand(trpc.property.changeExchangeLimits)
  const [isSaved, setSaved] = useState(false)
  const [draft, setDraft] = useState(() => new Map(settings.limits.map(({ code, limit }) => [code, limit])))
  const typed = (code: ExchangeLimitCode) => draft.get(code) ?? ''
  const isComplete = exchangeLimitCodes.every((code) => /^\d+(\.\d+)?$/.test(typed(code)))
  const submit = async () => {
    const limits = exchangeLimitCodes.map((code) => ({ code, limit: typed(code) }))
    setSaved((await save.run({ limits })) !== undefined)
  }
  return (
    <Stack gap="md">
      <h2>{words.title}</h2>
      {isSaved && <DoneNotice what={words.saved} />}
      <Group align="end">
        {exchangeLimitCodes.map((code) => (
          <MoneyInput
            key={code}
            label={words[code]}
            currency={settings.home}
            value={typed(code)}
            onChange={(amount) => {
              setSaved(false)
              setDraft(new Map(draft).set(code, amount))
            }}
          />
        ))}
        <ActionButton
          label={common.save}
          blockedReason={isComplete ? null : otherCash.amountMissing}
          isRunning={save.isRunning}
          onAction={submit}
        />
      </Group>
      <RefusalAlert refusal={save.refusal} />
    </Stack>
  )
}
