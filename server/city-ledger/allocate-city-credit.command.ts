import { findCityItem } from '@jiaoban/db/city-ledger/city-item.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { allocateCityCreditInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { allocate, readAllocations } from './city-item.service.ts'

/** Lets money that was received earlier pay charges. It moves no money: the account has it already. */
export const allocateCityCredit = defineCommand({
  name: 'allocateCityCredit',
  journalName: 'city_credit_allocated',
  shift: 'office',
  recipe: [],
  input: allocateCityCreditInput,
  run: async (ctx, input) => {
    const credit = await findCityItem(ctx.tx, input.itemId)
    if (credit?.kind !== 'receipt') throw cityLedgerError('city_item_not_found')
    const allocations = await readAllocations(ctx, credit.companyId, input.allocations, credit.left)
    return { unapplied: (await allocate(ctx, credit, allocations)).toString() }
  },
})
