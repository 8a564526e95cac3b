import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { insertLineDecision } from '@jiaoban/db/handovers/dispute.writes.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { listHouseKeys } from '@jiaoban/db/shifts/house-key.reads.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { labelOfDecision, mostPapersMissing, planKeys } from '@jiaoban/shared/handovers/decision.rules.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import type { LineDecisionInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import type { Passed } from '@jiaoban/shared/handovers/handover.types.ts'
import { paperKinds } from '@jiaoban/shared/shifts/shift.types.ts'
import { returnRest } from '../documents/stock.service.ts'
import { voidPaper } from '../documents/void-paper.service.ts'
import { openMatterFor } from '../handover-book/open-matter.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { moveKey } from '../shifts/keys/house-key.service.ts'
import { declarePapers } from '../shifts/paper-declaration.service.ts'
import type { WaitingHandover } from './waiting-handover.service.ts'

interface Disputed {
  readonly waiting: WaitingHandover
  readonly disputeId: number
}

type KeyDecision = Extract<LineDecisionInput, { kind: 'key' }>
type BookDecision = Extract<LineDecisionInput, { kind: 'book' }>

/**
 * Does what was decided on the numbers and keys of a handover, stamped with the outgoing shift, before its seal: `ctx`
 * carries that shift. Returns what is in the incoming cashier's hands afterwards; a book that is put aside is not. Raises
 * what `planKeys` raises, `number_beyond_book` and `papers_too_many`.
 */
export const carryOutDecisions = async <Counted extends Passed>(
  ctx: CommandContext,
  disputed: Disputed,
  { counted, decisions }: { readonly counted: Counted; readonly decisions: readonly LineDecisionInput[] },
): Promise<Counted> => {
  const keys = new Map(counted.keys.map(({ keyCode, quantity }) => [keyCode, quantity]))
  const numbers = new Map(counted.numbers.map(({ bookId, nextNumber }) => [bookId, nextNumber]))
  for (const decision of decisions) {
    if (decision.kind === 'key') {
      const quantity = keys.get(decision.keyCode) ?? 0
      keys.set(decision.keyCode, await decideKeys(ctx, disputed, { decision, quantity }))
    } else {
      const seen = numbers.get(decision.bookId) ?? 0
      const next = await decideBook(ctx, disputed, { decision, seen })
      if (next === null) numbers.delete(decision.bookId)
      else numbers.set(decision.bookId, next)
    }
  }
  return {
    ...counted,
    keys: [...keys].map(([keyCode, quantity]) => ({ keyCode, quantity })),
    numbers: [...numbers].map(([bookId, nextNumber]) => ({ bookId, nextNumber })),
  }
}

/** Moves each key that is missing or too many. Returns how many are in hand then. */
const decideKeys = async (
  ctx: CommandContext,
  disputed: Disputed,
  { decision, quantity }: { readonly decision: KeyDecision; readonly quantity: number },
): Promise<number> => {
  const { keyCode, tags, outcome } = decision
  const keys = (await listHouseKeys(ctx.tx)).filter((key) => key.keyCode === keyCode)
  const deskId = disputed.waiting.handover.deskId
  const { steps, accepted } = planKeys({ keys, deskId, counted: quantity, tags, outcome })
  const name = keys[0]?.name ?? { zh: keyCode, en: keyCode }
  const sought = steps.filter(({ move }) => move === null || move.kind === 'gone' || move.kind === 'missed')
  const matterId = await keepDecision(ctx, disputed, {
    decision,
    sought:
      sought.length === 0 ? null : `${name.zh} / ${name.en} ${sought.map(({ number }) => number).join(', ')}`,
  })
  for (const { number, move } of steps) {
    const key = keys.find((one) => one.number === number)
    if (move === null || !key) continue
    await moveKey(ctx, key, {
      ...move,
      ...(move.kind === 'gone' ? { reasonCode: 'lost' } : {}),
      second: ctx.approver,
      dispute: {
        disputeId: disputed.disputeId,
        matterId: move.kind === 'gone' || move.kind === 'missed' ? matterId : null,
      },
    })
  }
  return accepted
}

/** Accounts for the papers between the two numbers, or puts the book aside. Returns its next number, or null. */
const decideBook = async (
  ctx: CommandContext,
  disputed: Disputed,
  { decision, seen }: { readonly decision: BookDecision; readonly seen: number },
): Promise<number | null> => {
  const { bookId, outcome, papers } = decision
  const book = (await listBooksOfDesk(ctx.tx, disputed.waiting.handover.deskId)).find(
    ({ id }) => id === bookId,
  )
  if (!book) throw handoverError('line_not_disputed')
  const print = (sequence: number) => formatNumber(book.prefix, book.digits, sequence)
  const { nextNumber: next } = book
  const sought = seen > next ? `${print(next)}–${print(seen - 1)}` : `${print(seen)}–${print(next - 1)}`
  await keepDecision(ctx, disputed, { decision, sought })
  if (outcome === 'pending') {
    await returnRest(ctx, book)
    return null
  }
  if (outcome === 'torn_out') return next
  const quantity = seen - next
  if (seen > book.lastNumber + 1) throw handoverError('number_beyond_book')
  if (quantity > mostPapersMissing) {
    throw handoverError('papers_too_many', { limit: String(mostPapersMissing) })
  }
  for (let sequence = next; sequence < seen; sequence += 1) {
    const at = { ...book, nextNumber: sequence, nextPrinted: print(sequence) }
    await voidPaper(ctx, at, {
      number: print(sequence),
      reasonCode: 'other',
      disputeId: disputed.disputeId,
    })
  }
  const kind = paperKinds.find((one) => one === book.documentKind)
  if (kind !== undefined && ctx.approver) {
    await declarePapers(ctx, { kind, quantity, reasonCode: papers, approver: ctx.approver })
  }
  return seen
}

interface Decided {
  readonly decision: LineDecisionInput
  /** What somebody still has to look for, in the house's own names and numbers; null: nothing. */
  readonly sought: string | null
}

/** Keeps a decision for ever, and opens the matter of what is still looked for. Returns the matter. */
const keepDecision = async (
  ctx: CommandContext,
  { waiting, disputeId }: Disputed,
  { decision, sought }: Decided,
): Promise<number | null> => {
  const { outcome, answers } = decision
  const decidedBy = ctx.approver?.id ?? null
  // What is too many a lead has in hand; what is missing whoever gave it answers for, if not the lead.
  const isOnLead = answers === 'lead' || outcome === 'taken'
  const answersId = (isOnLead ? decidedBy : null) ?? waiting.giverId
  const desk = await findDesk(ctx.tx, waiting.handover.deskId)
  const matter =
    sought === null
      ? null
      : await openMatterFor(ctx, {
          kind: 'custody',
          text: `${desk?.code ?? ''} · ${waiting.outgoing.number} · ${sought}`,
          ownerId: answersId,
        })
  const id = ctx.nextId()
  const label = labelOfDecision(decision)
  await insertLineDecision(ctx.tx, {
    id,
    dispute_id: disputeId,
    label,
    outcome,
    given_by: waiting.giverId,
    answers_id: answersId,
    decided_by: decidedBy,
    matter_id: matter?.matterId ?? null,
    journal_seq: ctx.seq,
  })
  ctx.record({ fact: 'handover_decision', decisionId: id, disputeId, label, outcome, answersId })
  return matter?.matterId ?? null
}
