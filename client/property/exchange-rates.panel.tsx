import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { ForeignSettings } from './foreign-cash.panel.tsx'
import classes from './settings.module.css'

/** For the accountant, who sets rates and sees no settings; nothing where no foreign cash is taken. */
export const ExchangeRatesPanel = () => {
  const { data } = useQuery(trpc.property.foreignCash.queryOptions())
  return data === undefined || data.currencies.length === 0 ? null : <ExchangeRates settings={data} />
}

/** The rates as they were set, the last first, and the next one. */
export const ExchangeRates = ({ settings }: { readonly settings: ForeignSettings }) => {
  const { rates: words, currency: currencyWord } = useText().exchange
  const [done, setDone] = useState<string | null>(null)
  return (
    <Stack gap="md">
      <h2>{words.title}</h2>
      {done !== null && <DoneNotice what={done} />}
      <p className={classes['hint']}>{words.hint}</p>
      <SetRate settings={settings} onDone={setDone} />
      <DataTable
        label={words.title}
        rows={settings.rates}
        rowKey={({ id }) => id}
        empty={{ title: words.empty }}
        columns={[
          { key: 'currency', header: currencyWord, cell: ({ currency }) => currency },
          { key: 'from', header: words.validFrom, cell: ({ validFromDate }) => validFromDate },
          { key: 'buy', header: words.buy, align: 'right', cell: ({ buy }) => buy },
          { key: 'sell', header: words.sell, align: 'right', cell: ({ sell }) => sell ?? words.onlyBuys },
        ]}
      />
    </Stack>
  )
}

interface SetRateProps {
  readonly settings: ForeignSettings
  readonly onDone: (what: string) => void
}

const SetRate = ({ settings, onDone }: SetRateProps) => {
  const { rates: words, currency: currencyWord } = useText().exchange
  const { businessDate } = useShellStatus()
  const set = useCommand(trpc.property.setRate)
  const taken = settings.currencies.map(({ currency }) => currency)
  const [chosen, setChosen] = useState(taken[0])
  const [buy, setBuy] = useState('')
  const [sell, setSell] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  if (chosen === undefined) return null
  const currency = taken.includes(chosen) ? chosen : (taken[0] ?? chosen)
  const submit = async () => {
    const validFromDate = from ?? businessDate ?? ''
    const done = await set.run({ currency, buy, sell: sell === '' ? null : sell, validFromDate })
    if (done === undefined) return
    setBuy('')
    setSell('')
    onDone(words.saved(currency))
  }
  return (
    <>
      <Group align="end">
        <NativeSelect
          label={currencyWord}
          data={taken}
          value={currency}
          onChange={(event) => setChosen(taken.find((code) => code === event.currentTarget.value) ?? chosen)}
        />
        <TextInput
          label={words.buy}
          inputMode="decimal"
          autoComplete="off"
          value={buy}
          onChange={(event) => setBuy(event.currentTarget.value.normalize('NFKC').trim())}
        />
        <TextInput
          label={words.sell}
          inputMode="decimal"
          autoComplete="off"
          value={sell}
          onChange={(event) => setSell(event.currentTarget.value.normalize('NFKC').trim())}
        />
        <TextInput
          label={words.validFrom}
          type="date"
          value={from ?? businessDate ?? ''}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <ActionButton
          label={words.set}
          blockedReason={/[1-9]/.test(buy) ? null : words.rateMissing}
          isRunning={set.isRunning}
          onAction={submit}
        />
      </Group>
      <RefusalAlert refusal={set.refusal} />
    </>
  )
}
