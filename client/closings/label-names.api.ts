import type { LabelNames } from '@jiaoban/shared/i18n/equation-label.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'

/** What a desk calls its terminals, books and keys; the office (null) has none. */
export const useLabelNames = (deskId: number | null): LabelNames => {
  const { documents } = useText()
  const { language } = useLanguage()
  const query = trpc.shifts.countForm.queryOptions({ deskId: deskId ?? 0 })
  const { data } = useQuery({ ...query, enabled: deskId !== null })
  return {
    terminals: Object.fromEntries(
      (data?.terminals ?? []).map(({ terminalId, methodName }) => [terminalId, methodName[language]]),
    ),
    books: Object.fromEntries(
      (data?.books ?? []).map(({ bookId, documentKind }) => [bookId, wordFor(documents.kinds, documentKind)]),
    ),
    keys: Object.fromEntries((data?.keys ?? []).map(({ keyCode, name }) => [keyCode, name[language]])),
  }
}
