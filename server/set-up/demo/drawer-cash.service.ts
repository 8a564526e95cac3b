import { Money } from '@jiaoban/shared/kernel/money.ts'
import { denominationsOf } from '@jiaoban/shared/property/denomination.rules.ts'

export interface CountedNotes {
  readonly value: string
  readonly quantity: number
}

/** The fewest notes and coins that make an amount. An amount no coin can make is a defect of the story. */
export const notesOf = (amount: Money): CountedNotes[] => {
  let left = amount
  const notes = denominationsOf(amount.currency).flatMap((value) => {
    const note = Money.of(value, amount.currency)
    let quantity = 0
    for (; !left.isLessThan(note); quantity += 1) left = left.minus(note)
    return quantity === 0 ? [] : [{ value, quantity }]
  })
  if (!left.isZero) throw new Error(`no coins make ${amount}`)
  return notes
}
