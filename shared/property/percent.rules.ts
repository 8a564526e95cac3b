/** A rate in hundredths of a percent as people write it: 600 is "6", 1050 is "10.5". */
export const percentText = (basisPoints: number): string => {
  const digits = String(basisPoints).padStart(3, '0')
  const fraction = digits.slice(-2).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${fraction}`
}

/** What a person typed as a percentage, in hundredths of a percent; null when it is none, or above 100. */
export const basisPointsOf = (typed: string): number | null => {
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').trim()) ?? []
  if (whole === undefined) return null
  const basisPoints = Number.parseInt(`${whole}${fraction.padEnd(2, '0')}`, 10)
  return basisPoints <= 10_000 ? basisPoints : null
}
