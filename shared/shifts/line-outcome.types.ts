/**
 * What becomes of a key or a number that is not as it was given. Of keys: too few are `lost`, or lie `in_safe`; one too
 * many is `taken` where it belongs. Of a book: papers gone from it are `voided`, papers that the books have used and that
 * are still in it are `torn_out`. `pending`: nobody senior has decided.
 */
export const lineOutcomes = ['lost', 'in_safe', 'taken', 'voided', 'torn_out', 'pending'] as const

export type LineOutcome = (typeof lineOutcomes)[number]
