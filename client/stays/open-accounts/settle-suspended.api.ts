import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useTenderSentence } from '../../payments/tender.api.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import {
  type CheckOutDraft,
  type CheckOutPlan,
  type FinishedBill,
  missingSlips,
  slipsByOtherWay,
  wayOf,
  type WindowSettling,
} from '../check-out/check-out.api.ts'

interface Settling {
  readonly plan: CheckOutPlan
  readonly draft: CheckOutDraft
  readonly settlings: readonly WindowSettling[]
  readonly onFinished: (bills: readonly FinishedBill[]) => void
}

/** Pays an account that was left open: what blocks it, and what it sends. */
export const useSettleSuspended = (settling: Settling) => {
  const command = useCommand(trpc.stays.settleSuspended)
  const blockedReason = useProblem(settling)
  const { plan, draft, settlings, onFinished } = settling
  const run = async (): Promise<void> => {
    const [first, ...others] = settlings
    const done = await command.run({
      stayId: plan.stayId,
      folioVersion: plan.folioVersion,
      payments: [...(first?.payments.tenders ?? [])],
      refunds: [...(first?.refunds.tenders ?? [])],
      otherWindows: others.map(({ window, payments, refunds }) => ({
        folioId: window.folioId,
        version: window.version,
        payments: [...payments.tenders],
        refunds: [...refunds.tenders],
      })),
      slipRefunds: slipsByOtherWay(plan, draft).map((slip) => ({
        slipId: slip.slipId,
        methodCode: wayOf(slip, draft),
      })),
      slipsBack: [...draft.slipsBack],
    })
    if (done !== undefined) onFinished(done.bills)
  }
  return { run, blockedReason, isRunning: command.isRunning, refusal: command.refusal }
}

const useProblem = ({ plan, draft, settlings }: Settling): string | null => {
  const { checkOut } = useText()
  const sentenceOf = useTenderSentence()
  const blocked = useBlockedReason()('settleSuspended', 'desk')
  if (blocked !== null) return blocked
  const [slip] = missingSlips(plan, draft)
  if (slip !== undefined) return checkOut.slips.missing(slip.number)
  const tenders = settlings.flatMap(({ payments, refunds }) => [payments, refunds])
  const problem = sentenceOf(tenders.find((one) => one.problem !== null)?.problem ?? null)
  if (problem !== null) return problem
  if (settlings.some(({ payments }) => !payments.left.isZero)) return checkOut.settle.mismatch
  return settlings.every(({ refunds }) => refunds.left.isZero) ? null : checkOut.settle.refundMismatch
}
