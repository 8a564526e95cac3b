import { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'
import { type CashRounding, roundCash } from '../property/cash-rounding.rules.ts'
import type { MethodControl } from '../property/tender-control.types.ts'
import { type ForeignMethod, proposedForeign, readForeignDraft } from './foreign-draft.rules.ts'
import { changeDue } from './tender.rules.ts'
import type { HouseUseReason, SettlingTenderInput } from './tender.schema.ts'
import { amountIn } from './typed-amount.rules.ts'

/** A tender the desk can take, or another way to settle, as the screen knows it. */
export interface TenderMethod {
  readonly code: string
  readonly name: LocalName
  readonly isCash: boolean
  readonly needsReference: boolean
  /** Where it is booked; left out where only money is taken. */
  readonly control?: MethodControl
  /** What cash is rounded to where it settles a folio; left out where it is not. */
  readonly roundTo?: CashRounding
  /** Cash of another currency, by the rate of today. */
  readonly foreign?: ForeignMethod
}

/** Whether a method brings money of the hotel's currency, and not only a claim or a cost: it may go back by it. */
export const isMoney = ({
  control = 'cash.drawer',
  foreign,
}: Pick<TenderMethod, 'control' | 'foreign'>): boolean =>
  foreign === undefined && (control === 'cash.drawer' || control.startsWith('clearing.'))

/** One row of tender while it is being typed. */
export interface TenderDraft {
  /** Tells the rows of one form apart. */
  readonly rowId: number
  readonly methodCode: string
  /** A decimal string, or null: whatever the other rows leave of what is due. */
  readonly amount: string | null
  /** Cash on the counter; empty when it is exact. */
  readonly tendered: string
  /** Foreign cash on the counter, of its currency. */
  readonly given: string
  readonly reference: string
  /** Whose account pays, where the method is one of companies. */
  readonly companyId: number | null
  /** The number on the voucher that pays. */
  readonly voucherNumber: string
  /** Why the house pays; empty until it is chosen. */
  readonly reasonCode: HouseUseReason | ''
}

export type TenderProblem =
  | 'amount_missing'
  | 'given_missing'
  | 'tendered_invalid'
  | 'tendered_too_little'
  | 'reference_missing'
  | 'company_missing'
  | 'voucher_missing'
  | 'reason_missing'

export interface ReadTender {
  readonly draft: TenderDraft
  /** What the row comes to; undefined while it is no amount. */
  readonly amount: Money | undefined
  readonly change: Money
  /** What cash changes hands less the amount; zero unless the house rounds cash. */
  readonly rounding: Money
  /** What foreign cash comes to, in cash of the house. */
  readonly worth?: Money
  readonly problem: TenderProblem | null
}

export interface ReadTenders {
  readonly rows: readonly ReadTender[]
  /** What goes to the server: the rows that come to something. */
  readonly tenders: readonly SettlingTenderInput[]
  readonly total: Money
  readonly change: Money
  /** Of all rows. */
  readonly rounding: Money
  /** What is due less what is given; negative when more is given. */
  readonly left: Money
  /** The first problem of any row. */
  readonly problem: TenderProblem | null
}

export const newTender = (methodCode: string, rowId = 1): TenderDraft => ({
  rowId,
  methodCode,
  amount: null,
  tendered: '',
  given: '',
  reference: '',
  companyId: null,
  voucherNumber: '',
  reasonCode: '',
})

/**
 * Reads rows of tender by the rules of the server: the first row without an amount of its own takes what the
 * others leave, foreign cash only as much as it comes to; cash may be given above its amount, and what leaves no cash
 * needs its proof.
 */
export const readTenders = (
  drafts: readonly TenderDraft[],
  methods: readonly TenderMethod[],
  due: Money,
): ReadTenders => {
  const { currency } = due
  const zero = Money.zero(currency)
  const typed = Money.sum(
    drafts.flatMap(({ amount }) => (amount === null ? [] : (amountIn(amount, currency) ?? []))),
    currency,
  )
  let rest = due.minus(typed).max(zero)
  const methodOf = (code: string) => methods.find((method) => method.code === code)
  const rows = drafts.map((draft) => {
    const method = methodOf(draft.methodCode)
    if (draft.amount !== null) return readRow(draft, amountIn(draft.amount, currency), { zero, method })
    const share = method?.foreign ? proposedForeign(rest, foreignRow(draft, method)) : rest
    rest = rest.minus(share)
    return readRow(draft, share, { zero, method })
  })
  const total = Money.sum(
    rows.flatMap(({ amount }) => amount ?? []),
    currency,
  )
  return {
    rows,
    tenders: rows.flatMap((row) => toInput(row, methodOf(row.draft.methodCode))),
    total,
    change: Money.sum(
      rows.map(({ change }) => change),
      currency,
    ),
    rounding: Money.sum(
      rows.map(({ rounding }) => rounding),
      currency,
    ),
    left: due.minus(total),
    problem: rows.find(({ problem }) => problem !== null)?.problem ?? null,
  }
}

const foreignRow = ({ given }: TenderDraft, { foreign, roundTo = '0.00' }: TenderMethod) => {
  if (!foreign) throw new Error('the method is foreign cash')
  return { given, foreign, roundTo }
}

const readRow = (
  draft: TenderDraft,
  amount: Money | undefined,
  { method, zero }: { method: TenderMethod | undefined; zero: Money },
): ReadTender => {
  const plain = { draft, amount, change: zero, rounding: zero }
  if (amount === undefined) return { ...plain, problem: 'amount_missing' }
  if (amount.isZero || method === undefined) return { ...plain, problem: null }
  if (method.foreign) return { ...plain, ...readForeignDraft(amount, foreignRow(draft, method)) }
  if (method.isCash) {
    const cash = roundCash(amount, method.roundTo ?? '0.00')
    return { ...plain, rounding: cash.minus(amount), ...cashChange(draft.tendered, cash) }
  }
  if (!isMoney(method)) return { ...plain, problem: payerProblem(draft, method) }
  const isProven = !method.needsReference || draft.reference.trim() !== ''
  return { ...plain, problem: isProven ? null : 'reference_missing' }
}

/** What does not bring money says who pays instead. */
const payerProblem = (draft: TenderDraft, { control }: TenderMethod): TenderProblem | null => {
  if (control === 'city') return draft.companyId === null ? 'company_missing' : null
  if (control === 'payable.voucher') return draft.voucherNumber.trim() === '' ? 'voucher_missing' : null
  return draft.reasonCode === '' ? 'reason_missing' : null
}

const cashChange = (typed: string, amount: Money): Pick<ReadTender, 'change' | 'problem'> => {
  const none = amount.minus(amount)
  const tendered = typed === '' ? amount : amountIn(typed, amount.currency)
  if (tendered === undefined) return { change: none, problem: 'tendered_invalid' }
  if (tendered.isLessThan(amount)) return { change: none, problem: 'tendered_too_little' }
  return { change: changeDue(amount, tendered), problem: null }
}

/** The row as the server takes it. What stands in a field that its method does not have stays behind. */
const toInput = ({ draft, amount, change }: ReadTender, method?: TenderMethod): SettlingTenderInput[] => {
  if (amount === undefined || amount.isZero) return []
  const { methodCode, tendered, given, reference } = draft
  if (method?.foreign) {
    const { methodCode: cash, currency, rate } = method.foreign
    return [
      { methodCode: cash, amount: amount.toString(), reference: '', foreign: { currency, given, rate } },
    ]
  }
  const cash = change.isZero ? {} : { tendered }
  return [
    {
      methodCode,
      amount: amount.toString(),
      reference: reference.trim(),
      ...cash,
      ...payerOf(draft, method),
    },
  ]
}

/** The company, the voucher or the reason, where the method asks for it. */
const payerOf = (draft: TenderDraft, method?: TenderMethod): Partial<SettlingTenderInput> => {
  const { companyId, voucherNumber, reasonCode } = draft
  if (method?.control === 'city' && companyId !== null) return { companyId }
  if (method?.control === 'payable.voucher') return { voucherNumber: voucherNumber.trim() }
  return method?.control === 'expense.house' && reasonCode !== '' ? { reasonCode } : {}
}
