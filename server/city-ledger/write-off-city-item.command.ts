import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { writeOffCityItemInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { allocate, openCityItem, requireCharge } from './city-item.service.ts'
import { companyAccount } from './company.service.ts'

/** Gives up what a company will never pay, in whole or in part: bad debt / city, with a reason. */
export const writeOffCityItem = defineCommand({
  name: 'writeOffCityItem',
  journalName: 'city_item_written_off',
  shift: 'office',
  approval: 'always',
  recipe: ['city_written_off'],
  input: writeOffCityItemInput,
  run: async (ctx, input) => {
    const charge = await requireCharge(ctx, input.itemId, null)
    const amount = Money.of(input.amount, ctx.currency)
    if (amount.isMoreThan(charge.left)) {
      const left = charge.left.toString()
      throw cityLedgerError('write_off_above_item', { left, amount: amount.toString() })
    }
    await postEntry(ctx, [
      {
        kind: 'city_written_off',
        amount,
        debit: { control: 'expense.bad_debt', ownerId: 0 },
        credit: companyAccount(charge.companyId),
      },
    ])
    const id = await openCityItem(ctx, {
      kind: 'write_off',
      companyId: charge.companyId,
      amount,
      reasonCode: input.reasonCode,
    })
    await allocate(ctx, { id, left: amount }, [{ item: charge, amount }])
    return { itemId: id, left: charge.left.minus(amount).toString() }
  },
})
