import { ageBuckets } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import { type CompanyPage, isSome, useCompany } from './city-ledger.api.ts'
import { type CompanyDialog, CompanyDialogs, type CompanyDone } from './company-dialogs.panel.tsx'
import { CompanyItems } from './company-items.panel.tsx'
import { CompanyLetter, type LetterKind } from './company-letter.panel.tsx'

/** One company: what it owes and since when, what it paid, and what is sent to it. */
export const CompanyScreen = () => {
  const { companyId } = useParams({ from: '/shell/city-ledger/$companyId' })
  const company = useCompany(companyId)
  return <Loaded query={company}>{(page) => <Company key={companyId} page={page} />}</Loaded>
}

const Company = ({ page }: { readonly page: CompanyPage }) => {
  const { cityLedger } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<CompanyDialog | null>(null)
  const [done, setDone] = useState<CompanyDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const [letter, setLetter] = useState<LetterKind | null>(null)
  const { company, ageing } = page
  const isOverdue = ageBuckets.some((bucket) => bucket !== 'notDue' && isSome(ageing[bucket]))

  const finish = (what: CompanyDone) => {
    setOpened(null)
    setDone(what)
    setPrinting(what.documentId ?? null)
  }
  return (
    <>
      <PageHeader
        title={company.name}
        detail={[cityLedger.kinds[company.kind], ...(company.isActive ? [] : [cityLedger.inactive])].join(
          ' · ',
        )}
        onBack={() => void navigate({ to: '/city-ledger' })}
        primary={{
          label: cityLedger.collect.action,
          onAction: () => setOpened({ kind: 'collect' }),
          blockedReason: blockedReason('collectCityLedger', 'desk'),
        }}
      >
        <ActionButton
          label={cityLedger.change}
          variant="quiet"
          onAction={() => setOpened({ kind: 'change' })}
          blockedReason={blockedReason('changeCompany', 'office')}
        />
        <ActionButton label={cityLedger.statement.action} onAction={() => setLetter('statement')} />
        <ActionButton
          label={cityLedger.dunning.action}
          onAction={() => setLetter('dunning')}
          blockedReason={isOverdue ? null : cityLedger.dunning.nothingDue}
        />
        <ActionButton
          label={cityLedger.transfer.action}
          onAction={() => setOpened({ kind: 'transfer' })}
          blockedReason={blockedReason('recordCityTransfer', 'office')}
        />
      </PageHeader>
      <PageBody>
        {done !== null && (
          <DoneNotice
            what={done.what}
            numbers={done.numbers ?? []}
            {...(done.documentId === undefined
              ? {}
              : { onPrintAgain: () => setPrinting(done.documentId ?? null) })}
          />
        )}
        <CompanyFacts page={page} />
        <CompanyItems companyId={company.companyId} open={page.items} onAct={setOpened} />
      </PageBody>
      <CompanyDialogs page={page} opened={opened} onClose={() => setOpened(null)} onDone={finish} />
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
      {letter !== null && <CompanyLetter kind={letter} page={page} onClose={() => setLetter(null)} />}
    </>
  )
}

/** The balance by age, what may still be charged, and whom to call. */
const CompanyFacts = ({ page }: { readonly page: CompanyPage }) => {
  const { cityLedger } = useText()
  const { currency } = useShellStatus()
  const { company, ageing } = page
  const available = Money.of(company.creditLimit, currency).minus(balanceOf(ageing.balance, currency))
  const money = (amount: string) => <MoneyText amount={amount} currency={currency} />
  const texts = [
    { label: cityLedger.fields.termsDays, value: company.termsDays },
    { label: cityLedger.fields.contact, value: company.contact },
    { label: cityLedger.fields.phone, value: company.phone },
  ]
  return (
    <>
      <StatBar
        label={cityLedger.balance}
        stats={[
          { label: `${cityLedger.balance} ${currency}`, value: money(ageing.balance) },
          ...ageBuckets.map((bucket) => ({
            label: cityLedger.ages[bucket],
            value: money(ageing[bucket]),
            ...(bucket !== 'notDue' && isSome(ageing[bucket]) ? { tone: 'decide' as const } : {}),
          })),
          { label: cityLedger.credit, value: money(ageing.credit) },
        ]}
      />
      <StatBar
        label={cityLedger.company}
        stats={[
          { label: cityLedger.fields.creditLimit, value: money(company.creditLimit) },
          {
            label: cityLedger.available,
            value: money(available.toString()),
            ...(available.isNegative ? { tone: 'wrong' as const } : {}),
          },
          ...texts.filter(({ value }) => value !== ''),
        ]}
      />
    </>
  )
}

/** A balance may be credit of the company, and is then negative. */
const balanceOf = (balance: string, currency: Money['currency']): Money =>
  balance.startsWith('-') ? Money.of(balance.slice(1), currency).negated() : Money.of(balance, currency)
