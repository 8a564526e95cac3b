import { common } from './zh/words.ts'
import { kernelErrors } from './zh/errors-kernel.ts'
import { requestErrors } from './zh/errors-request.ts'
import { roomErrors } from './zh/errors-rooms.ts'
import { setUpErrors } from './zh/errors-set-up.ts'
import { staffErrors } from './zh/errors-staff.ts'
import { stayErrors } from './zh/errors-stays.ts'
import { documentErrors } from './zh/errors-documents.ts'
import { cityLedgerErrors } from './zh/errors-city-ledger.ts'
import { deposits } from './zh/deposits.ts'
import { depositErrors } from './zh/errors-deposits.ts'
import { folioErrors } from './zh/errors-folios.ts'
import { invoiceErrors } from './zh/errors-invoices.ts'
import { handoverBookErrors } from './zh/errors-handover-book.ts'
import { ledgerErrors } from './zh/errors-ledger.ts'
import { paymentErrors } from './zh/errors-payments.ts'
import { propertyErrors } from './zh/errors-property.ts'
import { closingErrors } from './zh/errors-closings.ts'
import { handoverErrors } from './zh/errors-handovers.ts'
import { nightAuditErrors } from './zh/errors-night-audit.ts'
import { shiftErrors } from './zh/errors-shifts.ts'
import { cityLedger } from './zh/city-ledger.ts'
import { vouchers } from './zh/vouchers.ts'
import { closings } from './zh/closings.ts'
import { handovers } from './zh/handovers.ts'
import { nightAudit } from './zh/night-audit.ts'
import { postings } from './zh/postings.ts'
import { reports } from './zh/reports.ts'
import { shifts } from './zh/shifts.ts'
import { desk } from './zh/desk.ts'
import { documents } from './zh/documents.ts'
import { checkIn } from './zh/check-in.ts'
import { facts } from './zh/facts.ts'
import { checkOut } from './zh/check-out.ts'
import { invoices } from './zh/invoices.ts'
import { folios } from './zh/folios.ts'
import { folioWindows } from './zh/folio-windows.ts'
import { houseAccounts } from './zh/house-accounts.ts'
import { debts } from './zh/debts.ts'
import { openAccounts } from './zh/open-accounts.ts'
import { skippers } from './zh/skippers.ts'
import { vipErrors } from './zh/errors-vip.ts'
import { vips } from './zh/vips.ts'
import { marketErrors } from './zh/errors-market.ts'
import { markets } from './zh/markets.ts'
import { mealErrors } from './zh/errors-meals.ts'
import { meals } from './zh/meals.ts'
import { stayLists } from './zh/stay-lists.ts'
import { stayView } from './zh/stay-view.ts'
import { handoverBook } from './zh/handover-book.ts'
import { inHouse } from './zh/in-house.ts'
import { inspections } from './zh/inspections.ts'
import { keys } from './zh/keys.ts'
import { money } from './zh/money.ts'
import { exchange } from './zh/exchange.ts'
import { houseKeys } from './zh/house-keys.ts'
import { numberBooks } from './zh/number-books.ts'
import { relief } from './zh/relief.ts'
import { otherCash } from './zh/other-cash.ts'
import { outage } from './zh/outage.ts'
import { papers } from './zh/papers.ts'
import { passerBy } from './zh/passer-by.ts'
import { payments } from './zh/payments.ts'
import { ratePlans } from './zh/rate-plans.ts'
import { ratePlanErrors } from './zh/errors-rate-plans.ts'
import { concessions } from './zh/concessions.ts'
import { concessionErrors } from './zh/errors-concessions.ts'
import { groups } from './zh/groups.ts'
import { groupErrors } from './zh/errors-groups.ts'
import { reservations } from './zh/reservations.ts'
import { registration } from './zh/registration.ts'
import { sealKeys } from './zh/seal-keys.ts'
import { settings } from './zh/settings.ts'
import { setUp } from './zh/set-up.ts'
import { settlement } from './zh/settlement.ts'
import { shell } from './zh/shell.ts'
import { training } from './zh/training.ts'
import { trainingErrors } from './zh/errors-training.ts'

/** Simplified Chinese: the first language, and the type every other language must satisfy. */
export const zh = {
  common,
  settlement,
  shell,
  training,
  checkIn,
  cityLedger,
  vouchers,
  money,
  papers,
  exchange,
  houseKeys,
  numberBooks,
  relief,
  otherCash,
  outage,
  registration,
  reservations,
  ratePlans,
  concessions,
  groups,
  passerBy,
  payments,
  keys,
  facts,
  deposits,
  desk,
  documents,
  folios,
  folioWindows,
  houseAccounts,
  checkOut,
  invoices,
  handoverBook,
  inHouse,
  inspections,
  sealKeys,
  settings,
  setUp,
  skippers,
  openAccounts,
  debts,
  stayLists,
  markets,
  meals,
  vips,
  stayView,
  postings,
  closings,
  shifts,
  handovers,
  reports,
  nightAudit,
  requestErrors,
  /** One sentence per refusal code, of all domains. */
  errors: {
    ...kernelErrors,
    ...staffErrors,
    ...roomErrors,
    ...stayErrors,
    ...groupErrors,
    ...ratePlanErrors,
    ...vipErrors,
    ...concessionErrors,
    ...marketErrors,
    ...mealErrors,
    ...setUpErrors,
    ...trainingErrors,
    ...propertyErrors,
    ...handoverBookErrors,
    ...ledgerErrors,
    ...documentErrors,
    ...folioErrors,
    ...paymentErrors,
    ...depositErrors,
    ...cityLedgerErrors,
    ...invoiceErrors,
    ...shiftErrors,
    ...closingErrors,
    ...handoverErrors,
    ...nightAuditErrors,
  },
}

export type Dictionary = typeof zh
