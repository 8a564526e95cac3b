/** A number that was used, and by whom. */
export interface UsedNumber {
  readonly sequence: number
  readonly shift: string
}

export interface NumberRun {
  readonly first: number
  readonly last: number
  readonly shift: string
}

/** Numbers that follow each other and were used by one shift, as one run; in the order of the numbers. */
export const runsOf = (used: readonly UsedNumber[]): NumberRun[] => {
  const runs: NumberRun[] = []
  for (const { sequence, shift } of used.toSorted((a, b) => a.sequence - b.sequence)) {
    const last = runs.at(-1)
    if (last?.shift === shift && last.last + 1 === sequence)
      runs[runs.length - 1] = { ...last, last: sequence }
    else runs.push({ first: sequence, last: sequence, shift })
  }
  return runs
}
