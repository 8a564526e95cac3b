import { Money } from '@jiaoban/shared/kernel/money.ts'
import { demand } from './demand.ts'
import type { MistakeKind } from './mistakes.ts'
import { currency } from './replay-currency.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'

/** A difference that a count will find. */
interface Difference {
  readonly kind: MistakeKind
  readonly amount: Money
  /** Null: the drawer. */
  readonly methodCode: string | null
}

/**
 * What went wrong in a watch unseen: change given wrong, a terminal that took more or less than was booked.
 * The world changes and the books do not; the count will show it.
 */
export const goWrong = ({ house, mistakes }: ReplayHotel, desk: Desk, next: string): Difference[] => {
  const { model } = desk
  const occasion = `${house.businessDate} desk ${desk.index} before ${next}`
  const differences: Difference[] = []
  const isShort = mistakes.happens('cash_short', occasion)
  if (isShort) {
    const amount = mistakes.amount('cash_short', occasion)
    model.takeCash(amount)
    differences.push({ kind: 'cash_short', amount, methodCode: null })
  } else if (mistakes.happens('cash_over', occasion)) {
    const amount = mistakes.amount('cash_over', occasion)
    model.putCash(amount)
    differences.push({ kind: 'cash_over', amount, methodCode: null })
  }
  for (const methodCode of model.things.terminals.keys()) {
    const difference = mistotal({ mistakes }, desk, { methodCode, occasion: `${occasion} ${methodCode}` })
    if (difference) differences.push(difference)
  }
  return differences
}

const mistotal = (
  { mistakes }: Pick<ReplayHotel, 'mistakes'>,
  { model }: Desk,
  { methodCode, occasion }: { methodCode: string; occasion: string },
): Difference | undefined => {
  if (mistakes.happens('terminal_over', occasion)) {
    const amount = mistakes.amount('terminal_over', occasion)
    model.mistotal(methodCode, amount)
    return { kind: 'terminal_over', amount, methodCode }
  }
  const amount = mistakes.amount('terminal_short', occasion).min(model.salesOf(methodCode))
  if (amount.isZero || !mistakes.happens('terminal_short', occasion)) return undefined
  model.mistotal(methodCode, amount.negated())
  return { kind: 'terminal_short', amount, methodCode }
}

/** The cashier books what the count found, and the lead is there: a short is a debt, an over is surrendered. */
export const bookDifference = async (
  hotel: ReplayHotel,
  { model, cashier }: Desk,
  { kind, amount, methodCode }: Difference,
): Promise<void> => {
  const terminalId = methodCode === null ? undefined : model.things.terminals.get(methodCode)
  const target =
    terminalId === undefined
      ? ({ kind: 'drawer' } as const)
      : ({ kind: 'terminal', terminalId, side: 'sales' } as const)
  const booked = await cashier.run((api) => api.shifts.bookDifference, { target }, { approver: hotel.lead })
  demand('the difference', booked.amount, amount)
  hotel.mistakes.made({ kind, cashier: cashier.name, what: amount.toString() })
}

const falseNote = '20.00'

/** A note nobody looked at is no money: the cashier bears it, and the lead takes it away. */
export const findCounterfeit = async (hotel: ReplayHotel, desk: Desk, next: string): Promise<void> => {
  const { model, cashier } = desk
  const amount = Money.of(falseNote, currency)
  const occasion = `${hotel.house.businessDate} desk ${desk.index} before ${next}`
  if (!hotel.mistakes.happens('counterfeit', occasion) || amount.isMoreThan(model.cash)) return
  const input = { value: falseNote, quantity: 1, serials: 'FALSE0001', bearer: 'cashier' as const }
  const slip = await cashier.run((api) => api.shifts.recordCounterfeit, input, { approver: hotel.lead })
  demand('what a false note was worth', slip.amount, amount)
  model.takeCash(amount)
  hotel.mistakes.made({ kind: 'counterfeit', cashier: cashier.name, what: falseNote })
}

/** A bill falls behind the desk. */
export const losePaper = ({ house, mistakes }: ReplayHotel, { index, model }: Desk, next: string): void => {
  if (mistakes.happens('missing_paper', `${house.businessDate} desk ${index} before ${next}`))
    model.losePaper('bill')
}

/** Papers that are not in the pack are declared before the lead, each kind with how many. */
export const declareMissing = async (hotel: ReplayHotel, { model, cashier }: Desk): Promise<void> => {
  for (const [kind, quantity] of model.missingPapers) {
    const input = { kind, quantity, reasonCode: 'lost' as const }
    await cashier.run((api) => api.shifts.declareMissingPaper, input, { approver: hotel.lead })
    const what = `${kind} × ${quantity}: lost`
    hotel.mistakes.made({ kind: 'missing_paper', cashier: cashier.name, what })
  }
}
