/** Amounts of the model: whole cents, in JavaScript's own big integers. It shares no arithmetic with the server. */
export type Cents = bigint

export const toText = (amount: Cents): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export const fromText = (text: string): Cents => BigInt(text.replace('.', ''))

export const sumOf = (amounts: Iterable<Cents>): Cents => {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

export const least = (a: Cents, b: Cents): Cents => (a < b ? a : b)

/** The tax in a price of so many basis points: what is left of it when the net is rounded half up. */
export const taxWithin = (gross: Cents, basisPoints: bigint): Cents => {
  const divisor = 10_000n + basisPoints
  return gross - (gross * 20_000n + divisor) / (2n * divisor)
}

/** To the nearest multiple of a step, half up; a step of nothing rounds nothing. */
export const toStep = (amount: Cents, step: Cents): Cents =>
  step === 0n ? amount : ((amount + step / 2n) / step) * step

export const half = (amount: Cents): Cents => (amount + 1n) / 2n

const pieces = [10_000n, 5_000n, 2_000n, 1_000n, 500n, 100n, 50n, 10n]

/** Notes and coins of an amount, the largest first; what no coin makes is left out. */
export const piecesIn = (
  amount: Cents,
  values: readonly Cents[],
  say: (value: Cents) => string,
): { value: string; quantity: number }[] => {
  let left = amount
  return values.flatMap((value) => {
    const quantity = left / value
    left -= quantity * value
    return quantity === 0n ? [] : [{ value: say(value), quantity: Number(quantity) }]
  })
}

export const piecesOf = (amount: Cents): { value: string; quantity: number }[] =>
  piecesIn(amount, pieces, toText)

/** What of an amount coins can make. */
export const countable = (amount: Cents): Cents => amount - (amount % 10n)
