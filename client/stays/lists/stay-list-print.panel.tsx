import type { StayListQuery } from '@jiaoban/shared/stays/stay-list.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { PaperFacts } from '../../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../../documents/print/paper-lines.panel.tsx'
import classes from '../../documents/print/paper.module.css'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useSession } from '../../kernel/session.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { PrintFrame } from '../../ui/print-frame.tsx'
import type { HouseItem } from '../desk.api.ts'
import { useStayColumns } from './stay-list-columns.panel.tsx'

interface StayListPrintProps {
  readonly query: StayListQuery
  /** As they stand on the screen: found, and in its order. */
  readonly rows: readonly HouseItem[]
  readonly onClose: () => void
}

/** The list on A4, for whoever works away from a screen. It is no numbered document. */
export const StayListPrint = ({ query, rows, onClose }: StayListPrintProps) => {
  const { stayLists: words } = useText()
  const { language } = useLanguage()
  const { businessDate } = useShellStatus()
  const { displayName } = useSession()
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  const columns = useStayColumns(query.kind, rows)
  if (profile === undefined) return null
  const title = words.titles[query.kind]
  return (
    <PrintFrame title={title} size="a4" language={language} onClose={onClose}>
      <div className={classes['sheet']} data-size="a4">
        <header className={classes['head']}>
          <PaperHotel property={profile} />
          <h1 className={classes['title']}>{title}</h1>
        </header>
        <PaperFacts
          facts={[
            query.kind === 'reservations'
              ? { label: words.from, value: `${query.from} – ${query.until}` }
              : { label: words.date, value: query.date },
          ]}
        />
        <PaperLines columns={columns} rows={rows} rowKey={({ stayId }) => stayId} />
        <p className={classes['note']}>{words.printed({ on: businessDate, by: displayName })}</p>
      </div>
    </PrintFrame>
  )
}
