import { Money } from '@jiaoban/shared/kernel/money.ts'
import { currency } from './replay-currency.ts'
import type { PlannedStay } from './day-plan.ts'

export interface HeldSlip {
  readonly slipId: number
  readonly methodCode: string
  readonly amount: Money
}

interface Settled {
  readonly toPay: Money
  /** What of each slip goes back to the guest. */
  readonly refunds: readonly { readonly slip: HeldSlip; readonly amount: Money }[]
}

/** What stands on a folio, as somebody with a pencil would keep it. */
export class PencilFolio {
  readonly folioId: number
  #owed = Money.zero(currency)
  #charged = Money.zero(currency)

  constructor(folioId: number) {
    this.folioId = folioId
  }

  get owed(): Money {
    return this.#owed
  }

  /** Everything that was charged, and so what the bill comes to. */
  get charged(): Money {
    return this.#charged
  }

  charge(amount: Money): void {
    this.#owed = this.#owed.plus(amount)
    this.#charged = this.#charged.plus(amount)
  }

  pay(amount: Money): void {
    this.#owed = this.#owed.minus(amount)
  }
}

/** What a guest in house owes and has left with the desk. */
export class GuestAccount extends PencilFolio {
  readonly stay: PlannedStay
  readonly stayId: number
  readonly slips: HeldSlip[] = []
  /** Where the guest sleeps now. */
  roomNumber: string

  constructor(stay: PlannedStay, ids: { stayId: number; folioId: number }) {
    super(ids.folioId)
    this.stay = stay
    this.stayId = ids.stayId
    this.roomNumber = stay.roomNumber
  }

  /** Deposits first, in the order in which they were left; the guest pays what they do not cover. */
  settle(): Settled {
    let due = this.owed
    const refunds = this.slips.map((slip) => {
      const applied = slip.amount.min(due)
      due = due.minus(applied)
      return { slip, amount: slip.amount.minus(applied) }
    })
    return { toPay: due, refunds: refunds.filter(({ amount }) => amount.isPositive) }
  }
}
