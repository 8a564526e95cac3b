import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { queryClient } from '../../kernel/query-client.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useSigner } from '../../kernel/signer.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useTenderSentence } from '../../payments/tender.api.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import type { StayView } from '../stay.api.ts'
import {
  type CheckOutDraft,
  type CheckOutPlan,
  type FinishedCheckOut,
  type HandBack,
  givenBack,
  isInspected,
  missingSlips,
  slipsByOtherWay,
  sumOf,
  wayOf,
  type WindowSettling,
} from './check-out.api.ts'

interface Settling {
  readonly stay: StayView
  readonly plan: CheckOutPlan
  readonly draft: CheckOutDraft
  readonly methods: readonly TenderMethod[]
  readonly settlings: readonly WindowSettling[]
  readonly onFinished: (finished: FinishedCheckOut) => void
}

/**
 * The one command of check-out: what blocks it, what it sends, and what goes back to the guest when it is done.
 * A refund by another way is signed by a lead before it is sent. When somebody posted meanwhile, the folio is
 * read again and the refusal says so.
 */
export const useSettle = (settling: Settling) => {
  const { checkOut } = useText()
  const askSignature = useSigner()
  const command = useCommand(trpc.stays.checkOut)
  const blockedReason = useProblem(settling)
  const handBackOf = useHandBack(settling)
  const { stay, plan, draft, settlings } = settling

  const run = async (): Promise<void> => {
    const otherWays = slipsByOtherWay(plan, draft)
    const numbers = otherWays.map(({ number }) => number).join('、')
    const what = checkOut.settle.approveOther(numbers)
    const signature = otherWays.length === 0 ? {} : await askSignature({ kind: 'approval', what })
    if (signature === null) return
    const handBack = handBackOf()
    const done = await command.run(
      {
        stayId: stay.stayId,
        folioVersion: plan.folioVersion,
        lateCheckOut: plan.late,
        payments: [...(settlings[0]?.payments.tenders ?? [])],
        refunds: [...(settlings[0]?.refunds.tenders ?? [])],
        otherWindows: settlings.slice(1).map(({ window, payments, refunds }) => ({
          folioId: window.folioId,
          version: window.version,
          payments: [...payments.tenders],
          refunds: [...refunds.tenders],
        })),
        slipRefunds: otherWays.map((slip) => ({ slipId: slip.slipId, methodCode: wayOf(slip, draft) })),
        slipsBack: [...draft.slipsBack],
        isInspectionWaived: draft.isInspectionWaived,
      },
      signature,
    )
    if (done === undefined) return readAgain()
    settling.onFinished({ bills: done.bills, handBack })
  }
  return { run, blockedReason, isRunning: command.isRunning, refusal: command.refusal }
}

/** What was on the screen may be what the refusal is about. */
const readAgain = (): void => {
  void queryClient.invalidateQueries({ queryKey: [['stays']] })
  void queryClient.invalidateQueries({ queryKey: [['folios']] })
}

/** The first step that is still open, as a sentence; null when the guest can go. */
const useProblem = ({ stay, plan, draft, settlings }: Settling): string | null => {
  const { checkOut } = useText()
  const sentenceOf = useTenderSentence()
  const blockedReason = useBlockedReason()
  const blocked = blockedReason('checkOut', 'desk')
  if (blocked !== null) return blocked
  const [slip] = missingSlips(plan, draft)
  if (slip !== undefined) return checkOut.slips.missing(slip.number)
  if (!isInspected(stay, draft)) return checkOut.inspection.missing
  const tenders = settlings.flatMap(({ payments, refunds }) => [payments, refunds])
  const problem = sentenceOf(tenders.find((one) => one.problem !== null)?.problem ?? null)
  if (problem !== null) return problem
  if (settlings.some(({ payments }) => !payments.left.isZero)) return checkOut.settle.mismatch
  return settlings.every(({ refunds }) => refunds.left.isZero) ? null : checkOut.settle.refundMismatch
}

/** What leaves the desk when it is done: change and cash in one sum, the rest by the way it came. */
const useHandBack = ({ plan, draft, methods, settlings }: Settling) => {
  const { after: words } = useText().checkOut
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  return (): HandBack[] => {
    const parts = [
      ...plan.slips.map((slip) => {
        const code = wayOf(slip, draft)
        return { code, amount: givenBack(slip, code, methods, currency).toString() }
      }),
      ...settlings.flatMap(({ refunds }) =>
        refunds.rows.flatMap(({ draft: { methodCode }, amount, rounding }) =>
          amount === undefined ? [] : [{ code: methodCode, amount: amount.plus(rounding).toString() }],
        ),
      ),
    ]
    const methodOf = (code: string) => methods.find((method) => method.code === code)
    const isCash = (code: string) => methodOf(code)?.isCash === true
    const cash = parts.filter(({ code }) => isCash(code)).map(({ amount }) => amount)
    const others = parts
      .filter(({ code, amount }) => !isCash(code) && /[1-9]/.test(amount))
      .map(({ code, amount }) => ({
        label: words.refundTo(methodOf(code)?.name[language] ?? code),
        amount,
      }))
    const change = Money.sum(
      settlings.map(({ payments }) => payments.change),
      currency,
    )
    const lines = [
      { label: words.change, amount: change.toString() },
      { label: words.giveCash, amount: sumOf(cash, currency).toString() },
    ]
    return [...lines.filter(({ amount }) => /[1-9]/.test(amount)), ...others]
  }
}
