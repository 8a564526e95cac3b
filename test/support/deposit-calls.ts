import { correctDepositTender } from '@jiaoban/server/deposits/correct-deposit-tender.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import type { BusyHotel } from './busy-hotel.ts'
import { slipsOf } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'
import type { TestHotel } from './hotel.ts'

/** So much that the deposits of the guest with the hold do not pay it. */
const owesMore =
  ({ looked }: BusyHotel) =>
  (hotel: TestHotel) =>
    hotel.people.lina.run(postCharge, {
      folioId: looked.folioId,
      code: 'minibar',
      amount: '900.00',
      quantity: 1,
    })

/** A valid call of every command of deposits and guarantees. */
export const depositCalls = (busy: BusyHotel): readonly ValidCall[] => {
  const { stay } = busy
  const [slipId] = slipsOf(stay)
  const lina = { who: 'lina', shift: 'own' } as const
  const approved = { approver: 'admin', isApproved: true } as const
  const given = {
    payer: { name: '陈丽娜娜', phone: '13900000009' },
    tenders: [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }],
  }
  return [
    { name: 'takeDeposit', path: 'deposits.take', ...lina, input: { folioId: stay.folioId, ...given } },
    {
      name: 'takeAdvanceDeposit',
      path: 'stays.takeAdvanceDeposit',
      ...lina,
      input: { stayId: busy.reservations[0]?.stayId, ...given },
    },
    {
      name: 'refundDeposit',
      path: 'deposits.refund',
      ...lina,
      approver: 'admin',
      input: { slipId, amount: '100.00', isPaperBack: false, reasonCode: 'shorter_stay', remark: '少住一晚' },
    },
    {
      name: 'correctDepositTender',
      path: 'deposits.correctTender',
      ...lina,
      input: { slipId, methodCode: 'cash', tendered: '700.00', reasonCode: 'wrong_method' },
      prepare: (hotel) =>
        hotel.people.lina.run(correctDepositTender, {
          slipId: slipId ?? 0,
          methodCode: 'wechat',
          reference: 'WX20260301009',
          reasonCode: 'wrong_method',
        }),
    },
    {
      name: 'applyDeposit',
      path: 'stays.applyDeposit',
      ...lina,
      input: {
        slipId,
        folioId: stay.folioId,
        amount: '10.00',
        isPaperBack: false,
        remark: '先抵一部分',
      },
      prepare: (hotel) =>
        hotel.people.lina.run(postCharge, {
          folioId: stay.folioId,
          code: 'minibar',
          amount: '30.00',
          quantity: 1,
        }),
    },
    {
      name: 'moveDeposit',
      path: 'stays.moveDeposit',
      ...lina,
      ...approved,
      input: {
        slipId,
        amount: '50.00',
        to: { kind: 'stay', stayId: busy.looked.stayId },
        isPaperBack: false,
        reasonCode: 'same_party',
        remark: '同行的人',
      },
    },
    {
      name: 'forfeitDeposit',
      path: 'deposits.forfeit',
      ...lina,
      ...approved,
      input: { slipId, amount: '53.00', isPaperBack: false, reasonCode: 'damage', remark: '打碎花瓶' },
    },
    {
      name: 'declareLostSlip',
      path: 'deposits.declareLost',
      ...lina,
      ...approved,
      input: { slipId, reasonCode: 'lost_by_guest', remark: '出租车上丢失' },
    },
    {
      name: 'recordPreAuthorisation',
      path: 'stays.recordPreAuthorisation',
      ...lina,
      input: {
        stayId: stay.stayId,
        methodCode: 'card',
        amount: '500.00',
        reference: 'AUTH0002',
        expiresDate: '2026-03-31',
      },
    },
    {
      name: 'capturePreAuthorisation',
      path: 'stays.capturePreAuthorisation',
      ...lina,
      input: { preAuthorisationId: busy.hold.preAuthorisationId, amount: '100.00' },
      prepare: owesMore(busy),
    },
    {
      name: 'releasePreAuthorisation',
      path: 'deposits.releasePreAuthorisation',
      ...lina,
      input: { preAuthorisationId: busy.hold.preAuthorisationId },
    },
    {
      name: 'changeDepositRule',
      path: 'deposits.changeRule',
      who: 'admin',
      shift: 'office',
      input: { freeDays: 2, cancelledKeeps: 'all', noShowKeeps: 'all', taxCode: 'room' },
    },
  ]
}
