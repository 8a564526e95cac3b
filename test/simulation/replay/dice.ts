/**
 * A number from 0 up to (not including) `sides`, always the same for the same line of the file and the same
 * purpose: chance without a generator, whose order of calls would matter. FNV-1a, then the finish of
 * MurmurHash3. Sources: RFC 9923 (FNV); Austin Appleby, MurmurHash3, fmix32.
 */
export const roll = (line: number, purpose: string, sides: number): number => {
  let hash = 0x811c9dc5
  for (const character of `${purpose}:${line}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % sides
}

/** True for `percent` of the lines. */
export const happens = (line: number, purpose: string, percent: number): boolean =>
  roll(line, purpose, 10_000) < percent * 100

/** One of the choices, each as likely as its weight says. */
export const pick = <T>(
  line: number,
  purpose: string,
  choices: readonly (readonly [weight: number, choice: T])[],
): T => {
  let left = roll(
    line,
    purpose,
    choices.reduce((sum, [weight]) => sum + weight, 0),
  )
  for (const [weight, choice] of choices) {
    if (left < weight) return choice
    left -= weight
  }
  throw new Error(`nothing to choose from for ${purpose}`)
}
