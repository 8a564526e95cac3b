import { type LabelNames } from '@jiaoban/shared/i18n/equation-label.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { type ShiftView, useCountForm } from '../shifts/shift.api.ts'

/** What the desk calls its terminals, books and keys. */
export const useLabelNames = (view: ShiftView): LabelNames => {
  const { documents } = useText()
  const { language } = useLanguage()
  const form = useCountForm(view.report.shift.deskId ?? 0).data
  return {
    terminals: Object.fromEntries(
      (form?.terminals ?? []).map(({ terminalId, methodName }) => [terminalId, methodName[language]]),
    ),
    books: Object.fromEntries(
      (form?.books ?? []).map(({ bookId, documentKind }) => [bookId, wordFor(documents.kinds, documentKind)]),
    ),
    keys: Object.fromEntries((form?.keys ?? []).map(({ keyCode, name }) => [keyCode, name[language]])),
  }
}
