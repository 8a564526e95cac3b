import { common } from './en/words.ts'
import { kernelErrors } from './en/errors-kernel.ts'
import { requestErrors } from './en/errors-request.ts'
import { roomErrors } from './en/errors-rooms.ts'
import { setUpErrors } from './en/errors-set-up.ts'
import { staffErrors } from './en/errors-staff.ts'
import { stayErrors } from './en/errors-stays.ts'
import { documentErrors } from './en/errors-documents.ts'
import { cityLedgerErrors } from './en/errors-city-ledger.ts'
import { deposits } from './en/deposits.ts'
import { depositErrors } from './en/errors-deposits.ts'
import { folioErrors } from './en/errors-folios.ts'
import { invoiceErrors } from './en/errors-invoices.ts'
import { handoverBookErrors } from './en/errors-handover-book.ts'
import { ledgerErrors } from './en/errors-ledger.ts'
import { paymentErrors } from './en/errors-payments.ts'
import { propertyErrors } from './en/errors-property.ts'
import { closingErrors } from './en/errors-closings.ts'
import { handoverErrors } from './en/errors-handovers.ts'
import { nightAuditErrors } from './en/errors-night-audit.ts'
import { shiftErrors } from './en/errors-shifts.ts'
import { cityLedger } from './en/city-ledger.ts'
import { vouchers } from './en/vouchers.ts'
import { closings } from './en/closings.ts'
import { handovers } from './en/handovers.ts'
import { nightAudit } from './en/night-audit.ts'
import { postings } from './en/postings.ts'
import { reports } from './en/reports.ts'
import { shifts } from './en/shifts.ts'
import { desk } from './en/desk.ts'
import { documents } from './en/documents.ts'
import { checkIn } from './en/check-in.ts'
import { facts } from './en/facts.ts'
import { checkOut } from './en/check-out.ts'
import { invoices } from './en/invoices.ts'
import { folios } from './en/folios.ts'
import { folioWindows } from './en/folio-windows.ts'
import { houseAccounts } from './en/house-accounts.ts'
import { debts } from './en/debts.ts'
import { openAccounts } from './en/open-accounts.ts'
import { skippers } from './en/skippers.ts'
import { vipErrors } from './en/errors-vip.ts'
import { vips } from './en/vips.ts'
import { marketErrors } from './en/errors-market.ts'
import { markets } from './en/markets.ts'
import { mealErrors } from './en/errors-meals.ts'
import { meals } from './en/meals.ts'
import { stayLists } from './en/stay-lists.ts'
import { stayView } from './en/stay-view.ts'
import { handoverBook } from './en/handover-book.ts'
import { inHouse } from './en/in-house.ts'
import { inspections } from './en/inspections.ts'
import { keys } from './en/keys.ts'
import { money } from './en/money.ts'
import { exchange } from './en/exchange.ts'
import { houseKeys } from './en/house-keys.ts'
import { numberBooks } from './en/number-books.ts'
import { relief } from './en/relief.ts'
import { otherCash } from './en/other-cash.ts'
import { outage } from './en/outage.ts'
import { papers } from './en/papers.ts'
import { passerBy } from './en/passer-by.ts'
import { payments } from './en/payments.ts'
import { ratePlans } from './en/rate-plans.ts'
import { ratePlanErrors } from './en/errors-rate-plans.ts'
import { concessions } from './en/concessions.ts'
import { concessionErrors } from './en/errors-concessions.ts'
import { groups } from './en/groups.ts'
import { groupErrors } from './en/errors-groups.ts'
import { reservations } from './en/reservations.ts'
import { registration } from './en/registration.ts'
import { sealKeys } from './en/seal-keys.ts'
import { settings } from './en/settings.ts'
import { setUp } from './en/set-up.ts'
import { settlement } from './en/settlement.ts'
import { shell } from './en/shell.ts'
import { training } from './en/training.ts'
import { trainingErrors } from './en/errors-training.ts'
import type { Dictionary } from './zh.ts'

export const en: Dictionary = {
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
