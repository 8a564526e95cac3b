import { DomainError } from '../kernel/domain-error.ts'
import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'
import { changeDue } from './tender.rules.ts'
import type { TenderInput } from './tender.schema.ts'

/** A tender the desk can take, as the screen knows it. */
export interface TenderMethod {
  readonly code: string
  readonly name: LocalName
  readonly isCash: boolean
  readonly needsReference: boolean
}

/** One row of tender while it is being typed. */
export interface TenderDraft {
  /** Tells the rows of one form apart. */
  readonly rowId: number
  readonly methodCode: string
  /** A decimal string, or null: whatever the other rows leave of what is due. */
  readonly amount: string | null
  /** Cash on the counter; empty when it is exact. */
  readonly tendered: string
  readonly reference: string
}

export type TenderProblem =
  | 'amount_missing'
  | 'tendered_invalid'
  | 'tendered_too_little'
  | 'reference_missing'

export interface ReadTender {
  readonly draft: TenderDraft
  /** What the row comes to; undefined while it is no amount. */
  readonly amount: Money | undefined
  readonly change: Money
  readonly problem: TenderProblem | null
}

export interface ReadTenders {
  readonly rows: readonly ReadTender[]
  /** What goes to the server: the rows that come to something. */
  readonly tenders: readonly TenderInput[]
  readonly total: Money
  readonly change: Money
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
  reference: '',
})

/**
 * Reads rows of tender by the rules of the server: the first row without an amount of its own takes what the
 * others leave, cash may be given above its amount, and what leaves no cash needs its proof.
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
  const rest = due.minus(typed).max(zero)
  const restRow = drafts.findIndex(({ amount }) => amount === null)
  const rows = drafts.map((draft, index) => {
    const left = index === restRow ? rest : zero
    const amount = draft.amount === null ? left : amountIn(draft.amount, currency)
    return readRow(draft, amount, { zero, method: methods.find(({ code }) => code === draft.methodCode) })
  })
  const total = Money.sum(
    rows.flatMap(({ amount }) => amount ?? []),
    currency,
  )
  return {
    rows,
    tenders: rows.flatMap(toInput),
    total,
    change: Money.sum(
      rows.map(({ change }) => change),
      currency,
    ),
    left: due.minus(total),
    problem: rows.find(({ problem }) => problem !== null)?.problem ?? null,
  }
}

const readRow = (
  draft: TenderDraft,
  amount: Money | undefined,
  { method, zero }: { method: TenderMethod | undefined; zero: Money },
): ReadTender => {
  if (amount === undefined) return { draft, amount, change: zero, problem: 'amount_missing' }
  if (amount.isZero || method === undefined) return { draft, amount, change: zero, problem: null }
  if (method.isCash) return { draft, amount, ...cashChange(draft.tendered, amount) }
  const isProven = !method.needsReference || draft.reference.trim() !== ''
  return { draft, amount, change: zero, problem: isProven ? null : 'reference_missing' }
}

const cashChange = (typed: string, amount: Money): Pick<ReadTender, 'change' | 'problem'> => {
  const none = amount.minus(amount)
  const tendered = typed === '' ? amount : amountIn(typed, amount.currency)
  if (tendered === undefined) return { change: none, problem: 'tendered_invalid' }
  if (tendered.isLessThan(amount)) return { change: none, problem: 'tendered_too_little' }
  return { change: changeDue(amount, tendered), problem: null }
}

/** The row as the server takes it. What stands in a field that its method does not have stays behind. */
const toInput = ({ draft, amount, change }: ReadTender): TenderInput[] => {
  if (amount === undefined || amount.isZero) return []
  const { methodCode, tendered, reference } = draft
  const cash = change.isZero ? {} : { tendered }
  return [{ methodCode, amount: amount.toString(), reference: reference.trim(), ...cash }]
}

/** What was typed, as money; undefined for a text that is no amount, or a negative one. */
const amountIn = (typed: string, currency: Currency): Money | undefined => {
  try {
    const amount = Money.of(typed, currency)
    return amount.isNegative ? undefined : amount
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
