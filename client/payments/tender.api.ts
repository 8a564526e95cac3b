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

export interface Tenders extends ReadTenders {
  readonly value: readonly TenderDraft[]
  readonly onChange: (drafts: readonly TenderDraft[]) => void
  /** Back to the proposal: all that is due, by the first method. */
  readonly reset: () => void
}

/**
 * What is typed into `TenderFields`, and what it comes to. Until somebody types, it proposes all that is due
 * by the desk's first method, also while what is due still changes.
 */
export const useTenders = (methods: readonly TenderMethod[], due: Money): Tenders => {
  const [typed, setTyped] = useState<readonly TenderDraft[] | null>(null)
  const [first] = methods
  const value = typed ?? (first === undefined ? [] : [newTender(first.code)])
  return {
    ...readTenders(value, methods, due),
    value,
    onChange: setTyped,
    reset: () => setTyped(null),
  }
}

/** Why rows of tender cannot be taken as they stand, for the button that takes them; null when they can. */
export const useTenderSentence = (): ((problem: TenderProblem | null) => string | null) => {
  const { payments } = useText()
  return (problem) => (problem === null ? null : payments.problems[problem])
}
