import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'
import type { TestHotel } from './hotel.ts'

/** Valid calls of what has to do with foreign cash. */
export const exchangeCalls = ({ exchange, stay }: BusyHotel): readonly ValidCall[] => {
  const lina = { who: 'lina', shift: 'own', approver: 'admin' } as const
  const admin = { who: 'admin', shift: 'office' } as const
  const sunli = { who: 'sunli', shift: 'office' } as const
  return [
    {
      name: 'exchangeCurrency',
      path: 'payments.exchange',
      ...lina,
      input: {
        direction: 'buy',
        currency: 'USD',
        amount: '5.00',
        rate: '7.1000',
        guest: { name: '田中太郎', idKind: 'passport', idNumber: 'TK9990001' },
      },
    },
    {
      name: 'takeForeignPayment',
      path: 'payments.takeForeign',
      ...lina,
      input: { folioId: stay.folioId, amount: '30.00', currency: 'USD', given: '5.00', rate: '7.1000' },
    },
    {
      name: 'takeBackExchange',
      path: 'payments.takeBackExchange',
      ...lina,
      isApproved: true,
      input: { exchangeId: exchange.exchangeId, reasonCode: 'wrong_amount' },
    },
    {
      name: 'sellForeignCash',
      path: 'payments.sellForeignCash',
      ...sunli,
      input: { currency: 'USD', amount: '10.00', received: '70.50', slipNumber: 'FX20260301' },
      prepare: bringToSafe,
    },
    {
      name: 'setForeignCurrency',
      path: 'property.setCurrency',
      ...admin,
      input: { currency: 'EUR', isActive: true },
    },
    {
      name: 'setExchangeRate',
      path: 'property.setRate',
      ...sunli,
      input: { currency: 'USD', buy: '7.0500', validFromDate: '2026-03-02' },
    },
    {
      name: 'changeExchangeLimits',
      path: 'property.changeExchangeLimits',
      ...admin,
      input: { limits: [{ code: 'alone', limit: '1000.00' }] },
    },
  ]
}

/** Ten dollars from Li Na's drawer, by bag, to the safe. */
const bringToSafe = async ({ people: { lina, sunli, zhaomin } }: TestHotel): Promise<void> => {
  const bag = { bagNumber: 'BAG-USD', amount: '10.00', currency: 'USD' } as const
  const { dropId } = await lina.run(dropCash, bag, { approver: zhaomin })
  await sunli.run(receiveDrop, { dropId, counted: '10.00' })
}
