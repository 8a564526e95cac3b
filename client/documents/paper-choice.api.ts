import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import { useState } from 'react'
import type { PaperSize } from '../ui/paper-size.ts'

export type Printed = DocumentKind | 'registration' | 'statement' | 'dunning'

/** The papers each kind is made for; the first is where a desk begins. */
const papers: Readonly<Record<Printed, readonly [PaperSize, ...PaperSize[]]>> = {
  deposit_slip: ['receipt', 'a5'],
  bill: ['a5', 'a4', 'receipt'],
  tax_invoice: ['a5', 'a4'],
  receipt: ['receipt', 'a5'],
  outage_slip: ['receipt', 'a5'],
  float_slip: ['receipt', 'a5'],
  drop_slip: ['receipt', 'a5'],
  over_short_slip: ['a5', 'receipt'],
  declaration: ['a5', 'a4'],
  credit_bill: ['a5', 'a4', 'receipt'],
  credit_note: ['a5', 'a4'],
  exchange_memo: ['a5', 'receipt'],
  paid_out_voucher: ['a5', 'receipt'],
  registration: ['a5', 'a4'],
  statement: ['a4', 'a5'],
  dunning: ['a4', 'a5'],
}

const storageKey = (printed: Printed): string => `jiaoban.paper.${printed}`

export interface PaperChoice {
  readonly sizes: readonly PaperSize[]
  readonly size: PaperSize
  readonly setSize: (size: PaperSize) => void
}

/** The paper to print on. A desk has one printer for each kind, so the browser remembers what it took last. */
export const usePaperChoice = (printed: Printed): PaperChoice => {
  const sizes = papers[printed]
  const [chosen, setChosen] = useState<PaperSize | null>(null)
  const stored = localStorage.getItem(storageKey(printed))
  const size = chosen ?? sizes.find((one) => one === stored) ?? sizes[0]
  const setSize = (next: PaperSize) => {
    localStorage.setItem(storageKey(printed), next)
    setChosen(next)
  }
  return { sizes, size, setSize }
}
