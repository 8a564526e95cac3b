/** A printed number: prefix, then digits padded with zeros to the width of the series. */
export const formatNumber = (prefix: string, digits: number, sequence: number): string =>
  `${prefix}${String(sequence).padStart(digits, '0')}`

/** The sequence in a printed number of a series or book; undefined when it is no number of it. */
export const sequenceOf = (prefix: string, digits: number, printed: string): number | undefined => {
  const text = printed.slice(prefix.length)
  return printed.startsWith(prefix) && text.length === digits && /^\d+$/.test(text) ? Number(text) : undefined
}

/** The code a slip's QR carries: scanning it anywhere on the screen opens the stay. */
export const slipCode = (slipNumber: string): string => `JB${slipNumber}`

/** The slip number in a scanned code, or undefined when it is none of ours. */
export const slipNumberOf = (scanned: string): string | undefined =>
  /^JB([A-Z0-9-]{1,32})$/.exec(scanned.trim().toUpperCase())?.[1]

/** A fully digitalised e-invoice carries 20 digits. Source: rule of the tax administration. */
export const isExternalNumber = (number: string): boolean => /^\d{20}$/.test(number)
