import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

/** SHA-256 of nothing: what a screen has seen of a step that finds nothing. */
const nothingSeen = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** The calls of the night audit but for the roll, which ends the day of all others. */
export const auditCalls = ({ reservations }: BusyHotel): readonly ValidCall[] => [
  {
    name: 'signAuditStep',
    path: 'nightAudit.signStep',
    who: 'zhaomin',
    shift: 'office',
    input: { step: 'nights', seen: nothingSeen, reasonCode: 'checked' },
  },
  {
    name: 'markNoShows',
    path: 'nightAudit.markNoShows',
    who: 'zhaomin',
    shift: 'office',
    isSigned: true,
    input: { stayIds: [reservations[1]?.stayId], reasonCode: 'no_answer' },
  },
]
