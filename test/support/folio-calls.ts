import { postTip } from '@jiaoban/server/folios/post-tip.command.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

/** A valid call of every command about windows, lines and what they are charged with. */
export const folioCalls = (busy: BusyHotel): readonly ValidCall[] => {
  const { folioId, stayId } = busy.stay
  const office = { shift: 'office' } as const
  const lina = { who: 'lina', shift: 'own' } as const
  return [
    {
      name: 'openFolioWindow',
      path: 'folios.openWindow',
      who: 'lina',
      ...office,
      input: { stayId, payer: 'company', payerName: '上海远洋贸易有限公司' },
    },
    {
      name: 'changeRouting',
      path: 'folios.changeRouting',
      who: 'lina',
      ...office,
      input: { stayId, rules: [{ by: 'department', value: 'room', folioId }] },
    },
    {
      name: 'transferLines',
      path: 'folios.transferLines',
      ...lina,
      approver: 'admin',
      input: {
        fromFolioId: folioId,
        toFolioId: busy.looked.folioId,
        moves: [{ folioLineId: busy.line.folioLineId, amount: '20.00' }],
        remark: '请同行付',
      },
    },
    {
      name: 'mergeFolio',
      path: 'folios.merge',
      ...lina,
      approver: 'admin',
      input: { fromFolioId: folioId, toFolioId: busy.looked.folioId, remark: '并到 102' },
    },
    {
      name: 'postAllowance',
      path: 'folios.postAllowance',
      ...lina,
      approver: 'admin',
      input: {
        folioLineId: busy.line.folioLineId,
        amount: '8.00',
        reasonCode: 'goodwill',
        remark: '迷你吧有误',
      },
    },
    {
      name: 'openHouseAccount',
      path: 'folios.openHouseAccount',
      who: 'zhaomin',
      ...office,
      input: { accountName: '总经理招待账' },
    },
    {
      name: 'closeHouseAccount',
      path: 'folios.closeHouseAccount',
      who: 'zhaomin',
      ...office,
      input: { folioId: busy.houseAccount.folioId },
    },
    {
      name: 'postTip',
      path: 'folios.postTip',
      ...lina,
      input: { folioId, staffId: busy.hotel.people.wufang.staffId, amount: '20.00', remark: '送餐' },
    },
    {
      name: 'payTip',
      path: 'shifts.payTip',
      ...lina,
      input: { staffId: busy.hotel.people.wufang.staffId, amount: '15.00' },
      prepare: ({ people: { lina: cashier, wufang } }) =>
        cashier.run(postTip, { folioId, staffId: wufang.staffId, amount: '20.00' }),
    },
    {
      name: 'exemptFolio',
      path: 'folios.exempt',
      who: 'lina',
      ...office,
      approver: 'admin',
      isApproved: true,
      input: { folioId, exemption: { reasonCode: 'diplomatic', certificateNumber: '外免2026-0017' } },
    },
    {
      name: 'addTransactionCode',
      path: 'property.addCode',
      who: 'admin',
      ...office,
      input: { ...banquet, code: 'banquet' },
    },
    {
      name: 'changeTransactionCode',
      path: 'property.changeCode',
      who: 'admin',
      ...office,
      input: { ...banquet, code: 'restaurant' },
    },
    {
      name: 'changeApprovalLimits',
      path: 'staff.changeApprovalLimits',
      who: 'admin',
      ...office,
      input: {
        limits: [{ command: 'postAllowance', role: 'cashier', limit: '50.00' }],
        concessions: [{ role: 'cashier', percent: 15 }],
      },
    },
  ]
}

const banquet = {
  department: 'food',
  nameZh: '宴会',
  nameEn: 'Banquet',
  taxBasisPoints: 600,
  serviceBasisPoints: 1_000,
  isInvoiceable: true,
  isActive: true,
  sortOrder: 20,
}
