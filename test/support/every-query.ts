import { listOpenBooks, listSeries } from '@jiaoban/db/documents/number.reads.ts'
import { listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import { findSlip } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { type BusyHotel, standardType } from './busy-hotel.ts'
import type { Username } from './small-hotel.ts'

/** A question of a screen, as it may be asked while the house stands as it does. */
export interface ValidQuery {
  readonly path: string
  readonly who: Username
  readonly input?: unknown
}

const asked =
  (who: Username) =>
  (path: string, ...inputs: readonly unknown[]): ValidQuery[] =>
    inputs.length === 0 ? [{ path, who }] : inputs.map((input) => ({ path, who, input }))

/** Every question a screen asks, with each filter that makes another statement of it. */
export const validQueries = async (busy: BusyHotel): Promise<readonly ValidQuery[]> => {
  const { hotel, stay, looked } = busy
  const desk = asked('lina')
  const lead = asked('zhaomin')
  const office = asked('sunli')
  const settings = asked('admin')
  const rooms = asked('wufang')
  const { stayId, folioId } = stay
  const { companyId } = busy.company
  const roomTypeId = await standardType(hotel)
  const deskId = hotel.deskId('FO1')
  const nights = { arrivalDate: '2026-03-03', departureDate: '2026-03-05' }
  const dates = { from: '2026-02-01', until: '2026-03-31' }
  const date = '2026-03-01'
  const ended = [{}, { isEnded: true }]
  const { reader } = hotel.db
  const [closing] = await listClosings(reader, { limit: 1 })
  const [book] = await listOpenBooks(reader)
  const series = (await listSeries(reader)).find(({ source }) => source === 'system')
  const slip = await findSlip(reader, stay.slips[0]?.slipId ?? 0)
  const own = { shiftId: (await hotel.people.lina.shift()).id }
  return [
    ...office('cityLedger.companies'),
    ...office('cityLedger.company', { companyId }),
    ...office('cityLedger.companyItems', { companyId }, { companyId, cursor: Number.MAX_SAFE_INTEGER }),
    ...desk('cityLedger.payers'),
    ...desk('cityLedger.methods'),
    ...office('cityLedger.vouchers'),
    ...office('cityLedger.voucher', { number: 'PC-1' }),
    ...office('cityLedger.promises'),
    ...office('cityLedger.clearing'),
    ...office('cityLedger.refundWays', { folioId: looked.folioId }),
    ...desk('closings.current'),
    ...asked('wangqiang')('closings.countedEquations'),
    ...lead('closings.list', {}, { scope: 'shift' }, dates, { scope: 'day', ...dates }),
    ...lead('closings.byId', { closingId: closing?.id }),
    ...lead('closings.nextPeriods'),
    ...settings('closings.signingKeys'),
    ...lead('closings.numberedSeries'),
    ...lead('closings.numberRegister', { of: 'book', id: book?.id }, { of: 'series', id: series?.id }),
    ...lead('closings.numberRegister', { of: 'range', id: busy.stock.rangeId }),
    ...lead('closings.postings', { ...own, label: 'B6:cash_drawer:CNY' }),
    ...settings('deposits.rule'),
    ...lead('differences.list', ...ended),
    ...lead('differences.foliosOwing', { differenceId: busy.departed.over }),
    ...desk('concessions.reasons'),
    ...desk('concessions.listPrices', { planCode: null, roomTypeId, ...nights }),
    ...lead('concessions.report', dates),
    ...desk(
      'documents.list',
      {},
      { kind: 'bill' },
      { businessDate: date },
      own,
      { stayId },
      { number: 'B000001' },
    ),
    ...desk('documents.byId', { documentId: busy.bill.bills[0]?.documentId }),
    ...lead('documents.numbers'),
    ...lead('documents.numberHistory', {}, { cursor: Number.MAX_SAFE_INTEGER }),
    ...desk('folios.ofStay', { stayId }),
    ...desk('folios.targets'),
    ...desk('folios.chargeCodes'),
    ...desk('folios.routing', { stayId }),
    ...desk('folios.houseAccounts'),
    ...desk('folios.houseAccount', { folioId: busy.house }),
    ...desk('groups.list', {}, { isOver: true }),
    ...desk('groups.byId', { groupId: busy.group.groupId }),
    ...desk('groups.leaving', { groupId: busy.group.groupId }),
    ...desk('guests.suggest', { text: '王建' }),
    ...lead('guests.register', { kind: 'arrivals', ...dates }, { kind: 'departures', ...dates }),
    ...lead('guests.byId', { guestId: busy.shared.guestId }),
    ...desk('handoverBook.notices'),
    ...desk('handoverBook.unreadCount'),
    ...desk('handoverBook.matters', {}, { state: 'closed' }),
    ...desk('handoverBook.search', { word: '伞' }, { date }, { roomId: hotel.roomId('101') }),
    ...desk('handoverBook.rooms'),
    ...lead('handovers.waiting', { deskId: hotel.deskId('FO3') }),
    ...lead('handovers.openShifts'),
    ...desk('houseKeys.register'),
    ...desk('houseKeys.history', { keyCode: 'safe_box', number: 1 }),
    ...rooms('inspections.open'),
    ...desk('invoices.billsOfStay', { stayId }),
    ...desk('invoices.billsBeside', { billId: busy.bill.bills[0]?.documentId }),
    ...desk('invoices.nextPaper'),
    ...desk('invoices.taxInvoice', { invoiceId: busy.invoice.documentId }),
    ...desk('markets.segments'),
    ...desk('markets.senders'),
    ...desk('meals.ofStay', { stayId: busy.meal.stayId }),
    ...desk('meals.breakfasts', { date }),
    ...lead('nightAudit.checklist'),
    ...lead('nightAudit.pack', { businessDate: '2026-02-28' }),
    ...desk('payments.methods'),
    ...desk('payments.depositMethods'),
    ...desk('payments.exchangeForm'),
    ...desk('payments.exchanges'),
    ...desk('property.profile'),
    ...desk('property.roomTypes'),
    ...settings('property.catalogue'),
    ...settings('property.foreignCash'),
    ...desk('roomRules.current'),
    ...desk('ratePlans.list'),
    ...settings('ratePlans.rates', { code: 'BAR' }),
    ...desk('ratePlans.quote', { code: 'BAR', roomTypeId, ...nights }),
    ...desk('rooms.board'),
    ...desk('rooms.free', nights, { ...nights, roomTypeId, stayId }),
    ...rooms('rooms.dirty'),
    ...rooms('rooms.made'),
    ...desk('rooms.outOfOrder'),
    ...desk('rooms.availability', { from: date, nights: 31 }),
    ...rooms('rooms.numbers'),
    ...rooms('rooms.checks'),
    ...desk('rooms.checkWarning'),
    ...desk('session.current'),
    ...desk('setUp.state'),
    ...desk('shell.welcome'),
    ...desk('shell.status'),
    ...desk('shifts.desks'),
    ...desk('shifts.countForm', { deskId }),
    ...lead('shifts.bagsInHand'),
    ...desk('shifts.outage'),
    ...desk('shifts.paidOuts'),
    ...desk('shifts.cashLimits'),
    ...desk('shifts.owedTips'),
    ...desk('skippers.list', ...ended),
    ...desk('skippers.byId', { caseId: busy.departed.skipper.caseId }),
    ...desk('staff.list'),
    ...settings('staff.roster'),
    ...settings('staff.approvalLimits'),
    ...settings('staff.concessionLimits'),
    ...desk('stays.arrivals'),
    ...desk('stays.departures'),
    ...desk(
      'stays.list',
      { kind: 'inHouse', date },
      { kind: 'arrivals', date },
      { kind: 'departures', date },
      { kind: 'reservations', ...dates },
      { kind: 'reservations', ...dates, state: 'reserved' },
    ),
    ...desk('stays.inHouse'),
    ...desk('stays.search', { text: '王建' }, { text: '101' }, { text: 'E88666' }, { text: '13900000002' }),
    ...desk('stays.byId', { stayId }),
    ...desk('stays.history', { stayId: busy.reservations[0]?.stayId }),
    ...desk('stays.availability', { from: date, nights: 31 }),
    ...desk('stays.guestIds', { stayId }),
    ...desk('stays.nightBefore', {}),
    ...desk('stays.findBySlip', { code: slip?.number }),
    ...desk('stays.checkOutPlan', { stayId }),
    ...desk('stays.suspended', ...ended),
    ...desk('stays.depositsAtEnd', { stayId: busy.reservations[0]?.stayId, event: 'cancelled' }),
    ...desk('stays.shortfalls'),
    ...desk('stays.cover', { stayId }),
    ...desk('stays.coverOfFolio', { folioId }),
    ...desk('stays.preAuthorisations', { stayId }),
    ...settings('training.list'),
    ...desk('vips.levels'),
    ...lead('vips.preparations', { date }),
  ]
}
