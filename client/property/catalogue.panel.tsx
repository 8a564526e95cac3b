import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './settings.module.css'

type Catalogue = Awaited<ReturnType<typeof client.property.catalogue.query>>

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

/** What guests are charged for, and how they pay. */
export const CodesPanel = () => {
  const { readOnly } = useText().settings
  return (
    <Stack gap="lg">
      <p className={classes['note']}>{readOnly}</p>
      <Loaded query={useCatalogue()}>
        {({ codes, methods }) => (
          <>
            <ChargeCodes codes={codes} />
            <PaymentMethods methods={methods} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}

const ChargeCodes = ({ codes }: Pick<Catalogue, 'codes'>) => {
  const { codes: words } = useText().settings
  const { language } = useLanguage()
  return (
    <section>
      <h2 className={classes['title']}>{words.charges}</h2>
      <DataTable
        label={words.charges}
        rows={codes}
        rowKey={({ code }) => code}
        empty={{ title: words.charges }}
        columns={[
          { key: 'code', header: words.code, width: '10rem', cell: ({ code }) => code },
          { key: 'name', header: words.name, cell: ({ name }) => name[language] },
          {
            key: 'department',
            header: words.department,
            cell: ({ department }) => words.departments[department],
          },
          {
            key: 'tax',
            header: words.tax,
            align: 'right',
            cell: ({ taxBasisPoints }) => `${taxBasisPoints / 100} %`,
          },
          {
            key: 'invoice',
            header: words.invoice,
            cell: ({ isInvoiceable }) => (isInvoiceable ? words.yes : words.no),
          },
        ]}
      />
    </section>
  )
}

const PaymentMethods = ({ methods }: Pick<Catalogue, 'methods'>) => {
  const { codes: words } = useText().settings
  const { language } = useLanguage()
  return (
    <section>
      <h2 className={classes['title']}>{words.methods}</h2>
      <DataTable
        label={words.methods}
        rows={methods}
        rowKey={({ code }) => code}
        empty={{ title: words.methods }}
        columns={[
          { key: 'code', header: words.code, width: '10rem', cell: ({ code }) => code },
          { key: 'name', header: words.name, cell: ({ name }) => name[language] },
          {
            key: 'reference',
            header: words.reference,
            cell: ({ needsReference }) => (needsReference ? words.yes : words.no),
          },
        ]}
      />
    </section>
  )
}

const moneyCell = (amount: string, currency: Currency) => <MoneyText amount={amount} currency={currency} />
