import { common } from './en/words.ts'
import { kernelErrors } from './en/errors-kernel.ts'
import { requestErrors } from './en/errors-request.ts'
import { roomErrors } from './en/errors-rooms.ts'
import { setUpErrors } from './en/errors-set-up.ts'
import { staffErrors } from './en/errors-staff.ts'
import { stayErrors } from './en/errors-stays.ts'
import { documentErrors } from './en/errors-documents.ts'
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
import { stayView } from './en/stay-view.ts'
import { handoverBook } from './en/handover-book.ts'
import { inspections } from './en/inspections.ts'
import { keys } from './en/keys.ts'
import { money } from './en/money.ts'
import { papers } from './en/papers.ts'
import { payments } from './en/payments.ts'
import { registration } from './en/registration.ts'
import { settings } from './en/settings.ts'
import { setUp } from './en/set-up.ts'
import { shell } from './en/shell.ts'
import type { Dictionary } from './zh.ts'

export const en: Dictionary = {
  common,
  shell,
  checkIn,
  money,
  papers,
  registration,
  payments,
  keys,
  facts,
  desk,
  documents,
  folios,
  checkOut,
  invoices,
  handoverBook,
  inspections,
  settings,
  setUp,
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
    ...setUpErrors,
    ...propertyErrors,
    ...handoverBookErrors,
    ...ledgerErrors,
    ...documentErrors,
    ...folioErrors,
    ...paymentErrors,
    ...depositErrors,
    ...invoiceErrors,
    ...shiftErrors,
    ...closingErrors,
    ...handoverErrors,
    ...nightAuditErrors,
  },
}
