import { type Cents, least } from './cents.ts'
import type { HotelModel } from './hotel-model.ts'

/** Somebody's running account: of a stay, of the house, of who buys and goes. */
export interface FolioModel {
  folioId: number
  isFolioOpen: boolean
  isExempt?: boolean
  readonly lines: LineModel[]
  /** How it was paid and what has not gone back that way, by method and reference. */
  readonly ways: Map<string, Cents>
}

export interface LineModel {
  readonly id: number
  readonly kind:
    | 'charge'
    | 'correction'
    | 'allowance'
    | 'transfer'
    | 'paid_out'
    | 'tip'
    | 'payment'
    | 'refund'
    | 'deposit_applied'
    | 'skipper_found'
    | 'city_charged'
    | 'voucher_redeemed'
    | 'house_use'
    | 'refund_promised'
    | 'over_was_payment'
    | 'fx_settled'
    | 'rounding_settled'
  readonly code: string
  readonly amount: Cents
  readonly date: string
  readonly isNight: boolean
  isReversed: boolean
  /** Of cash that was rounded, which is not booked anew. */
  readonly isRounded?: boolean
  /** Of a payment, and of one that was moved with its folio. */
  readonly method?: string
  /** Of a payment: its proof, the shift that took it, and whether a bill, which it cannot leave, was its paper. */
  readonly reference?: string
  readonly shift?: object
  readonly isByBill?: boolean
  /** The bill it stands on, until that bill is credited. */
  bill?: BillModel | null
  /** Of a line that was moved or allowed; of a charge it is worked out. */
  readonly tax?: Cents
  /** What was moved off it or allowed on it, and the tax that went with it. */
  gone?: { amount: Cents; tax: Cents }
  /** Lowers the line it was taken off; nothing of it can be moved. */
  readonly isTaken?: boolean
  /** The charge an allowance lowers. */
  readonly of?: LineModel
}

/** A tax invoice, and which bills it stands for. */
export interface InvoiceModel {
  readonly id: number
  left: Cents
  readonly shares: { readonly bill: BillModel; left: Cents }[]
}

export interface BillModel {
  readonly id: number
  readonly folio: FolioModel
  readonly date: string
  readonly isInterim: boolean
  /** What stands on it: all of it, and what has a code that may be invoiced. */
  readonly charges: Cents
  readonly taxable: Cents
  isCredited: boolean
  invoiced: Cents
}

export const newFolio = (folioId: number): FolioModel => ({
  folioId,
  isFolioOpen: true,
  lines: [],
  ways: new Map(),
})

export const guestOf = ({ folioId }: Pick<FolioModel, 'folioId'>): string => `guest:${folioId}`

export const folioBalance = ({ lines }: Pick<FolioModel, 'lines'>): Cents => sumLines(lines)

const sumLines = (lines: readonly LineModel[]): Cents => lines.reduce((sum, line) => sum + line.amount, 0n)

/** Writes a line; what is not said is not so. */
export const addLine = (
  model: HotelModel,
  folio: FolioModel,
  line: Partial<LineModel> & Pick<LineModel, 'kind' | 'amount'>,
): void => {
  folio.lines.push({ id: 0, code: '', date: model.date, isNight: false, isReversed: false, ...line })
  model.touched.add(folio)
}

const billedKinds: readonly LineModel['kind'][] = [
  'charge',
  'correction',
  'allowance',
  'transfer',
  'paid_out',
  'tip',
]

export const isUnbilled = (line: LineModel): boolean => billedKinds.includes(line.kind) && !line.bill

/** A code is what tax is booked with: tips, paid-outs and payments have none. */
const isTaxable = ({ kind, code, method }: LineModel): boolean =>
  billedKinds.includes(kind) && kind !== 'paid_out' && code !== '' && method === undefined

/** Puts everything on a bill that stands on none. */
export const billUp = (
  model: HotelModel,
  folio: FolioModel,
  { id, isInterim = false }: { id: number; isInterim?: boolean },
): BillModel => {
  const lines = folio.lines.filter(isUnbilled)
  const bill: BillModel = {
    id,
    folio,
    date: model.date,
    isInterim,
    charges: sumLines(lines),
    taxable: sumLines(lines.filter(isTaxable)),
    isCredited: false,
    invoiced: 0n,
  }
  for (const line of lines) line.bill = bill
  model.bills.push(bill)
  return bill
}

/** Takes a bill back: its lines are free again. */
export const creditUp = (bill: BillModel): void => {
  bill.isCredited = true
  for (const line of bill.folio.lines) if (line.bill === bill) line.bill = null
}

/** Paid with what was sold before, or with nothing: no second invoice, no buyer. */
const withoutInvoice: readonly (string | undefined)[] = ['voucher', 'house_use']

/**
 * What all invoices of a folio may come to (ledger.md, section 4): what stands on its bills and may be invoiced,
 * less what prepaid cards or the house paid, what a skipper still owed, and what nobody has paid yet.
 */
const folioLimit = ({ lines }: FolioModel): Cents => {
  const open =
    sumLines(lines) - sumLines(lines.filter((line) => isUnbilled(line) && line.method === undefined))
  const limit =
    sumLines(lines.filter((line) => line.bill && isTaxable(line))) +
    sumLines(lines.filter(({ method }) => withoutInvoice.includes(method))) +
    sumLines(lines.filter(({ kind }) => kind === 'skipper_found')) -
    (open > 0n ? open : 0n)
  return limit > 0n ? limit : 0n
}

/** What of each bill may still be invoiced, the bills of a folio taken one after the other. */
export const openToInvoice = (model: HotelModel, bills: readonly BillModel[]): Cents[] => {
  const taken = new Map<FolioModel, Cents>()
  return bills.map((bill) => {
    if (bill.isCredited) return 0n
    const { folio } = bill
    const invoiced = model.bills
      .filter((one) => one.folio === folio)
      .reduce((sum, one) => sum + one.invoiced, taken.get(folio) ?? 0n)
    const ofFolio = folioLimit(folio) - invoiced
    const ofBill = least(bill.taxable, bill.charges) - bill.invoiced
    const open = least(ofBill, ofFolio)
    if (open <= 0n) return 0n
    taken.set(folio, (taken.get(folio) ?? 0n) + open)
    return open
  })
}
