import { collectCityLedgerInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { readTenders, snapshotTender, tenderLine, totalOf } from '../payments/tender.service.ts'
import { readAllocations } from './city-item.service.ts'
import { collectFromCompany } from './collection.service.ts'
import { requireCompany } from './company.service.ts'

/** Takes a company's money at the desk: tender / city, a receipt, allocated to what it owes. */
export const collectCityLedger = defineCommand({
  name: 'collectCityLedger',
  journalName: 'city_ledger_collected',
  shift: 'desk',
  recipe: ['city_collected'],
  documents: ['receipt'],
  input: collectCityLedgerInput,
  run: async (ctx, input) => {
    const company = await requireCompany(ctx, input.companyId)
    const tenders = await readTenders(ctx, input.tenders)
    const allocations = await readAllocations(ctx, company.id, input.allocations, totalOf(ctx, tenders))
    const { receipt, total, unapplied } = await collectFromCompany(ctx, {
      company,
      money: tenders.map((tender) => ({
        amount: tender.amount,
        account: tender.account,
        printed: snapshotTender(tender),
        line: tenderLine(tender, 'city_collected', 'in'),
      })),
      allocations,
    })
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: total.toString(),
      unapplied: unapplied.toString(),
      change: tenders.map((tender) => tender.change.toString()),
    }
  },
})
