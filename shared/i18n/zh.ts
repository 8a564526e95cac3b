import { common } from './zh/words.ts'
import { kernelErrors } from './zh/errors-kernel.ts'
import { requestErrors } from './zh/errors-request.ts'
import { roomErrors } from './zh/errors-rooms.ts'
import { setUpErrors } from './zh/errors-set-up.ts'
import { staffErrors } from './zh/errors-staff.ts'
import { stayErrors } from './zh/errors-stays.ts'
import { documentErrors } from './zh/errors-documents.ts'
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
import { stayView } from './zh/stay-view.ts'
import { handoverBook } from './zh/handover-book.ts'
import { inspections } from './zh/inspections.ts'
import { keys } from './zh/keys.ts'
import { money } from './zh/money.ts'
import { papers } from './zh/papers.ts'
import { payments } from './zh/payments.ts'
import { registration } from './zh/registration.ts'
import { settings } from './zh/settings.ts'
import { setUp } from './zh/set-up.ts'
import { shell } from './zh/shell.ts'

/** Simplified Chinese: the first language, and the type every other language must satisfy. */
export const zh = {
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
  /** One sentence per refusal code, of all domains. */
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

export type Dictionary = typeof zh
