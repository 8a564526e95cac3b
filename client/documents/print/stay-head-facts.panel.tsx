import type { SnapshotStay } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useText } from '../../kernel/i18n.tsx'
import { type Fact, PaperFacts } from './paper-facts.panel.tsx'

interface StayHeadFactsProps {
  readonly stay: SnapshotStay
  /** When the guest came and went, where the document knows it better than by the dates. */
  readonly times?: readonly Fact[]
}

/** Whose document it is: room, guest, and from when to when. */
export const StayHeadFacts = ({ stay, times }: StayHeadFactsProps) => {
  const { papers } = useText()
  const dates = [
    { label: papers.arrival, value: stay.arrivalDate },
    { label: papers.departure, value: stay.departureDate },
  ]
  return (
    <PaperFacts
      facts={[
        { label: papers.room, value: stay.roomNumber },
        { label: papers.guest, value: stay.guestName },
        ...(times ?? dates),
      ].filter(({ value }) => value !== '')}
    />
  )
}
