import type { ReportDisputeLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { outcomesOf, readTags } from '@jiaoban/shared/handovers/decision.rules.ts'
import type { LineDecisionInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import type { LineOutcome } from '@jiaoban/shared/shifts/line-outcome.types.ts'
import { missingPaperReasons } from '@jiaoban/shared/shifts/count.schema.ts'

/** What is being decided on one number or kind of key. */
export interface LineDraft {
  /** The tags of the keys in hand, as typed. */
  readonly tags: string
  /** Null until a lead has chosen. */
  readonly outcome: LineOutcome | null
  readonly papers: (typeof missingPaperReasons)[number]
  readonly answers: 'giver' | 'lead'
}

/** By the label of the line. */
export type LineDrafts = Readonly<Record<string, LineDraft>>

export const emptyLine: LineDraft = {
  tags: '',
  outcome: null,
  papers: missingPaperReasons[0],
  answers: 'giver',
}

export const isKeyLine = (label: string): boolean => label.startsWith('key:')

/** The code of the keys, or the id of the book, in a label. */
export const nameIn = (label: string): string => label.slice(label.indexOf(':') + 1)

/** What a lead may choose for a line whose figures are shown; the first is proposed. */
export const choicesOf = ({ label, unit, given, counted }: ReportDisputeLine): readonly LineOutcome[] =>
  outcomesOf({ label, unit, given: Number(given), counted: Number(counted) })

/** Whether somebody has to look for what a decision leaves open. */
export const isSoughtAfter = (outcome: LineOutcome): boolean => outcome !== 'in_safe' && outcome !== 'taken'

/** Whether each list of tags can be read. */
export const areTagsReadable = (labels: readonly string[], drafts: LineDrafts): boolean =>
  labels.every((label) => !isKeyLine(label) || readTags(drafts[label]?.tags ?? '') !== undefined)

/** The decisions of everything that differs but the float; `outcomeOf` says which. */
export const toDecisions = (
  labels: readonly string[],
  drafts: LineDrafts,
  outcomeOf: (label: string) => LineOutcome,
): LineDecisionInput[] =>
  labels
    .filter((label) => label !== 'float')
    .map((label) => {
      const { tags, papers, answers } = drafts[label] ?? emptyLine
      const outcome = outcomeOf(label)
      const name = nameIn(label)
      if (isKeyLine(label)) {
        const keyOutcome =
          outcome === 'lost' || outcome === 'in_safe' || outcome === 'taken' ? outcome : 'pending'
        return { kind: 'key', keyCode: name, tags: readTags(tags) ?? [], outcome: keyOutcome, answers }
      }
      const bookOutcome = outcome === 'voided' || outcome === 'torn_out' ? outcome : 'pending'
      return { kind: 'book', bookId: Number(name), outcome: bookOutcome, papers, answers }
    })
