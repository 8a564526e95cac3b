import { companyFacts } from './busy-company.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

/** Those that are about companies and their accounts. */
export const cityLedgerCalls = ({ stay, company, debts }: BusyHotel): readonly ValidCall[] => {
  const { companyId, chargeId, creditId } = company
  const lina = { who: 'lina', shift: 'own' } as const
  const lead = { who: 'zhaomin', shift: 'office' } as const
  const forCharge = [{ itemId: chargeId, amount: '4.00' }]
  return [
    {
      name: 'addCompany',
      path: 'cityLedger.addCompany',
      ...lead,
      input: { ...companyFacts, kind: 'agency', name: '东方旅行社', contact: '钱经理' },
    },
    {
      name: 'changeCompany',
      path: 'cityLedger.changeCompany',
      ...lead,
      input: { ...companyFacts, companyId, name: '浦江集团', creditLimit: '900.00', isActive: true },
    },
    {
      name: 'payOnAccount',
      path: 'cityLedger.pay',
      ...lina,
      approver: 'admin',
      input: {
        folioId: stay.folioId,
        tenders: [{ methodCode: 'city_ledger', amount: '10.00', companyId }],
      },
    },
    {
      name: 'collectCityLedger',
      path: 'cityLedger.collect',
      ...lina,
      input: {
        companyId,
        tenders: [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }],
        allocations: forCharge,
      },
    },
    {
      name: 'recordCityTransfer',
      path: 'cityLedger.recordTransfer',
      who: 'sunli',
      shift: 'office',
      input: { companyId, amount: '10.00', reference: 'BANK-1', allocations: forCharge },
    },
    {
      name: 'allocateCityCredit',
      path: 'cityLedger.allocateCredit',
      ...lead,
      input: { itemId: creditId, allocations: forCharge },
    },
    {
      name: 'sellVoucher',
      path: 'cityLedger.sellVoucher',
      ...lina,
      input: {
        kind: 'voucher',
        number: 'V-1',
        expiresDate: '2026-12-31',
        tenders: [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }],
      },
    },
    {
      name: 'refundVoucher',
      path: 'cityLedger.refundVoucher',
      ...lina,
      approver: 'admin',
      isApproved: true,
      input: { number: 'PC-1', tender: { methodCode: 'cash', amount: '10.00' } },
    },
    {
      name: 'promiseRefund',
      path: 'cityLedger.promiseRefund',
      ...lina,
      approver: 'admin',
      input: { folioId: debts.folioId, amount: '10.00', methodCode: 'card', paidReference: 'POS-9' },
    },
    {
      name: 'payPromise',
      path: 'cityLedger.payPromise',
      ...lina,
      approver: 'admin',
      input: { promiseId: debts.promiseId, methodCode: 'card', refundReference: 'POS-10' },
    },
    {
      name: 'recordAcquirerPayout',
      path: 'cityLedger.recordPayout',
      who: 'sunli',
      shift: 'office',
      input: { terminalId: debts.cardTerminal, banked: '40.00', fee: '0.50', reference: 'ACQ-1' },
    },
    {
      name: 'writeOffCityItem',
      path: 'cityLedger.writeOff',
      ...lead,
      approver: 'admin',
      isApproved: true,
      input: { itemId: chargeId, amount: '10.00', reasonCode: 'small_rest' },
    },
  ]
}
