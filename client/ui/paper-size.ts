/** The papers a desk prints on: A4 sheets, A5 forms lying across, an 80 mm roll. */
export type PaperSize = 'a4' | 'a5' | 'receipt'

const marginMm = 3
const pxPerMm = 96 / 25.4

/**
 * Cuts the roll where the receipt ends: CSS knows no page of automatic height, so the rule is written from
 * the height measured on the screen. A constructed style sheet needs no nonce. Returns the undo.
 */
export const cutRollAt = (heightPx: number): (() => void) => {
  const height = Math.ceil(heightPx / pxPerMm) + 2 * marginMm
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page receipt { size: 80mm ${height}mm; margin: ${marginMm}mm; }`)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
