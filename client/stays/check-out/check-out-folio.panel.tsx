import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { useFolios, type FolioLineView, type FolioView } from '../../folios/folio.api.ts'
import { FolioLineDialog } from '../../folios/folio-line.form.tsx'
import { FolioWindow } from '../../folios/folio-window.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../../kernel/shell-status.ts'
import { Loaded } from '../../ui/loaded.tsx'
import type { CheckOutPlan } from './check-out.api.ts'

interface CheckOutFolioProps {
  readonly stayId: number
  /** Null once the guest has left: nothing is due any more. */
  readonly plan: CheckOutPlan | null
}

/** What is settled, line by line, with what will be posted when the guest leaves under it. */
export const CheckOutFolio = ({ stayId, plan }: CheckOutFolioProps) => {
  const { currency } = useShellStatus()
  const folios = useFolios(stayId)
  const due = useDueLines(plan)
  const [opened, setOpened] = useState<{ line: FolioLineView; folio: FolioView } | null>(null)
  return (
    <>
      <Loaded query={folios}>
        {(windows) => (
          <>
            {windows.map((folio) => (
              <FolioWindow
                key={folio.id}
                folio={folio}
                currency={currency}
                due={due.filter(({ folioId }) => folioId === folio.id)}
                onOpenLine={(line) => setOpened({ line, folio })}
              />
            ))}
          </>
        )}
      </Loaded>
      <FolioLineDialog opened={opened} onClose={() => setOpened(null)} onCorrected={() => setOpened(null)} />
    </>
  )
}

const useDueLines = (plan: CheckOutPlan | null) => {
  const { checkOut } = useText()
  const { charges: words } = checkOut
  const businessDate = useBusinessDate()
  if (plan === null) return []
  const nights = plan.nights.map(({ night, rate }) => ({
    folioId: plan.nightsFolioId,
    key: night,
    title: plan.isDayUse ? words.dayUse : words.night(formatShortDate(night, businessDate)),
    amount: rate,
  }))
  const late = {
    folioId: plan.lateFolioId,
    key: 'late',
    title: `${words.late} · ${words.lateKinds[plan.late]}`,
    amount: plan.lateAmount,
  }
  return plan.late === 'none' ? nights : [...nights, late]
}
