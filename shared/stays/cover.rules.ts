import { Money } from '../kernel/money.ts'

/** What a guest owes beyond what the deposits hold; zero while they cover it. */
export const uncoveredOf = (owed: Money, deposits: Money): Money =>
  owed.minus(deposits).max(Money.zero(owed.currency))
