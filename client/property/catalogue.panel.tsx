import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './settings.module.css'
import { TransactionCodesPanel } from './transaction-codes.panel.tsx'

const useCatalogue = () => useQuery(trpc.property.catalogue.queryOptions())

/** The desks with the float each of them holds. */
export const DesksPanel = () => {
  const { desks: words, sections, readOnly } = useText().settings
  const { currency } = useShellStatus()
  return (
    <Stack gap="lg">
      <p className={classes['note']}>{readOnly}</p>
      <Loaded query={useCatalogue()}>
        {({ desks }) => (
          <DataTable
            label={sections.desks}
            rows={desks}
            rowKey={({ id }) => id}
            empty={{ title: sections.desks }}
            columns={[
              { key: 'code', header: words.code, width: '8rem', cell: ({ code }) => code },
              { key: 'name', header: words.name, cell: ({ name }) => name },
              {
                key: 'float',
                header: `${words.floatAmount} ${currency}`,
                align: 'right',
                cell: ({ floatAmount }) => moneyCell(floatAmount, currency),
              },
            ]}
          />
        )}
      </Loaded>
    </Stack>
  )
}

/** What guests are charged for. */
export const CodesPanel = () => (
  <Loaded query={useCatalogue()}>{({ codes }) => <TransactionCodesPanel codes={codes} />}</Loaded>
)

const moneyCell = (amount: string, currency: Currency) => <MoneyText amount={amount} currency={currency} />
