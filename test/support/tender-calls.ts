import type { ValidCall } from './every-command.ts'
import type { TestHotel } from './hotel.ts'

/** Those by which an administrator says how guests may pay. */
export const tenderCalls = (hotel: TestHotel): readonly ValidCall[] => {
  const admin = { who: 'admin', shift: 'office' } as const
  return [
    {
      name: 'addPaymentMethod',
      path: 'property.addPaymentMethod',
      ...admin,
      input: {
        code: 'meituan',
        name: { zh: '美团券', en: 'Meituan' },
        control: 'clearing.other',
        needsReference: true,
      },
    },
    {
      name: 'changePaymentMethod',
      path: 'property.changePaymentMethod',
      ...admin,
      input: {
        code: 'card',
        name: { zh: '刷卡', en: 'Card' },
        needsReference: true,
        isActive: true,
        position: 2,
      },
    },
    {
      name: 'setTerminal',
      path: 'property.setTerminal',
      ...admin,
      input: { deskId: hotel.deskId('FO1'), methodCode: 'card', name: 'POS 9', isActive: true },
    },
  ]
}
