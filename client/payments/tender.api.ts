import type { Money } from '@jiaoban/shared/kernel/money.ts'
import {
  newTender,
  type ReadTenders,
  readTenders,
  type TenderDraft,
  type TenderMethod,
  type TenderProblem,
} from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'

/** The tenders this desk can take; the first is the one a new row begins with. */
export const usePaymentMethods = () => useQuery(trpc.payments.methods.queryOptions())

/** What a deposit is taken in: those, and foreign cash where the house takes it. */
export const useDepositMethods = () => useQuery(trpc.payments.depositMethods.queryOptions())

/** Whatever settles a folio here: money, the accounts of companies, and foreign cash. */
export const useSettlingMethods = () => useQuery(trpc.cityLedger.methods.queryOptions())

export interface Tenders extends ReadTenders {
  readonly value: readonly TenderDraft[]
  readonly onChange: (drafts: readonly TenderDraft[]) => void
  /** Back to the proposal: all that is due, by the first method. */
  readonly reset: () => void
}

/** What a row begins with instead of the desk's first method. */
export type ProposedTender = Partial<Pick<TenderDraft, 'methodCode' | 'companyId'>>

/**
 * What is typed into several `TenderFields` at once, each under a key of its own. Until somebody types, each
 * proposes all that is due by the desk's first method, also while what is due still changes.
 */
export const useManyTenders = (
  methods: readonly TenderMethod[],
): ((key: string, due: Money, proposed?: ProposedTender) => Tenders) => {
  const [typed, setTyped] = useState<Readonly<Record<string, readonly TenderDraft[] | null>>>({})
  const [first] = methods
  return (key, due, proposed = {}) => {
    const value = typed[key] ?? (first === undefined ? [] : [{ ...newTender(first.code), ...proposed }])
    const put = (drafts: readonly TenderDraft[] | null) => setTyped((all) => ({ ...all, [key]: drafts }))
    return { ...readTenders(value, methods, due), value, onChange: put, reset: () => put(null) }
  }
}

/** The same for one `TenderFields`. */
export const useTenders = (
  methods: readonly TenderMethod[],
  due: Money,
  proposed?: ProposedTender,
): Tenders => useManyTenders(methods)('', due, proposed)

/**
 * What is proposed where a company sent the guests: its account pays its own window, and stands ready elsewhere for
 * whoever chooses the account.
 */
export const proposeCompany = (
  methods: readonly TenderMethod[],
  companyId: number | null,
  isCompanyWindow: boolean,
): ProposedTender => {
  const account = methods.find(({ control }) => control === 'city')
  if (companyId === null || account === undefined) return {}
  return isCompanyWindow ? { methodCode: account.code, companyId } : { companyId }
}

/** Why rows of tender cannot be taken as they stand, for the button that takes them; null when they can. */
export const useTenderSentence = (): ((problem: TenderProblem | null) => string | null) => {
  const { payments } = useText()
  return (problem) => (problem === null ? null : payments.problems[problem])
}
