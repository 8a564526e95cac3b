import type { Money } from '@jiaoban/shared/kernel/money.ts'

/** The server and the world disagree: a figure is lost, or a shift would not balance. */
export class Disagreement extends Error {}

/** Raises a Disagreement unless the server says what the replay knows. */
export const demand = (what: string, said: string | number, known: Money | number | string): void => {
  if (String(said) !== String(known)) {
    throw new Disagreement(`${what} is ${said} to the server, and ${known} in truth`)
  }
}
