import { SheetSection } from '../closings/sheet-section.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import type { NightPackView } from './night-audit.api.ts'

/** Who came, who left, and who was expected and did not come. */
export const PackStays = ({ view }: { readonly view: NightPackView }) => {
  const { nightAudit } = useText()
  const { pack, stays } = view
  const words = nightAudit.pack
  const lists = [
    { title: words.arrivals, ids: pack.arrivals },
    { title: words.departures, ids: pack.departures },
    { title: words.noShows, ids: pack.noShows },
  ]
  return lists.map(({ title, ids }) => (
    <SheetSection key={title} title={`${title} (${ids.length})`} isEmpty={ids.length === 0}>
      <PaperLines
        rows={ids.flatMap((id) => stays[id] ?? [])}
        columns={[
          { key: 'room', header: words.room, cell: ({ roomNumber }) => roomNumber },
          { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
          { key: 'type', header: words.type, cell: ({ typeCode }) => typeCode },
          { key: 'from', header: words.arrival, cell: ({ arrivalDate }) => arrivalDate },
          { key: 'to', header: words.departure, cell: ({ departureDate }) => departureDate },
        ]}
      />
    </SheetSection>
  ))
}
