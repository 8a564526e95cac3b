import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { useQuery } from '@tanstack/react-query'
import { PaperFacts } from '../../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../../documents/print/paper-lines.panel.tsx'
import classes from '../../documents/print/paper.module.css'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { PrintFrame } from '../../ui/print-frame.tsx'
import { useBreakfastColumns } from './breakfast-columns.panel.tsx'
import type { BreakfastItem } from './meals.api.ts'

interface BreakfastsPrintProps {
  readonly date: BusinessDate
  /** As they stand on the screen. */
  readonly rows: readonly BreakfastItem[]
  readonly onClose: () => void
}

/** The list for the restaurant's door. */
export const BreakfastsPrint = ({ date, rows, onClose }: BreakfastsPrintProps) => {
  const { meals: words } = useText()
  const { language } = useLanguage()
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  const columns = useBreakfastColumns(rows)
  if (profile === undefined) return null
  return (
    <PrintFrame title={words.title} size="a4" language={language} onClose={onClose}>
      <div className={classes['sheet']} data-size="a4">
        <header className={classes['head']}>
          <PaperHotel property={profile} />
          <h1 className={classes['title']}>{words.title}</h1>
        </header>
        <PaperFacts facts={[{ label: words.date, value: date }]} />
        <PaperLines columns={columns} rows={rows} rowKey={({ stayId }) => stayId} />
      </div>
    </PrintFrame>
  )
}
