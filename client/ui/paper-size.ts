/** The papers a desk prints on: A4 sheets, A5 forms lying across, an 80 mm roll. */
export type PaperSize = 'a4' | 'a5' | 'receipt'

const rollMarginMm = 3
const pxPerMm = 96 / 25.4

/** The page of a paper. CSS knows no page of automatic height, so the roll's is what was measured. */
const pageOf = (size: PaperSize, heightPx: number): string => {
  if (size === 'a4') return 'size: A4 portrait; margin: 12mm;'
  if (size === 'a5') return 'size: A5 landscape; margin: 8mm;'
  return `size: 80mm ${Math.ceil(heightPx / pxPerMm) + rollMarginMm}mm; margin: ${rollMarginMm}mm;`
}

/**
 * Tells the printer which paper it is, and cuts the roll where the receipt ends. Named pages would do, but
 * the browser prints an empty sheet before them. A constructed style sheet needs no nonce. Returns the undo.
 */
export const choosePaper = (size: PaperSize, heightPx: number): (() => void) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { ${pageOf(size, heightPx)} }`)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
