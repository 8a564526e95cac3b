import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type StayView, useStay } from '../stays/stay.api.ts'
import { isPositiveAmount } from '../ui/amount-text.ts'

/** A slip as the stay shows it. */
export type SlipView = StayView['slips'][number]

/** A folio that a slip can pay, and who owes it. */
export interface PayableFolio {
  readonly folioId: number
  readonly payer: string
  readonly balance: string
}

/** The slips of a stay that still hold something; undefined until it is known. */
export const useHeldSlips = (stayId: number): readonly SlipView[] | undefined =>
  useStay(stayId).data?.slips.filter(({ state }) => state === 'issued')

/** What was done with a slip: the sentence, the numbers given, and what to print. */
export interface SlipDone {
  readonly what: string
  readonly numbers: readonly { readonly label: string; readonly value: string }[]
  readonly documentIds: readonly number[]
}

export interface SlipAmountDraft {
  readonly value: string
  readonly setValue: (value: string) => void
  readonly remark: string
  readonly setRemark: (remark: string) => void
  readonly isPaperBack: boolean
  readonly setPaperBack: (isPaperBack: boolean) => void
  /** Nothing is left on the slip. */
  readonly isEmptied: boolean
  /** Something is. */
  readonly isPart: boolean
  /** Why it cannot be done as typed, or null. */
  readonly problem: string | null
}

/**
 * How much of a slip is moved, paid or kept. Until something is typed, all that it holds is proposed, also when
 * that changes while the form is open.
 */
export const useSlipAmount = (
  slip: SlipView,
  options: { readonly proposed?: string | undefined; readonly needsPaper?: boolean } = {},
): SlipAmountDraft => {
  const { deposits } = useText()
  const { currency } = useShellStatus()
  const { proposed = slip.remaining, needsPaper = true } = options
  const [typed, setTyped] = useState<string | null>(null)
  const [remark, setRemark] = useState('')
  const [isPaperBack, setPaperBack] = useState(false)
  const value = typed ?? proposed
  const left = isPositiveAmount(value)
    ? Money.of(slip.remaining, currency).minus(Money.of(value, currency))
    : null
  const isEmptied = left?.isZero === true
  const problem = (() => {
    if (left === null) return deposits.amountMissing
    if (left.isNegative) return deposits.aboveRemaining(formatAmount(slip.remaining))
    const isMissing = isEmptied && needsPaper && !slip.isDeclaredLost && !isPaperBack
    return isMissing ? deposits.paper.missing : null
  })()
  return {
    value,
    setValue: setTyped,
    remark,
    setRemark,
    isPaperBack,
    setPaperBack,
    isEmptied,
    isPart: left?.isPositive === true,
    problem,
  }
}
