import { addKeys } from '@jiaoban/server/shifts/keys/add-keys.command.ts'
import { issueKey } from '@jiaoban/server/shifts/keys/issue-key.command.ts'
import { writeOffKey } from '@jiaoban/server/shifts/keys/write-off-key.command.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'
import type { TestHotel } from './hotel.ts'

const safeBox = (number: number) => ({ keyCode: 'safe_box', number })

/** One key of the first desk is out with housekeeping, one of the last desk is gone, one lies in the safe. */
export const moveKeys = async (hotel: TestHotel): Promise<void> => {
  const { lina, wufang, sunli, zhaomin, admin } = hotel.people
  await lina.run(issueKey, safeBox(1), { approver: wufang })
  await sunli.run(writeOffKey, { ...safeBox(10), reasonCode: 'broken' }, { approver: zhaomin })
  await admin.run(addKeys, { keyCode: 'cash_box', quantity: 1 })
}

/** Valid calls about the keys of the house. */
export const keyCalls = ({ hotel }: BusyHotel): readonly ValidCall[] => {
  const lina = { who: 'lina', shift: 'own', isSigned: true, isApproved: true } as const
  const office = { who: 'sunli', shift: 'office', isSigned: true, isApproved: true } as const
  const admin = { who: 'admin', shift: 'office' } as const
  return [
    {
      name: 'addKeyKind',
      path: 'houseKeys.addKind',
      ...admin,
      input: { code: 'store', nameZh: '库房钥匙', nameEn: 'Store-room keys' },
    },
    { name: 'addKeys', path: 'houseKeys.add', ...admin, input: { keyCode: 'master_card', quantity: 3 } },
    {
      name: 'placeKey',
      path: 'houseKeys.place',
      ...office,
      approver: 'admin',
      input: { keyCode: 'cash_box', number: 1, to: { kind: 'desk', deskId: hotel.deskId('FO5') } },
    },
    { name: 'issueKey', path: 'houseKeys.issue', ...lina, approver: 'wufang', input: safeBox(2) },
    { name: 'returnKey', path: 'houseKeys.return', ...lina, approver: 'wufang', input: safeBox(1) },
    {
      name: 'declareKeyLost',
      path: 'houseKeys.declareLost',
      ...lina,
      approver: 'admin',
      input: { ...safeBox(2), reasonCode: 'lost' },
    },
    {
      name: 'writeOffKey',
      path: 'houseKeys.writeOff',
      ...office,
      approver: 'admin',
      input: { ...safeBox(9), reasonCode: 'retired' },
    },
    { name: 'restoreKey', path: 'houseKeys.restore', ...office, approver: 'admin', input: safeBox(10) },
  ]
}
