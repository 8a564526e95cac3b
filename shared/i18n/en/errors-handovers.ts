import type { HandoverErrors } from '../../handovers/handover.errors.ts'
import { type BrokenLine, sayBroken } from '../broken-line.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'
import { closings } from './closings.ts'
import { documents } from './documents.ts'
import { facts } from './facts.ts'
import { postings } from './postings.ts'

const broken = (line: BrokenLine): string => sayBroken({ closings, documents, postings }, line)

export const handoverErrors: ErrorSentences<HandoverErrors> = {
  count_differs: (line) =>
    `The count does not agree and nothing was handed over: ${broken(line)}. Correct it, or have a lead approve the difference.`,
  takings_not_dropped: ({ takings }) =>
    `${formatAmount(takings)} above the float is still in the drawer. Nothing was handed over. Drop it in a bag first.`,
  handover_not_found: () => 'This handover was not found. Nothing was changed. Reload and look.',
  handover_not_waiting: () =>
    'This handover was accepted or taken back already. Nothing was accepted. Reload and look.',
  handover_from_self: () =>
    'Two people sign a handover; nobody accepts from himself. Nothing was accepted. The next cashier signs in and accepts.',
  // The count was blind and stays so: the sentence names no figure.
  handover_differs: () =>
    'What was counted is not what was given. Nothing was accepted. Count again; if it still differs, a lead decides line by line.',
  handover_not_disputed: () =>
    'This count was not kept as a dispute yet. Nothing was accepted. Send it once more as it was counted.',
  line_not_disputed: () =>
    'What was decided is not what differs. Nothing was accepted. Reload and count again.',
  outcome_does_not_fit: () => 'This line cannot be decided so. Nothing was accepted. Choose again.',
  tags_not_counted: ({ counted }) =>
    `${counted} counted, but not as many tags were entered. Nothing was accepted. Enter the tag of each key in hand.`,
  tags_do_not_explain: () =>
    'A key of another place is among them while one of this desk is missing. Nothing was accepted. Take it out and count again.',
  number_beyond_book: () =>
    'The number seen is beyond the last of the book. Nothing was accepted. Look at the paper again.',
  papers_too_many: ({ limit }) =>
    `More than ${limit} papers lie between the two numbers; it was probably misread. Nothing was accepted. Look at the paper again.`,
  decider_gave_float: () =>
    'This colleague gave the float and cannot decide on its difference. Nothing was accepted. Ask another lead, or leave it pending.',
  shift_moved_on: ({ state }) =>
    `The shift is now “${wordFor(facts.shiftStates, state)}”, not what you saw. It was not forced. Reload and decide again.`,
  force_own_shift: () => 'Nobody forces the own shift; nothing was changed. Count it and hand it over.',
  forced_cashier_present: ({ cashier }) =>
    `${cashier} is the cashier of this shift and cannot witness that it is forced. Nothing was changed. Whoever is there hands over.`,
  shift_forced_already: () =>
    'You are closing this shift already; it was not counted again. Go on under “Hand over”.',
}
