import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'
import { honestCount, honestOpening } from './honest-count.ts'

/** Valid calls about a float that waits at the third desk, and about a shift whose cashier is gone. */
export const handoverCalls = async ({ hotel, given, disputed }: BusyHotel): Promise<readonly ValidCall[]> => {
  const { handoverId } = given
  const left = await findDeskShiftOf(hotel.db.reader, hotel.people.wangqiang.staffId)
  const lead = { who: 'zhaomin', shift: 'office', approver: 'admin' } as const
  const counted = (cash: string) => honestOpening(hotel, hotel.deskId('FO3'), cash)
  return [
    {
      name: 'acceptHandover',
      path: 'handovers.accept',
      ...lead,
      isSigned: true,
      input: {
        handoverId,
        count: { ...(await counted('1000.00')), keys: [{ keyCode: 'safe_box', quantity: 1 }] },
        lines: [{ kind: 'key', keyCode: 'safe_box', tags: [5], outcome: 'lost' }],
      },
    },
    {
      name: 'disputeHandover',
      path: 'handovers.dispute',
      ...lead,
      isSigned: true,
      input: { handoverId, count: await counted('990.00') },
    },
    {
      name: 'showDispute',
      path: 'handovers.showDispute',
      ...lead,
      isApproved: true,
      input: { disputeId: disputed.disputeId },
    },
    {
      name: 'forceShift',
      path: 'handovers.force',
      ...lead,
      isSigned: true,
      isApproved: true,
      input: {
        shiftId: left?.id,
        seenState: 'counting',
        reasonCode: 'left',
        count: await honestCount(hotel, 'wangqiang'),
      },
    },
  ]
}
