import { recordCityTransferInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { readAllocations } from './city-item.service.ts'
import { collectFromCompany } from './collection.service.ts'
import { requireCompany } from './company.service.ts'

const bankName = { zh: '银行存款', en: 'Bank account' }

/** Books money that a company sent to the bank: bank / city, in the office shift, with a receipt. */
export const recordCityTransfer = defineCommand({
  name: 'recordCityTransfer',
  journalName: 'city_transfer_recorded',
  shift: 'office',
  recipe: ['city_collected'],
  documents: ['receipt'],
  input: recordCityTransferInput,
  run: async (ctx, { reference, ...input }) => {
    const company = await requireCompany(ctx, input.companyId)
    const amount = Money.of(input.amount, ctx.currency)
    const allocations = await readAllocations(ctx, company.id, input.allocations, amount)
    const { receipt, unapplied } = await collectFromCompany(ctx, {
      company,
      money: [
        {
          amount,
          account: { control: 'bank', ownerId: 0 },
          printed: { name: bankName, amount: amount.toString(), tendered: null, change: null, reference },
          line: { kind: 'city_collected', direction: 'in', tenderControl: 'bank', amount, reference },
        },
      ],
      allocations,
    })
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: amount.toString(),
      unapplied: unapplied.toString(),
    }
  },
})
