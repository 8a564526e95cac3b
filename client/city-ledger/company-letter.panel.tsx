import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePaperChoice } from '../documents/paper-choice.api.ts'
import { PaperTools } from '../documents/paper-tools.panel.tsx'
import { PaperFacts } from '../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { PaperSignatures } from '../documents/print/paper-signatures.panel.tsx'
import { PaperSums } from '../documents/print/paper-sums.panel.tsx'
import classes from '../documents/print/paper.module.css'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { PrintFrame } from '../ui/print-frame.tsx'
import { ageBuckets } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import { type CityItemView, type CompanyPage, isOwed, isSome } from './city-ledger.api.ts'

export type LetterKind = 'statement' | 'dunning'

interface CompanyLetterProps {
  readonly kind: LetterKind
  readonly page: CompanyPage
  readonly onClose: () => void
}

/** What is sent to a company. No numbered document: it is made from the account as it is now. */
export const CompanyLetter = ({ kind, page, onClose }: CompanyLetterProps) => {
  const { cityLedger } = useText()
  const screen = useLanguage()
  const [language, setLanguage] = useState(screen.language)
  const paper = usePaperChoice(kind)
  const Letter = kind === 'statement' ? Statement : DunningLetter
  return (
    <PrintFrame
      title={`${cityLedger[kind].title} ${page.company.name}`}
      size={paper.size}
      language={language}
      tools={<PaperTools paper={paper} language={language} onLanguage={setLanguage} />}
      onClose={onClose}
    >
      <div className={classes['sheet']} data-size={paper.size}>
        <Letter page={page} />
      </div>
    </PrintFrame>
  )
}

const LetterHead = ({ kind, page }: { readonly kind: LetterKind; readonly page: CompanyPage }) => {
  const { cityLedger } = useText()
  const { data } = useQuery(trpc.property.profile.queryOptions())
  const { company } = page
  const facts = [
    { label: cityLedger.company, value: company.name, isWide: true },
    { label: cityLedger.fields.taxNumber, value: company.taxNumber },
    { label: cityLedger.fields.contact, value: [company.contact, company.phone].filter(Boolean).join(' ') },
  ]
  return (
    <>
      <header className={classes['head']}>
        {data !== undefined && <PaperHotel property={data} />}
        <h1 className={classes['title']}>{cityLedger[kind].title}</h1>
        <p className={classes['note']}>{cityLedger.statement.asOf(page.businessDate)}</p>
      </header>
      <PaperFacts facts={facts.filter(({ value }) => value !== '')} />
    </>
  )
}

/** Every item that is not settled, and the balance by age. */
const Statement = ({ page }: { readonly page: CompanyPage }) => {
  const { cityLedger } = useText()
  const { currency } = useShellStatus()
  const { items: words, statement } = cityLedger
  const signed = ({ kind }: CityItemView, amount: string) =>
    formatAmount(kind === 'charge' ? amount : `-${amount}`)
  return (
    <>
      <LetterHead kind="statement" page={page} />
      <PaperLines
        columns={[
          { key: 'date', header: words.date, cell: ({ businessDate }) => businessDate },
          { key: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind] },
          { key: 'document', header: words.document, cell: ({ documentNumber }) => documentNumber },
          { key: 'due', header: words.due, cell: ({ dueDate }) => dueDate ?? '' },
          { key: 'amount', header: words.amount, align: 'right', cell: (item) => signed(item, item.amount) },
          { key: 'left', header: words.left, align: 'right', cell: (item) => signed(item, item.left) },
        ]}
        rows={page.items.filter(({ left }) => isSome(left))}
        rowKey={({ id }) => id}
      />
      <PaperSums
        currency={currency}
        lines={[
          ...ageBuckets.map((bucket) => ({ label: cityLedger.ages[bucket], amount: page.ageing[bucket] })),
          { label: cityLedger.credit, amount: page.ageing.credit },
          { label: cityLedger.balance, amount: page.ageing.balance, isStrong: true },
        ]}
      />
      <p className={classes['note']}>{statement.opening}</p>
      <PaperSignatures who={[statement.signature, statement.issuer]} />
    </>
  )
}

/** What is past due, and the request to pay it. */
const DunningLetter = ({ page }: { readonly page: CompanyPage }) => {
  const { cityLedger } = useText()
  const { currency } = useShellStatus()
  const { items: words, dunning } = cityLedger
  const overdue = page.items.filter((item) => isOwed(item) && item.age !== 'notDue')
  const total = Money.sum(
    overdue.map(({ left }) => Money.of(left, currency)),
    currency,
  ).toString()
  const facts = {
    date: page.businessDate,
    total: `${currency} ${formatAmount(total)}`,
    count: overdue.length,
  }
  return (
    <>
      <LetterHead kind="dunning" page={page} />
      <p>{dunning.greeting(page.company.name)}</p>
      <p>{dunning.body(facts)}</p>
      <PaperLines
        columns={[
          { key: 'document', header: words.document, cell: ({ documentNumber }) => documentNumber },
          { key: 'date', header: words.date, cell: ({ businessDate }) => businessDate },
          { key: 'due', header: words.due, cell: ({ dueDate }) => dueDate ?? '', footer: cityLedger.total },
          {
            key: 'days',
            header: dunning.days,
            align: 'right',
            cell: ({ dueDate }) => daysBetween(dueDate ?? page.businessDate, page.businessDate),
          },
          {
            key: 'left',
            header: words.left,
            align: 'right',
            cell: ({ left }) => formatAmount(left),
            footer: formatAmount(total),
          },
        ]}
        rows={overdue}
        rowKey={({ id }) => id}
      />
      <p>{dunning.closing}</p>
      <PaperSignatures who={[cityLedger.statement.issuer]} />
    </>
  )
}
