import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { useQuery } from '@tanstack/react-query'
import { PaperFacts } from '../../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../../documents/print/paper-lines.panel.tsx'
import classes from '../../documents/print/paper.module.css'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { PrintFrame } from '../../ui/print-frame.tsx'
import type { PreparationItem } from './vips.api.ts'

interface PreparationsPrintProps {
  readonly date: BusinessDate
  readonly items: readonly PreparationItem[]
  readonly onClose: () => void
}

/** The list for the floor and the kitchen, with room for a tick where nothing stands ready yet. */
export const PreparationsPrint = ({ date, items, onClose }: PreparationsPrintProps) => {
  const { vips } = useText()
  const { preparations: words } = vips
  const { language } = useLanguage()
  const { timeZone } = useShellStatus()
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  if (profile === undefined) return null
  const { columns } = words
  return (
    <PrintFrame title={words.title} size="a4" language={language} onClose={onClose}>
      <div className={classes['sheet']} data-size="a4">
        <header className={classes['head']}>
          <PaperHotel property={profile} />
          <h1 className={classes['title']}>{words.title}</h1>
        </header>
        <PaperFacts facts={[{ label: words.date, value: date }]} />
        <PaperLines<PreparationItem>
          columns={[
            { key: 'time', header: columns.time, cell: ({ item }) => item.dueTime },
            { key: 'room', header: columns.room, cell: ({ roomNumber }) => <strong>{roomNumber}</strong> },
            { key: 'guest', header: columns.guest, cell: ({ guestName }) => guestName },
            { key: 'level', header: columns.level, cell: ({ levelCode }) => levelCode },
            { key: 'item', header: columns.item, cell: ({ item }) => item.name[language] },
            { key: 'team', header: columns.team, cell: ({ item }) => vips.teams[item.team] },
            {
              key: 'done',
              header: columns.done,
              cell: ({ done }) =>
                done === null ? '□' : `✓ ${formatTime(done.at, language, timeZone)} ${done.by}`,
            },
          ]}
          rows={items}
          rowKey={({ stayId, item }) => `${stayId} ${item.id}`}
        />
      </div>
    </PrintFrame>
  )
}
