import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { openFolioOf, type StayView } from './stay.api.ts'

/** Why money of this stay cannot be moved by this person now, or null. */
export const useFolioBlock = (stay: StayView) => {
  const { stayView } = useText()
  const blockedReason = useBlockedReason()
  return (command: 'postCharge' | 'takePayment' | 'settleInterim' | 'takeDeposit'): string | null => {
    if (command === 'takeDeposit' && stay.state === 'reserved') {
      return blockedReason('takeAdvanceDeposit', 'desk')
    }
    if (stay.state !== 'in_house') return stayView.notInHouse
    if (openFolioOf(stay) === undefined) return stayView.folioClosed
    return blockedReason(command, 'desk')
  }
}
