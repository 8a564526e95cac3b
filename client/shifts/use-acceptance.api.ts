import type { ReportDisputeLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { LineDecisionInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type Signature, useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import type { WaitingHandover } from './accept-handover.form.tsx'
import { type CountDraft, toOpeningCount } from './count-draft.api.ts'
import type { Opened } from './open-shift.form.tsx'
import type { CountForm } from './shift.api.ts'

/** A count that was kept because it differs: its lines, and their figures once a lead has shown them. */
export interface KeptDispute {
  readonly disputeId: number
  readonly labels: readonly string[]
  readonly lines: readonly ReportDisputeLine[] | null
  /** The fields it was counted in: once they change, it is another count. */
  readonly draft: CountDraft
}

export type Decision = 'decided' | 'pending'

interface AcceptanceOf {
  readonly form: CountForm
  readonly handover: WaitingHandover
  readonly draft: CountDraft
  readonly onOpened: (opened: Opened) => void
}

/** What a dispute begins with: the count is refused and must be kept. */
const differing = new Set(['handover_differs', 'handover_not_disputed'])

const isDiffering = (code: string | null | undefined): boolean => differing.has(code ?? '')

/**
 * Accepting a float: signed at once where it agrees; where it does not, the count is kept in the same breath, then a lead
 * looks and decides, or it is taken over with the difference pending.
 */
export const useAcceptance = ({ form, handover, draft, onOpened }: AcceptanceOf) => {
  const words = useText().shifts.accept
  const askSignature = useSigner()
  const accept = useCommand(trpc.handovers.accept)
  const keep = useCommand(trpc.handovers.dispute)
  const show = useCommand(trpc.handovers.showDispute)
  const [kept, setKept] = useState<KeptDispute | null>(null)
  const [lead, setLead] = useState<Signature | null>(null)
  const { handoverId } = handover
  const count = toOpeningCount(form, draft)

  const askOwn = (what: string = words.signs) => askSignature({ kind: 'own', what })
  const finish = async (
    signature: Signature,
    decision: Decision,
    lines: readonly LineDecisionInput[] = [],
  ) => {
    const result = await accept.run({ handoverId, count, decision, lines: [...lines] }, signature)
    if (result !== undefined) onOpened(result)
    else if (isDiffering(accept.lastCode())) await keepCount(signature)
  }
  const keepCount = async (signature: Signature) => {
    setLead(null)
    const dispute = await keep.run({ handoverId, count }, signature)
    if (dispute !== undefined) setKept({ ...dispute, lines: null, draft })
  }
  const sign = async () => {
    const own = await askOwn()
    if (own !== null) await finish(own, 'decided')
  }
  const callLead = async () => {
    const signature = await askSignature({ kind: 'approval', what: words.leadSigns })
    if (signature === null || kept === null) return
    const shown = await show.run({ disputeId: kept.disputeId }, signature)
    if (shown === undefined) return
    setLead(signature)
    setKept({ ...kept, lines: shown.lines })
  }
  const decide = async (decision: Decision, lines: readonly LineDecisionInput[]) => {
    const own = lead === null ? null : await askOwn()
    if (own !== null) await finish({ ...lead, ...own }, decision, lines)
  }
  const leavePending = async (lines: readonly LineDecisionInput[]) => {
    const own = await askOwn(words.dispute.pendingSigns)
    if (own !== null) await finish(own, 'pending', lines)
  }
  const dispute = kept?.draft === draft ? kept : null
  return {
    dispute,
    sign,
    callLead,
    decide,
    leavePending,
    isRunning: accept.isRunning || keep.isRunning || show.isRunning,
    // That the count differs the dispute itself says.
    refusal:
      dispute === null
        ? (keep.refusal ?? accept.refusal)
        : (show.refusal ?? (isDiffering(accept.refusalCode) ? null : accept.refusal)),
  }
}

export type Acceptance = ReturnType<typeof useAcceptance>
