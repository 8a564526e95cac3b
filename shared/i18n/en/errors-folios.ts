import type { FolioErrors } from '../../folios/folio.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const folioErrors: ErrorSentences<FolioErrors> = {
  folio_not_found: () => 'This folio was not found. Nothing was posted. Reload and choose again.',
  folio_closed: () => 'This folio is settled already. Nothing was posted. Reload and look at its bill.',
  folio_changed: () =>
    'Somebody posted to this folio meanwhile. Nothing was settled. It was read again: check the new balance, then settle.',
  transaction_code_unknown: ({ code }) =>
    `There is no charge code “${code}”. Nothing was posted. Choose one of the list.`,
  charge_line_not_found: () => 'This line is no charge. Nothing was corrected. Choose a charge.',
  charge_already_corrected: () =>
    'This charge was corrected before. Nothing was corrected again. Reload and look.',
  night_charge_stays: ({ night }) =>
    `The room charge of ${night} cannot be corrected. Nothing was changed. A lead may allow a reduction.`,
  charge_on_bill: ({ bill }) =>
    `This charge stands on bill ${bill}. Nothing was corrected. A lead must undo the check-out first.`,
  correction_not_of_today: ({ lineDate, current }) =>
    `This charge is of ${lineDate}, and the business date is ${current}. Nothing was corrected. A lead makes an adjustment instead.`,
}
