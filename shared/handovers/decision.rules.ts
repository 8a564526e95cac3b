import type { DomainError } from '../kernel/domain-error.ts'
import type { HouseKey, KeyMoveKind } from '../shifts/house-key.types.ts'
import type { LineOutcome } from '../shifts/line-outcome.types.ts'
import { handoverError } from './handover.errors.ts'
import type { LineDecisionInput } from './handover.schema.ts'
import type { DisputeLine } from './handover.types.ts'

/** As many papers as may be missing at one handover; a number further away was misread. */
export const mostPapersMissing = 200

const fewer = new Set<LineOutcome>(['lost', 'in_safe', 'torn_out', 'pending'])
const more = new Set<LineOutcome>(['taken', 'voided', 'pending'])

/** What a lead may decide on a line, by whether less or more was found than was given; the way to wait is the last. */
export const outcomesOf = ({ label, given, counted }: DisputeLine): readonly LineOutcome[] => {
  const ofKind: readonly LineOutcome[] = label.startsWith('key:')
    ? ['lost', 'in_safe', 'taken', 'pending']
    : ['voided', 'torn_out', 'pending']
  return ofKind.filter((outcome) => (counted < given ? fewer : more).has(outcome))
}

/** The label of the line that a decision is about. */
export const labelOfDecision = (decision: LineDecisionInput): string =>
  decision.kind === 'key' ? `key:${decision.keyCode}` : `book:${decision.bookId}`

/** Why these decisions are none on these lines: one is about another line, twice about one, or does not fit it. */
export const refusalOfDecisions = (
  lines: readonly DisputeLine[],
  decisions: readonly LineDecisionInput[],
): DomainError | undefined => {
  const labels = decisions.map(labelOfDecision)
  if (new Set(labels).size < labels.length) return handoverError('line_not_disputed')
  for (const [index, { outcome }] of decisions.entries()) {
    const line = lines.find(({ label }) => label === labels[index])
    if (!line) return handoverError('line_not_disputed')
    if (!outcomesOf(line).includes(outcome)) return handoverError('outcome_does_not_fit')
  }
  return undefined
}

/** What a decision does with one key; null: a lead carries it where it belongs. */
interface KeyStep {
  readonly number: number
  readonly move: { readonly kind: KeyMoveKind; readonly deskId: number | null } | null
}

interface KeyPlan {
  /** Each key that is missing or too many, by its number. */
  readonly steps: readonly KeyStep[]
  /** How many the incoming cashier has in hand once it is done. */
  readonly accepted: number
}

interface DisputedKeys {
  /** Every key of the kind in the house. */
  readonly keys: readonly HouseKey[]
  readonly deskId: number
  readonly counted: number
  readonly tags: readonly number[]
  readonly outcome: LineOutcome
}

/**
 * What is done with the keys of a disputed line. Which ones are missing follows from the tags of those in hand. A key too
 * many that had gone out from the desk is back; one that was gone is found, for the safe; any other is carried home.
 * Raises `tags_not_counted` and `tags_do_not_explain`.
 */
export const planKeys = ({ keys, deskId, counted, tags, outcome }: DisputedKeys): KeyPlan => {
  const inHand = new Set(tags)
  if (inHand.size !== counted) throw handoverError('tags_not_counted', { counted: String(counted) })
  const here = keys.filter((key) => key.deskId === deskId && key.state === 'in_place')
  const missing = here.filter(({ number }) => !inHand.has(number)).map(({ number }) => number)
  const extra = [...inHand].filter((number) => !here.some((key) => key.number === number))
  if (missing.length > 0 && extra.length > 0) throw handoverError('tags_do_not_explain')
  if (missing.length > 0) {
    return {
      steps: missing.map((number) => ({ number, move: moveOfMissing(outcome, deskId) })),
      accepted: counted,
    }
  }
  const steps = extra.map((number) => ({
    number,
    move:
      outcome === 'pending'
        ? null
        : moveOfExtra(
            keys.find((key) => key.number === number),
            deskId,
          ),
  }))
  const returned = steps.filter(({ move }) => move?.kind === 'returned').length
  return { steps, accepted: here.length + returned }
}

const moveOfMissing = (outcome: LineOutcome, deskId: number): KeyStep['move'] => {
  if (outcome === 'in_safe') return { kind: 'placed', deskId: null }
  return { kind: outcome === 'pending' ? 'missed' : 'gone', deskId }
}

const moveOfExtra = (key: HouseKey | undefined, deskId: number): KeyStep['move'] => {
  if (key?.state === 'out' && key.deskId === deskId) return { kind: 'returned', deskId }
  return key?.state === 'gone' || key?.state === 'missing' ? { kind: 'restored', deskId: null } : null
}

/** `1-3, 5`, as tags are read off; undefined when it is no list of numbers. */
export const readTags = (typed: string): number[] | undefined => {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((part) => part !== '')
  const tags: number[] = []
  for (const part of parts) {
    const range = /^(\d{1,4})(?:[-–~](\d{1,4}))?$/.exec(part)
    const from = Number(range?.[1])
    const to = Number(range?.[2] ?? range?.[1])
    if (!range || from === 0 || to < from || to - from >= 200) return undefined
    for (let tag = from; tag <= to; tag += 1) tags.push(tag)
  }
  return tags
}
