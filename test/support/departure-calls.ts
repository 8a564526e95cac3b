import type { BusyHotel } from './busy-hotel.ts'
import { leavingLater } from './departed.ts'
import type { ValidCall } from './every-command.ts'

/** A valid call of every command about guests who leave in other ways than by paying. */
export const departureCalls = ({ hotel, departed, stay }: BusyHotel): readonly ValidCall[] => {
  const office = { shift: 'office' } as const
  const lina = { who: 'lina', shift: 'own' } as const
  const approved = { approver: 'admin', isApproved: true } as const
  const { caseId } = departed.skipper
  return [
    {
      name: 'declareSkipper',
      path: 'skippers.declare',
      ...lina,
      input: { stayId: departed.owing.stayId, folioVersion: 0, remark: '行李不见了' },
    },
    {
      name: 'suspendAccount',
      path: 'stays.suspend',
      ...lina,
      ...approved,
      input: { ...leavingLater, stayId: departed.owing.stayId, folioVersion: 0 },
    },
    {
      name: 'settleSuspended',
      path: 'stays.settleSuspended',
      ...lina,
      approver: 'admin',
      input: {
        stayId: departed.later.stayId,
        folioVersion: 1,
        payments: [{ methodCode: 'cash', amount: '300.00' }],
        refunds: [],
        slipRefunds: [],
      },
    },
    {
      name: 'undoCheckOut',
      path: 'stays.undoCheckOut',
      ...lina,
      ...approved,
      input: { stayId: departed.left.stayId, reasonCode: 'stays_on' },
    },
    {
      name: 'chargeLate',
      path: 'stays.chargeLate',
      ...lina,
      approver: 'admin',
      input: {
        stayId: departed.left.stayId,
        charges: [{ code: 'minibar', amount: '30.00', quantity: 1, remark: '漏记的饮料' }],
        findingId: departed.finding,
        settlement: { kind: 'pay', payments: [{ methodCode: 'cash', amount: '30.00', tendered: '50.00' }] },
      },
    },
    {
      name: 'recoverSkipper',
      path: 'skippers.recover',
      ...lina,
      input: { caseId, tenders: [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }] },
    },
    {
      name: 'assignSkipper',
      path: 'skippers.assign',
      who: 'zhaomin',
      ...office,
      input: { caseId, staffId: hotel.people.lina.staffId },
    },
    {
      name: 'writeOffSkipper',
      path: 'skippers.writeOff',
      who: 'sunli',
      ...office,
      ...approved,
      input: { caseId },
    },
    {
      name: 'recordSkipperContact',
      path: 'skippers.recordContact',
      who: 'lina',
      ...office,
      input: { caseId, channel: 'phone', outcome: 'no_answer', remark: '电话关机' },
    },
    {
      name: 'decideShort',
      path: 'differences.decideShort',
      who: 'sunli',
      ...office,
      approver: 'admin',
      input: {
        differenceId: departed.short,
        bearer: { kind: 'staff', staffId: hotel.people.lina.staffId },
      },
    },
    {
      name: 'waiveShort',
      path: 'differences.waiveShort',
      who: 'sunli',
      ...office,
      ...approved,
      input: { differenceId: departed.owed },
    },
    {
      name: 'repayShort',
      path: 'differences.repayShort',
      ...lina,
      input: {
        differenceId: departed.owed,
        tenders: [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }],
      },
    },
    {
      name: 'decideOver',
      path: 'differences.decideOver',
      who: 'sunli',
      ...office,
      ...approved,
      input: { differenceId: departed.over },
    },
    {
      name: 'returnOver',
      path: 'differences.returnOver',
      ...lina,
      ...approved,
      input: { differenceId: departed.over, payee: '钱学森', tender: { methodCode: 'cash' } },
    },
    {
      name: 'matchOver',
      path: 'differences.matchOver',
      who: 'sunli',
      ...office,
      ...approved,
      input: { differenceId: departed.over, folioId: stay.folioId },
    },
  ]
}
