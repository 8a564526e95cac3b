import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useState } from 'react'
import { useFolios, type FolioLineView, type FolioView } from '../folios/folio.api.ts'
import { FolioLineDialog } from '../folios/folio-line.form.tsx'
import { FolioTools } from './folio-tools.panel.tsx'
import { FolioWindow } from '../folios/folio-window.panel.tsx'
import folioClasses from '../folios/folio.module.css'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { type Stat, StatBar } from '../ui/stat-bar.tsx'
import type { StayView } from './stay.api.ts'

interface StayFoliosProps {
  readonly stay: StayView
  /** After a correction, with the sentence that says so. */
  readonly onDone: (what: string) => void
}

/** What is owed against what is held, and under it the folio windows side by side. */
export const StayFolios = ({ stay, onDone }: StayFoliosProps) => {
  const { stayView } = useText()
  const { currency } = useShellStatus()
  const folios = useFolios(stay.stayId)
  const [opened, setOpened] = useState<{ line: FolioLineView; folio: FolioView } | null>(null)
  if (stay.folios.length === 0) return <EmptyList title={stayView.noFolioYet} />
  return (
    <>
      <StayBalance stay={stay} />
      <Loaded query={folios}>
        {(windows) => (
          <>
            <FolioTools stay={stay} windows={windows} onDone={onDone} />
            <div className={folioClasses['windows']}>
              {windows.map((folio) => (
                <FolioWindow
                  key={folio.id}
                  folio={folio}
                  currency={currency}
                  onOpenLine={(line) => setOpened({ line, folio })}
                />
              ))}
            </div>
          </>
        )}
      </Loaded>
      <FolioLineDialog
        opened={opened}
        onClose={() => setOpened(null)}
        onCorrected={(what) => {
          setOpened(null)
          onDone(what)
        }}
      />
    </>
  )
}

/** A balance the deposits do not cover wants a decision before the guest is gone. */
const StayBalance = ({ stay }: { readonly stay: StayView }) => {
  const { stayView } = useText()
  const { currency } = useShellStatus()
  const sum = (amounts: readonly string[]) =>
    Money.sum(
      amounts.map((amount) => Money.of(amount, currency)),
      currency,
    )
  const balance = sum(stay.folios.map((folio) => folio.balance))
  const deposits = sum(stay.slips.map(({ remaining }) => remaining))
  const isShort = balance.isMoreThan(deposits)
  const stats: Stat[] = [
    {
      label: `${stayView.balance} ${currency}`,
      value: formatAmount(balance.toString()),
      ...(isShort ? { tone: 'decide' as const } : {}),
    },
    { label: `${stayView.deposits} ${currency}`, value: formatAmount(deposits.toString()) },
  ]
  return <StatBar label={stayView.balance} stats={stats} />
}
