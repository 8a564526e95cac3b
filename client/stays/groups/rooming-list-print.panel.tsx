import { useQuery } from '@tanstack/react-query'
import { PaperFacts } from '../../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../../documents/print/paper-lines.panel.tsx'
import classes from '../../documents/print/paper.module.css'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { PrintFrame } from '../../ui/print-frame.tsx'
import type { GroupView } from './groups.api.ts'

interface RoomingListPrintProps {
  readonly group: GroupView
  readonly onClose: () => void
}

/** The rooming list for the leader of the group and the floor. It is no numbered document. */
export const RoomingListPrint = ({ group, onClose }: RoomingListPrintProps) => {
  const { groups: words } = useText()
  const { language } = useLanguage()
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  if (profile === undefined) return null
  const stays = group.stays.filter(({ state }) => state === 'reserved' || state === 'in_house')
  return (
    <PrintFrame title={`${words.list.title} ${group.name}`} size="a4" language={language} onClose={onClose}>
      <div className={classes['sheet']} data-size="a4">
        <header className={classes['head']}>
          <PaperHotel property={profile} />
          <h1 className={classes['title']}>{words.list.title}</h1>
        </header>
        <PaperFacts
          facts={[
            { label: words.name, value: group.name },
            { label: words.contact, value: group.contact },
            { label: words.arrival, value: group.arrivalDate },
            { label: words.departure, value: group.departureDate },
            { label: words.rooms, value: String(stays.length) },
          ]}
        />
        <PaperLines
          columns={[
            { key: 'room', header: words.list.room, cell: ({ roomNumber }) => roomNumber },
            { key: 'type', header: words.list.type, cell: ({ typeCode }) => typeCode },
            { key: 'guest', header: words.list.guest, cell: ({ guestName }) => guestName },
            { key: 'people', header: words.form.adults, cell: ({ adults }) => adults },
            { key: 'breakfasts', header: words.form.breakfasts, cell: ({ breakfasts }) => breakfasts },
          ]}
          rows={stays}
          rowKey={({ stayId }) => stayId}
        />
      </div>
    </PrintFrame>
  )
}
